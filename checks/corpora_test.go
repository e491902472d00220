package checks_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// third is one of the third-party cases in the folder that ASSAY_CORPORA names.
type third struct {
	ID, Lang, Text, Kind, Scope string
	RefDate                     string `json:"ref_date"`
	Verified                    *bool  `json:"verified_upstream"`
	Expect                      []struct {
		Surface    string
		Start, End int
		Value      *string
		Currency   *string
		EDTF       *string
		EDTFAny    []string `json:"edtf_any"`
	}
}

func thirds(t *testing.T, set string) []third {
	t.Helper()
	f, err := os.Open(filepath.Join(os.Getenv("ASSAY_CORPORA"), set, "dev.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var list []third
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var c third
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		if c.Scope == "core" && (c.Verified == nil || *c.Verified) && len(c.Expect) == 1 {
			list = append(list, c)
		}
	}
	require.NoError(t, lines.Err())
	return list
}

// facts is the case's one fact, told rightly, and told wrongly in some ways.
func (c third) facts() (right *schema.Article, wrong []*schema.Article) {
	e := c.Expect[0]
	mentions := []schema.Mention{schema.At(e.Start, e.End, e.Surface)}
	record := func() *schema.Article { return &schema.Article{Source: schema.Source{ID: c.ID}} }
	switch {
	case c.Kind == "date":
		values := e.EDTFAny
		if e.EDTF != nil {
			values = append(values, *e.EDTF)
		}
		if len(values) == 0 {
			return nil, nil
		}
		value, err := schema.ParseEDTF(values[0])
		if err != nil {
			return nil, nil
		}
		right = record()
		right.Dates = []schema.Date{{Value: values[0], Mentions: mentions}}
		if day, ok := value.First(); ok && value.Precision() == schema.DayPrecision {
			for _, other := range []schema.Day{day.AddDays(1), day.AddMonths(1), day.AddMonths(-12)} {
				w := record()
				w.Dates = []schema.Date{{Value: other.String(), Mentions: mentions}}
				wrong = append(wrong, w)
			}
		}
	case e.Value != nil:
		value, err := schema.ParseDecimal(*e.Value)
		if err != nil {
			return nil, nil
		}
		g := schema.Figure{Value: value, Mentions: mentions} // most sets give a bare number, whatever it measures
		switch {
		case c.Kind == "percent":
			g.Kind, g.Unit = schema.Ratio, "1"
		case c.Kind == "currency" && e.Currency != nil:
			g.Kind, g.Unit = schema.Money, *e.Currency
		}
		right = record()
		right.Figures = []schema.Figure{g}
		for _, places := range []int32{1, -1, 3} {
			if scaled, err := value.Shift(places); err == nil && scaled != value {
				w := record()
				h := g
				h.Value = scaled
				w.Figures = []schema.Figure{h}
				wrong = append(wrong, w)
			}
		}
		if g.Kind == schema.Money {
			w := record()
			h := g
			h.Unit = map[bool]string{true: "INR", false: "EUR"}[g.Unit == "EUR"]
			w.Figures = []schema.Figure{h}
			wrong = append(wrong, w)
		}
	}
	return right, wrong
}

// What others say an expression means is contradicted by no check, and what
// nobody says it means is caught.
func TestThirdPartyValues(t *testing.T) {
	all, err := checks.Lookup(checks.All(), "value", "grounding/figure", "grounding/date")
	require.NoError(t, err)
	var alarm, right, catch, wrong int
	if os.Getenv("ASSAY_CORPORA") == "" {
		t.Skip("ASSAY_CORPORA names no folder of third-party cases")
	}
	for _, set := range []string{"recognizers", "duckling", "chrono", "dateparser"} {
		t.Run(set, func(t *testing.T) {
			alarms, rights, caught, wrongs := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
			for _, c := range thirds(t, set) {
				key := c.Lang + " " + c.Kind
				in := checks.Input{Article: &seeds.Article{ID: c.ID, Language: c.Lang, Published: c.RefDate, Text: c.Text}}
				right, wrong := c.facts()
				if right == nil {
					continue
				}
				rights[key]++
				in.Got = right
				if found, _ := inspect(t, all, in); len(found) > 0 {
					alarms[key]++
					shown(t, "alarm %s %q: %s: %s", c.ID, c.Text, found[0].Check, found[0].Message)
				}
				for _, w := range wrong {
					wrongs[key]++
					in.Got = w
					if found, _ := inspect(t, all, in); len(found) > 0 {
						caught[key]++
					} else {
						shown(t, "missed %s %q: %v %v", c.ID, c.Text, w.Dates, w.Figures)
					}
				}
			}
			for _, key := range sortedKeys(rights) {
				alarm, right, catch, wrong = alarm+alarms[key], right+rights[key], catch+caught[key], wrong+wrongs[key]
				t.Logf("%-12s %4d of %4d right ones raise an alarm; %4d of %4d wrong ones are caught", key, alarms[key], rights[key], caught[key], wrongs[key])
			}
		})
	}
	t.Logf("in all %d of %d right ones raise an alarm; %d of %d wrong ones are caught", alarm, right, catch, wrong)
	require.LessOrEqual(t, alarm*100, right*8, "false alarms: the sets hold both sides of today for right where a verb says which, talk that is not read, such as “in 3 min”, grounds nothing, they make a day of “two years ago”, and have some mistakes of their own")
	require.GreaterOrEqual(t, catch*100, wrong*97, "wrong values that are caught; some are another reading of the same words")
}

func sortedKeys(m map[string]int) []string {
	all := map[string]string{}
	for k := range m {
		all[k] = ""
	}
	return keys(all)
}
