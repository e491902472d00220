package mutate

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// recordRewrites change the record as a whole.
func recordRewrites() []Rewrite {
	record := func(name, doc string, change func(s *Subject, a *schema.Article)) Rewrite {
		return Rewrite{Name: "record/" + name, Doc: doc, Sites: whole(change)}
	}
	written := func(name, doc string, rewrite func([]byte) []byte) Rewrite {
		return Rewrite{Name: "record/" + name, Doc: doc, Sites: func(*Subject) []Mutant {
			return []Mutant{{Site: "record", Says: "throughout", rewrite: rewrite}}
		}}
	}
	return []Rewrite{
		record("lists-reversed", "every list in the opposite order", func(_ *Subject, a *schema.Article) {
			slices.Reverse(a.Parties)
			slices.Reverse(a.Figures)
			slices.Reverse(a.Dates)
			slices.Reverse(a.Events)
			slices.Reverse(a.Quotes)
		}),
		record("inner-lists-reversed", "aliases, mentions and participants in the opposite order", func(s *Subject, a *schema.Article) {
			eachMentions(a, reversed[schema.Mention])
			for i := range a.Parties {
				a.Parties[i].Aliases, a.Parties[i].Roles = reversed(a.Parties[i].Aliases), reversed(a.Parties[i].Roles)
			}
			for i := range a.Events {
				a.Events[i].Participants = reversed(a.Events[i].Participants)
			}
		}),
		record("ids-renamed", "every id another one", renamedIDs),
		record("ids-left-out", "no id where none is needed", func(_ *Subject, a *schema.Article) {
			needed := map[string]bool{}
			redirect(a, func(id string) string {
				needed[id] = true
				return id
			})
			eachFact(a, func(id *string, _ *[]schema.Mention) { *id = keep(needed, *id) })
		}),
		record("source-alone-by-id", "nothing of the source but its id", func(_ *Subject, a *schema.Article) {
			a.Source = schema.Source{ID: a.Source.ID}
		}),
		record("language-with-region", "the language with a region, or without its own", func(_ *Subject, a *schema.Article) {
			base, _, found := strings.Cut(a.Source.Language, "-")
			if a.Source.Language = base; !found {
				a.Source.Language += "-CA"
			}
		}),
		record("source-with-url", "a publisher and a URL", func(_ *Subject, a *schema.Article) {
			a.Source.Publisher, a.Source.URL = "A Gazette", "https://example.org/article"
		}),
		record("data-of-its-own", "the program's own data under x", func(_ *Subject, a *schema.Article) {
			a.X = []byte(`{"model": "v7", "seconds": 1.25}`)
			for i := range a.Parties {
				a.Parties[i].X = []byte(`{"confidence": 0.93}`)
			}
		}),
		written("compact", "no white space", func(data []byte) []byte {
			v := jsontext.Value(bytes.Clone(data))
			if err := v.Compact(); err != nil {
				panic("a record of our own does not read: " + err.Error())
			}
			return v
		}),
		written("keys-sorted", "members in another order", object(func(map[string]any) {})),
		written("escaped", "every letter past ASCII as an escape", func(data []byte) []byte {
			var b bytes.Buffer
			for _, r := range string(data) {
				switch {
				case r < 0x80:
					b.WriteRune(r)
				case r > 0xFFFF:
					r -= 0x10000
					fmt.Fprintf(&b, `\u%04x\u%04x`, 0xD800+r>>10, 0xDC00+r&0x3FF)
				default:
					fmt.Fprintf(&b, `\u%04x`, r)
				}
			}
			return b.Bytes()
		}),
		written("values-as-numbers", "every value a JSON number", object(func(root map[string]any) {
			for _, f := range root["figures"].([]any) {
				f := f.(map[string]any)
				for _, key := range []string{"value", "value_max"} {
					if text, ok := f[key].(string); ok {
						f[key] = jsontext.Value(text)
					}
				}
			}
		})),
	}
}

func reversed[T any](list []T) []T {
	list = slices.Clone(list)
	slices.Reverse(list)
	return list
}

func keep(needed map[string]bool, id string) string {
	if needed[id] {
		return id
	}
	return ""
}

// renamedIDs numbers every fact anew.
func renamedIDs(_ *Subject, a *schema.Article) {
	names := map[string]string{}
	rename := func(id string) string {
		if id == "" {
			return ""
		}
		names[id] = cmp.Or(names[id], fmt.Sprintf("n%d", len(names)))
		return names[id]
	}
	eachFact(a, func(id *string, _ *[]schema.Mention) { *id = rename(*id) })
	redirect(a, rename)
}
