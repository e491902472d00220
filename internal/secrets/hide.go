package secrets

import (
	"bytes"
	"slices"
	"sort"
	"strings"

	"github.com/assaykit/assay/internal/plain"
)

// maxLayers is how many escapes around one another are undone.
const maxLayers = 8

// views calls look with each reading of a text: as it is, and with one layer of
// escapes after the other undone. It stops where look says so.
func views(s source, look func(source) (stop bool)) {
	for range maxLayers {
		if look(s) {
			return
		}
		next, changed := s.unescape()
		if !changed {
			return
		}
		s = next
	}
}

// find returns the first strong secret in a text that the article does not
// have.
func (s List) find(text []byte, article string) (what string, found bool) {
	wanted := slices.DeleteFunc(slices.Clone(s), func(c credential) bool { return !c.strong })
	if len(wanted) == 0 {
		return "", false
	}
	views(source{b: text}, func(layer source) bool {
		seen := map[view][]byte{}
		for _, c := range wanted {
			for _, f := range c.forms {
				if _, ok := seen[f.view]; !ok {
					seen[f.view] = layer.keep(f.view).b
				}
				if _, _, ok := f.find(seen[f.view], 0); !ok {
					continue
				}
				if (List{c}).containsAll(article) {
					break
				}
				what, found = c.what, true
				return true
			}
		}
		return false
	})
	return what, found
}

// containsAll reports whether a text has every secret, strong or not.
func (s List) containsAll(text string) bool {
	return !slices.ContainsFunc(s, func(c credential) bool {
		return len(List{c}.places(tracked(text), nil)) == 0
	})
}

// containsValue reports whether a text has a value unescaped.
func containsValue(text []byte, value string) bool {
	return bytes.Contains(bytes.ToLower(text), []byte(strings.ToLower(value)))
}

// Hide puts *** in the place of each secret, and of what is left of one where
// the text was cut.
func (s List) Hide(text string) string {
	if len(s) == 0 {
		return text
	}
	spans := s.places(tracked(text), cutsIn([]byte(text)))
	sort.Slice(spans, func(i, j int) bool { return spans[i].from < spans[j].from })
	var b strings.Builder
	at := 0
	for _, p := range spans {
		if p.from >= at {
			b.WriteString(text[at:p.from])
			b.WriteString("***")
		}
		at = max(at, p.to)
	}
	b.WriteString(text[at:])
	return b.String()
}

// Excerpt is the end of what somebody said on one line, n characters of it at
// most, without secrets and without what a terminal would obey. The secrets
// are taken out before anything is cut.
func (s List) Excerpt(text string, n int) string { return plain.Tail(s.Hide(text), n) }

// span is a part of a text, in bytes.
type span struct{ from, to int }

// places are where secrets are in a text, and what is left of them at cuts.
func (s List) places(text source, cuts []span) []span {
	var out []span
	views(text, func(layer source) bool {
		seen := map[view]source{}
		for _, c := range s {
			for _, f := range c.forms {
				if _, ok := seen[f.view]; !ok {
					seen[f.view] = layer.keep(f.view)
				}
				v := seen[f.view]
				for from := 0; ; {
					i, j, ok := f.find(v.b, from)
					if !ok {
						break
					}
					out = append(out, span{v.from[i], v.to[j-1]})
					from = j
				}
				for _, cut := range cuts {
					out = append(out, f.atCut(v, cut)...)
				}
			}
		}
		return false
	})
	return out
}

// ellipses mark where a text was cut.
var ellipses = []string{"…", "..."}

func cutsIn(text []byte) []span {
	var out []span
	for _, mark := range ellipses {
		for at := 0; ; {
			i := bytes.Index(text[at:], []byte(mark))
			if i < 0 {
				break
			}
			out = append(out, span{at + i, at + i + len(mark)})
			at += i + len(mark)
		}
	}
	return out
}

// atCut finds the beginning of a form before a cut, and the end of one behind it.
func (f form) atCut(v source, cut span) []span {
	var out []span
	before := sort.SearchInts(v.from, cut.from)
	for n := min(len(f.text)-1, before); n >= f.edge; n-- {
		if bytes.Equal(v.b[before-n:before], f.text[:n]) {
			out = append(out, span{v.from[before-n], v.to[before-1]})
			break
		}
	}
	behind := sort.SearchInts(v.from, cut.to)
	for n := min(len(f.text)-1, len(v.b)-behind); n >= f.edge; n-- {
		if bytes.Equal(v.b[behind:behind+n], f.text[len(f.text)-n:]) {
			out = append(out, span{v.from[behind], v.to[behind+n-1]})
			break
		}
	}
	return out
}

// MaxQuoted is how much of an answer that is none is looked through for what
// to quote of it.
const MaxQuoted = 64 << 10

// Quotable is the beginning of what somebody answered, marked where it is cut.
func Quotable(b []byte) string {
	if len(b) <= MaxQuoted {
		return string(b)
	}
	return string(b[:MaxQuoted]) + "…"
}
