package recognize

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// nameCase is one sentence of a corpus with the names that its annotators
// found.
type nameCase struct {
	ID, Lang, Kind, Scope, Text string
	Complete                    bool
	Expect, Propn               []struct {
		Surface    string
		Start, End int
		Type       string
	}
}

func readNameCases(t *testing.T, set string, keep func(nameCase) bool) []nameCase {
	t.Helper()
	folder := os.Getenv("ASSAY_CORPORA")
	if folder == "" {
		t.Skip("ASSAY_CORPORA does not name the folder of third-party cases")
	}
	f, err := os.Open(filepath.Join(folder, set, "dev.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var cases []nameCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c nameCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		if c.Kind == "party" && keep(c) {
			cases = append(cases, c)
		}
	}
	require.NoError(t, lines.Err())
	return cases
}

// nameScore counts exact spans, exact spans with their type, and names of the
// corpus that some name of ours overlaps.
type nameScore struct{ gold, got, exact, typed, overlap, others int }

func (s nameScore) f1(hits int) (p, r, f float64) {
	p, r = float64(hits)/float64(max(1, s.got)), float64(hits)/float64(max(1, s.gold))
	return p, r, 2 * p * r / max(1e-9, p+r)
}

var corpusTypes = map[schema.PartyType]string{schema.Person: "person", schema.Organization: "organisation", schema.Place: "place", schema.Project: "misc", schema.Product: "misc", schema.Group: "misc"}

// nameSpan is where a name stands, in code points.
type nameSpan struct{ start, end int }

// goldNames returns the names of a case with their types: its proper nouns,
// which have none, or those of the types that count.
func (c nameCase) goldNames(types map[string]bool, propn bool) map[nameSpan]string {
	gold := map[nameSpan]string{}
	if propn {
		for _, e := range c.Propn {
			gold[nameSpan{e.Start, e.End}] = ""
		}
		return gold
	}
	for _, e := range c.Expect {
		if types[e.Type] {
			gold[nameSpan{e.Start, e.End}] = e.Type
		}
	}
	return gold
}

// gotNames returns the names that are read in a case with the corpus's types,
// and how many are of types that do not count.
func (c nameCase) gotNames(types map[string]bool, propn bool) (got map[nameSpan]string, others int) {
	got = map[nameSpan]string{}
	for _, sp := range Read(c.Text, Options{Language: c.Lang}).Spans {
		r := sp.Readings[0]
		if r.Kind != schema.KindParty {
			continue
		}
		if !types[corpusTypes[r.Name.Type]] && !propn {
			others++
		} else {
			got[nameSpan{sp.Start, sp.End}] = corpusTypes[r.Name.Type]
		}
	}
	return got, others
}

// add counts the names of one case and notes what differs: "~" another type,
// "-" no such span, "!" nothing there, "+" one of ours alone.
func (s *nameScore) add(gold, got map[nameSpan]string, text string) (notes []string) {
	runes := []rune(text)
	slice := func(n nameSpan) string { return string(runes[n.start:n.end]) }
	s.gold += len(gold)
	s.got += len(got)
	for g, kind := range gold {
		switch k, ok := got[g]; {
		case !ok:
			notes = append(notes, "-"+slice(g))
		case k == kind:
			s.exact++
			s.typed++
		default:
			s.exact++
			notes = append(notes, "~"+slice(g)+":"+kind+"/"+k)
		}
		met := false
		for o := range got {
			met = met || o.start < g.end && g.start < o.end
		}
		if met {
			s.overlap++
		} else {
			notes = append(notes, "!"+slice(g))
		}
	}
	for o, kind := range got {
		if _, ok := gold[o]; !ok {
			notes = append(notes, "+"+slice(o)+":"+kind)
		}
	}
	sort.Strings(notes)
	return notes
}

// scoreNames runs the cases. types names the corpus's types that count; ours
// of other types are left out.
func scoreNames(t *testing.T, cases []nameCase, types map[string]bool, propn bool) nameScore {
	t.Helper()
	var s nameScore
	show := os.Getenv("ASSAY_SHOW") != ""
	for _, c := range cases {
		got, others := c.gotNames(types, propn)
		s.others += others
		if notes := s.add(c.goldNames(types, propn), got, c.Text); show && len(notes) > 0 {
			fmt.Println(strings.Join(notes, " | "), " ## ", c.Text)
		}
	}
	p, r, f := s.f1(s.exact)
	_, _, typed := s.f1(s.typed)
	t.Logf("%-36s %d sentences, %d names, %d found: P %.1f R %.1f F1 %.1f, with types F1 %.1f, found anywhere %.1f %%; %d of types that the corpus has not", strings.TrimPrefix(t.Name(), "TestCorporaNames/"), len(cases), s.gold, s.got,
		100*p, 100*r, 100*f, 100*typed, 100*float64(s.overlap)/float64(max(1, s.gold)), s.others)
	return s
}

var newsTypes = map[string]bool{"person": true, "organisation": true, "place": true}

func TestCorporaNames(t *testing.T) {
	for _, tt := range []struct {
		name, set, lang, scope string
		complete, propn        bool
		f1, anywhere           float64 // the levels that hold
	}{
		{"English news", "uner_en_pud", "en", "core", true, false, 92, 96.5},
		{"English encyclopedia", "uner_en_pud", "en", "extra", true, false, 86, 96.5},
		{"French news", "pud_fr_ko", "fr", "core", true, false, 87.5, 99},
		{"French encyclopedia", "pud_fr_ko", "fr", "extra", true, false, 68.5, 97},
		{"French, both", "pud_fr_ko", "fr", "", true, false, 77.5, 98},
		{"French proper nouns", "pud_fr_ko", "fr", "core", true, true, 89.5, 98},
		{"Korean proper nouns", "pud_fr_ko", "ko", "core", false, true, 0, 82.5},
		{"Korean encyclopedia's proper nouns", "pud_fr_ko", "ko", "extra", false, true, 0, 82},
		{"wikigold", "wikigold", "en", "core", true, false, 75, 92.5},
		{"KLUE", "klue_ner", "ko", "core", true, false, 72.5, 81},
	} {
		t.Run(tt.name, func(t *testing.T) {
			cases := readNameCases(t, tt.set, func(c nameCase) bool {
				return c.Lang == tt.lang && (tt.scope == "" || c.Scope == tt.scope) && (c.Complete || !tt.complete)
			})
			s := scoreNames(t, cases, newsTypes, tt.propn)
			_, _, f := s.f1(s.exact)
			require.GreaterOrEqual(t, 100*f, tt.f1, "exact spans")
			require.GreaterOrEqual(t, 100*float64(s.overlap)/float64(max(1, s.gold)), tt.anywhere, "names found anywhere")
		})
	}
}
