package recognize

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// corpusDate is one case of the third-party date sets.
type corpusDate struct {
	ID       string `json:"id"`
	Lang     string `json:"lang"`
	Text     string `json:"text"`
	Kind     string `json:"kind"`
	Scope    string `json:"scope"`
	RefDate  string `json:"ref_date"`
	Verified *bool  `json:"verified_upstream"`
	Complete bool   `json:"complete"`
	Expect   []struct {
		Surface string   `json:"surface"`
		Start   int      `json:"start"`
		End     int      `json:"end"`
		EDTF    string   `json:"edtf"`
		Any     []string `json:"edtf_any"`
		ISO     string   `json:"iso"`
		Type    string   `json:"type"`
	} `json:"expect"`
}

// dateLevels are the shares of core cases that must be right, a level that
// only rises.
var dateLevels = map[string]float64{
	"core     en chrono":      100,
	"core     en dateparser":  81.8,
	"core     en duckling":    98.0,
	"core     en recognizers": 97.2,
	"core     fr chrono":      94.5,
	"core     fr dateparser":  100,
	"core     fr duckling":    98.5,
	"core     fr recognizers": 97.3,
	"core     ko duckling":    98.2,
	"core     ko recognizers": 93.5,
	"negative en chrono":      98.2,
	"negative en duckling":    100,
	"negative en recognizers": 100,
	"negative fr chrono":      100,
	"negative fr duckling":    100,
	"negative fr recognizers": 100,
}

// dateTally counts the cases of one set, language and scope.
type dateTally struct{ n, right, strict int }

// dateTallies counts cases by what sets them apart, and those that news does
// not want by the reason.
type dateTallies struct {
	of    map[string]*dateTally
	apart map[string]int
}

func TestDateCorpora(t *testing.T) {
	if os.Getenv("ASSAY_CORPORA") == "" {
		t.Skip("ASSAY_CORPORA does not name the folder of third-party cases; skipped")
	}
	tallies := dateTallies{of: map[string]*dateTally{}, apart: map[string]int{}}
	for _, set := range []string{"duckling", "recognizers", "chrono", "dateparser"} {
		for _, c := range readDateCases(t, set) {
			tallies.add(t, set, c)
		}
	}
	for _, reason := range slices.Sorted(maps.Keys(tallies.apart)) {
		t.Logf("apart: %d cases: %s", tallies.apart[reason], reason)
	}
	for _, k := range slices.Sorted(maps.Keys(tallies.of)) {
		y := tallies.of[k]
		share := 100 * float64(y.right) / float64(y.n)
		t.Logf("%-28s %4d cases  right %5.1f %%  same span too %5.1f %%", k, y.n, share, 100*float64(y.strict)/float64(y.n))
		if level, ok := dateLevels[k]; ok && share < level {
			t.Errorf("%s: %.1f %% of the cases are right, the level is %.1f %%", k, share, level)
		}
	}
}

// readDateCases reads the cases of a set that are about dates.
func readDateCases(t *testing.T, set string) []corpusDate {
	t.Helper()
	f, err := os.Open(filepath.Join(os.Getenv("ASSAY_CORPORA"), set, "dev.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var cases []corpusDate
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var c corpusDate
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		if c.Kind == "date" && (c.Verified == nil || *c.Verified) {
			cases = append(cases, c)
		}
	}
	require.NoError(t, lines.Err())
	return cases
}

// add judges one case and logs a miss where the environment asks for those.
func (d *dateTallies) add(t *testing.T, set string, c corpusDate) {
	t.Helper()
	scope := c.Scope
	if reason := unwantedDate(set, c); reason != "" && scope == "core" {
		scope = "apart"
		d.apart[reason]++
	}
	if !strings.Contains("apart core extra negative", scope) || scope == "extra" && !c.valued() {
		return
	}
	key := fmt.Sprintf("%-8s %s %s", scope, c.Lang, set)
	if d.of[key] == nil {
		d.of[key] = &dateTally{}
	}
	y := d.of[key]
	y.n++
	right, strict, got := c.judge()
	if right {
		y.right++
	}
	if strict {
		y.strict++
	}
	if misses := os.Getenv("ASSAY_CORPORA_MISSES"); !right && misses != "" && strings.Contains(key, misses) {
		var want []string
		for _, e := range c.Expect {
			want = append(want, fmt.Sprint("«", e.Surface, "» ", e.EDTF, e.Any))
		}
		t.Logf("%s\n\t%q (%s)\n\twant %s\n\tgot  %s", key, c.Text, c.RefDate, strings.Join(want, "; "), got)
	}
}

// unwantedDate names the family of a case that news does not want, and why.
func unwantedDate(set string, c corpusDate) string {
	for _, e := range c.Expect {
		surface := strings.ToLower(e.Surface)
		switch {
		case bareUnit.MatchString(surface):
			return "a unit with no more than its article (“partner of the year”) is a noun in news, not a date"
		case nowWord.MatchString(surface):
			return "a word for now says nothing that the publication day does not"
		case clockLength.MatchString(surface) && strings.Contains(e.EDTF, "T"):
			return "minutes and hours from now need the hour at which the article was written, which nobody tells"
		case strings.Contains(surface, "business day") || strings.Contains(surface, "영업일"):
			return "a run of working days ends a day late in the data: its exclusive end was kept"
		case bareSeason.MatchString(surface):
			return "a season without a name is one of sport or fashion in news"
		case set == "chrono" && strings.HasSuffix(e.EDTF, "-01") && !strings.Contains(surface, "1 ") && monthOnly.MatchString(surface):
			return "a month is written as its first day, which says more than the words do"
		}
	}
	return ""
}

var (
	bareUnit    = regexp.MustCompile(`^(the|my|le|la|나의) ?(day|week|month|year|weekend|jour|semaine|mois|하루)$`)
	nowWord     = regexp.MustCompile(`^(now|right now|at (the|this) (present )?(time|moment)|le plus tôt possible|maintenant|en ce moment|지금|as soon as possible)$`)
	clockLength = regexp.MustCompile(`(\bmin|minute|hour|heure|분|시간)`)
	bareSeason  = regexp.MustCompile(`^(this|last|next|current|cette|la) (season|seasons|saison)( (dernière|prochaine))?$`)
	monthOnly   = regexp.MustCompile(`^([a-z]+,? \d{4}|\d{1,2}/\d{4})$`)
)

// valued reports whether a case gives a value to compare with.
func (c corpusDate) valued() bool {
	for _, e := range c.Expect {
		if e.EDTF != "" || len(e.Any) > 0 || e.ISO != "" && e.Type == "date" {
			return true
		}
	}
	return false
}

// judge reports whether every expected date is among the readings of a span
// that overlaps it and nothing else is a date, and whether the spans are the
// expected ones as well.
func (c corpusDate) judge() (right, strict bool, got string) {
	spans, got := c.dates()
	right, strict = true, true
	used := make([]bool, len(spans))
	for _, e := range c.Expect {
		values := e.Any
		if e.EDTF != "" {
			values = append(values, e.EDTF)
		}
		if len(values) == 0 && e.ISO != "" && e.Type == "date" {
			values = append(values, e.ISO)
		}
		hit, same := len(values) == 0, len(values) == 0
		for i, s := range spans {
			if s.Start >= e.End || e.Start >= s.End {
				continue
			}
			used[i] = true
			if s.supports(values) {
				hit = true
				same = same || s.Start == e.Start && s.End == e.End
			}
		}
		right, strict = right && hit, strict && same
	}
	if c.Complete && slices.Contains(used, false) {
		right, strict = false, false
	}
	return right, strict, got
}

// dates returns the spans of a case's text that are dates, and writes them with
// all their values.
func (c corpusDate) dates() (spans []Span, written string) {
	var published schema.Day
	if e, err := schema.ParseEDTF(c.RefDate); err == nil && c.RefDate != "" {
		published, _ = e.First()
	}
	var list []string
	for _, s := range Text(c.Text, c.Lang, published) {
		var values []string
		for _, r := range s.Readings {
			if r.Kind == schema.KindDate {
				values = append(values, r.Date.Value+r.Date.Timex)
			}
		}
		if s.Readings[0].Kind == schema.KindDate {
			spans = append(spans, s)
			list = append(list, fmt.Sprintf("«%s» %s", s.Text, strings.Join(values, " ")))
		}
	}
	return spans, strings.Join(list, "; ")
}

func (s Span) supports(values []string) bool {
	for _, v := range values {
		want, err := schema.ParseEDTF(v)
		if err != nil {
			continue
		}
		for _, r := range s.Readings {
			if r.Kind != schema.KindDate || r.Date.Value == "" {
				continue
			}
			if got, err := schema.ParseEDTF(r.Date.Value); err == nil && got.Compare(want) == schema.Equal {
				return true
			}
		}
	}
	return false
}
