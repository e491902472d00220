package checks_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// marked is a sentence in which people marked the names.
type marked struct {
	ID, Lang, Text, Scope string
	Expect                []struct {
		Surface, Type string
		Start, End    int
	}
}

// record tells every marked person, organisation and place.
func (m marked) record() *schema.Article {
	types := map[string]schema.PartyType{"person": schema.Person, "organisation": schema.Organization, "place": schema.Place}
	a := &schema.Article{Source: schema.Source{ID: m.ID}}
	at := map[string]int{}
	for _, e := range m.Expect {
		kind := types[e.Type]
		if kind == "" {
			continue
		}
		i, seen := at[string(kind)+e.Surface]
		if !seen {
			i = len(a.Parties)
			at[string(kind)+e.Surface] = i
			a.Parties = append(a.Parties, schema.Party{Type: kind, Name: e.Surface})
		}
		a.Parties[i].Mentions = append(a.Parties[i].Mentions, schema.At(e.Start, e.End, e.Surface))
	}
	return a
}

// misnamings make another name of one that is right.
var misnamings = map[string]func(name, kind string) string{
	"a stop":         func(name, _ string) string { return name + "," },
	"quotation":      func(name, _ string) string { return "“" + name + "”" },
	"a hidden space": func(name, _ string) string { return name[:1] + "\u200b" + name[1:] },
	"a lookalike": func(name, _ string) string {
		return strings.NewReplacer("a", "а", "o", "о", "e", "е").Replace(name)
	},
	"given name alone": func(name, kind string) string {
		if first, rest, ok := strings.Cut(name, " "); ok && kind == string(schema.Person) && !strings.Contains(rest, " ") && len(first) > 2 && !strings.Contains(first, ".") {
			return first
		}
		return name
	},
}

// misnamed is what checking the names of a set has told.
type misnamed struct {
	right, alarms int
	wrong, caught map[string]int // by what was made of the name
}

// shown logs what is wrong with a set, where that is asked for.
func shown(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("ASSAY_CORPORA_SHOW") != "" {
		t.Logf(format, args...)
	}
}

// check checks the names of one text, and, where they raise no alarm, what is
// made of them.
func (r *misnamed) check(t *testing.T, list []*checks.Check, m marked) {
	t.Helper()
	in := checks.Input{Got: m.record(), Article: &seeds.Article{ID: m.ID, Language: m.Lang, Text: m.Text}}
	r.right += len(in.Got.Parties)
	found, _ := inspect(t, list, in)
	r.alarms += len(found)
	for _, f := range found {
		shown(t, "alarm %s: %s: %s", m.Text, f.Check, f.Message)
	}
	if len(found) > 0 {
		return
	}
	for reason, change := range misnamings {
		for i, party := range in.Got.Parties {
			name := change(party.Name, string(party.Type))
			if name == party.Name || len(party.Name) < 3 {
				continue
			}
			bad := *in.Got
			bad.Parties = append([]schema.Party(nil), in.Got.Parties...)
			bad.Parties[i].Name = name
			found, _ := inspect(t, list, checks.Input{Got: &bad, Article: in.Article})
			if r.wrong[reason]++; len(found) > 0 {
				r.caught[reason]++
			} else {
				shown(t, "missed %s %q: %s", reason, name, m.Text)
			}
		}
	}
}

// Names that people marked raise hardly an alarm, and what is made of them does.
func TestThirdPartyNames(t *testing.T) {
	if os.Getenv("ASSAY_CORPORA") == "" {
		t.Skip("ASSAY_CORPORA names no folder of third-party cases")
	}
	list, err := checks.Lookup(checks.All(), "grounding/party", "consistency/mention")
	require.NoError(t, err)
	for _, set := range []string{"wikigold", "uner_en_pud", "pud_fr_ko", "klue_ner"} {
		t.Run(set, func(t *testing.T) {
			f, err := os.Open(filepath.Join(os.Getenv("ASSAY_CORPORA"), set, "dev.jsonl"))
			require.NoError(t, err)
			defer f.Close()
			r := misnamed{wrong: map[string]int{}, caught: map[string]int{}}
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				var m marked
				require.NoError(t, json.Unmarshal(lines.Bytes(), &m))
				r.check(t, list, m)
			}
			require.NoError(t, lines.Err())
			t.Logf("%d of %d right names raise an alarm", r.alarms, r.right)
			for _, reason := range sortedKeys(r.wrong) {
				t.Logf("%-16s %4d of %4d are caught", reason, r.caught[reason], r.wrong[reason])
			}
			require.LessOrEqual(t, r.alarms*100, r.right, "some names of the sets have a stop or an office in them")
			for reason, n := range r.wrong {
				if reason != "given name alone" { // sovereigns and mononyms go by theirs, and Korean names are not all read
					require.GreaterOrEqual(t, r.caught[reason]*100, n*99, reason)
				}
			}
		})
	}
}
