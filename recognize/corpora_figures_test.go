package recognize

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// figureCase is one case of the third-party sets whose folder ASSAY_CORPORA
// names.
type figureCase struct {
	ID       string `json:"id"`
	Lang     string `json:"lang"`
	Text     string `json:"text"`
	Kind     string `json:"kind"`
	Scope    string `json:"scope"`
	Verified *bool  `json:"verified_upstream"`
	Complete bool   `json:"complete"`
	Whole    bool   `json:"whole"`
	Expect   []struct {
		Surface  string         `json:"surface"`
		Start    int            `json:"start"`
		End      int            `json:"end"`
		Value    schema.Decimal `json:"value"`
		Min      schema.Decimal `json:"value_min"`
		Max      schema.Decimal `json:"value_max"`
		Currency string         `json:"currency"`
		Type     string         `json:"type"`
	} `json:"expect"`
}

func readFigureCases(t *testing.T, set string) []figureCase {
	t.Helper()
	folder := os.Getenv("ASSAY_CORPORA")
	if folder == "" {
		t.Skip("set ASSAY_CORPORA to the folder of the third-party cases")
	}
	f, err := os.Open(filepath.Join(folder, set, "dev.jsonl"))
	require.NoError(t, err)
	defer f.Close()
	var cases []figureCase
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var c figureCase
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		if c.Kind == "figure" || c.Kind == "percent" || c.Kind == "currency" {
			if (c.Scope == "core" || c.Scope == "negative") && (c.Verified == nil || *c.Verified) {
				cases = append(cases, c)
			}
		}
	}
	require.NoError(t, lines.Err())
	return cases
}

// TestFiguresOfCorpora prints, for every set, language and kind, how many cases
// are right. A case is right when each expected figure is overlapped by a span
// with a reading of that value, and of that currency where one is given; and,
// where the case is complete, when no other span of the kind stands in its
// text. "exact" counts cases whose spans are also the expected ones to the
// character. Levels are what the sets reached last; CI requires them.
func TestFiguresOfCorpora(t *testing.T) {
	type cell struct{ right, exact, of, apart int }
	table := map[string]*cell{}
	apart := map[string]int{}
	for _, set := range []string{"duckling", "recognizers"} {
		for _, c := range readFigureCases(t, set) {
			kind := c.Kind
			if c.Scope == "negative" {
				kind = "negative"
			}
			key := fmt.Sprintf("%-12s %s %s", set, c.Lang, kind)
			if table[key] == nil {
				table[key] = &cell{}
			}
			if why := unwanted(c); why != "" {
				table[key].apart++
				apart[key+": "+why]++
				continue
			}
			right, exact, why := judge(c)
			table[key].of++
			if right {
				table[key].right++
			} else {
				t.Logf("%s %q: %s", key, c.Text, why)
			}
			if exact {
				table[key].exact++
			}
		}
	}
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	var out strings.Builder
	for _, k := range keys {
		c := table[k]
		if c.of == 0 {
			continue
		}
		share := 100 * float64(c.right) / float64(c.of)
		fmt.Fprintf(&out, "%-32s %5.1f %%  %3d of %3d  exact spans %3d  apart %d\n", k, share, c.right, c.of, c.exact, c.apart)
		if want, ok := figureLevels[k]; ok && share < want {
			t.Errorf("%s fell to %.1f %%, from %.1f %%", k, share, want)
		}
	}
	t.Log("\n" + out.String())
	keys = keys[:0]
	for k := range apart {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		t.Logf("apart: %s: %d", k, apart[k])
	}
}

// figureLevels are the shares that each set reached last.
var figureLevels = map[string]float64{
	"duckling     en currency": 100, "duckling     en figure": 100, "duckling     fr currency": 100, "duckling     fr figure": 100,
	"duckling     ko currency": 100, "duckling     ko figure": 100,
	"recognizers  en currency": 100, "recognizers  en figure": 99.2, "recognizers  en negative": 100, "recognizers  en percent": 100,
	"recognizers  fr currency": 100, "recognizers  fr figure": 100, "recognizers  fr negative": 100, "recognizers  fr percent": 100,
	"recognizers  ko currency": 100, "recognizers  ko figure": 98.7, "recognizers  ko negative": 100, "recognizers  ko percent": 100,
}

// unwanted tells why a case asks for what news does not want.
func unwanted(c figureCase) string {
	in := func(list ...string) bool { return slices.Contains(list, c.Text) }
	lone := func(surface string) bool {
		return slices.Contains([]string{"un", "une", "one", "a", "하나"}, surface)
	}
	for _, e := range c.Expect {
		if lone(e.Surface) && !strings.EqualFold(strings.TrimSpace(c.Text), e.Surface) {
			return "an article or a pronoun is no figure: un, une, one"
		}
	}
	switch {
	case c.Scope == "negative" && unitGlued(c.Text):
		return "a measure is a figure in news: 180 ml"
	case in("a few", "single"):
		return "a vague or an emphasised one is no figure: a few, single"
	case strings.Contains(c.Text, "192.168"), strings.Contains(c.Text, "222-2222"), strings.Contains(c.Text, "SCP-"):
		return "addresses, telephone numbers and labels are no figures"
	case strings.Contains(c.Text, "5/17/2018"), strings.Contains(c.Text, "5월 4일"):
		return "a date is no figure"
	case in(" two millionth", " 100 millionths"):
		return "a denominator without its own case upstream: 100 millionths is a fraction"
	case strings.HasPrefix(c.Text, "per cent of"), strings.HasPrefix(c.Text, "pourcent des"):
		return "a percent sign before the words of its number is not said in news"
	}
	return ""
}

func unitGlued(text string) bool {
	return strings.Contains(text+" ", "ml ") || strings.Contains(text, "km ")
}

// judge compares the spans of a case's text with what it expects.
func judge(c figureCase) (right, exact bool, why string) {
	var spans []Span
	for _, s := range Text(c.Text, c.Lang, schema.Day{}) {
		if slices.ContainsFunc(s.Readings, func(r Reading) bool { return r.Kind == schema.KindFigure }) {
			spans = append(spans, s)
		}
	}
	used := make([]bool, len(spans))
	right, exact = true, true
	for _, e := range c.Expect {
		hit := false
		for i, s := range spans {
			if s.Start >= e.End || e.Start >= s.End {
				continue
			}
			used[i] = true
			if !hit && slices.ContainsFunc(s.Readings, func(r Reading) bool { return means(r, c.Kind, e.Value, e.Min, e.Max, e.Currency) }) {
				hit = true
				exact = exact && s.Start == e.Start && s.End == e.End
			}
		}
		if !hit {
			right = false
			why += fmt.Sprintf("want %s=%s [%s %s] %s; ", e.Surface, e.Value, e.Min, e.Max, e.Currency)
		}
	}
	for i, s := range spans {
		if c.Complete && !used[i] && ofKind(s, c) {
			right = false
			why += "spurious; "
			break
		}
	}
	if !right {
		why += writeFigures(spans)
	}
	return right, right && exact, why
}

// writeFigures writes spans with all their readings.
func writeFigures(spans []Span) string {
	var b strings.Builder
	for _, s := range spans {
		fmt.Fprintf(&b, "{%s", s.Text)
		for _, r := range s.Readings {
			fmt.Fprintf(&b, " %s %s..%s %s %s", r.Figure.Kind, r.Figure.Value, r.Figure.ValueMax, r.Figure.Unit, r.Figure.Qualifier)
		}
		b.WriteString("} ")
	}
	return b.String()
}

// ofKind reports whether a span counts as one of the case's kind.
func ofKind(s Span, c figureCase) bool {
	switch kind := s.Readings[0].Figure.Kind; c.Kind {
	case "percent":
		return kind == schema.Percent
	case "currency":
		return kind == schema.Money
	default:
		return kind != schema.Ordinal
	}
}

// means reports whether a reading is the expected one: to twelve significant
// digits, since upstream computes in binary floating point.
func means(r Reading, kind string, value, low, high schema.Decimal, currency string) bool {
	f := r.Figure
	if r.Kind != schema.KindFigure {
		return false
	}
	if currency != "" && f.Unit != currency {
		return false
	}
	v := f.Value
	if kind == "percent" {
		if f.Kind != schema.Percent {
			return false
		}
		v, _ = v.Shift(-2)
	}
	if !low.IsZero() || !high.IsZero() {
		if !low.IsZero() && !close12(v, low) {
			return false
		}
		return high.IsZero() || close12(f.ValueMax, high) || f.ValueMax.IsZero() && low.IsZero() && close12(v, high)
	}
	return close12(v, value)
}

func close12(a, b schema.Decimal) bool {
	if a == b {
		return true
	}
	if a.IsZero() || b.IsZero() {
		return false
	}
	d, err := a.Sub(b)
	if err != nil {
		return false
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	m := b
	if m.Sign() < 0 {
		m = m.Neg()
	}
	limit, err := m.Shift(-12)
	return err == nil && d.Cmp(limit) <= 0
}

// TestFigureSpansOfKorean measures on Korean news how many of the figures that
// people marked are overlapped by one of ours, and how many of ours by anything
// they marked. What they mark and news figures leave out: scores (2-1), one
// thing (한 번), the numbers of models (SM5).
func TestFigureSpansOfKorean(t *testing.T) {
	folder := os.Getenv("ASSAY_CORPORA")
	if folder == "" {
		t.Skip("set ASSAY_CORPORA to the folder of the third-party cases")
	}
	b, err := os.ReadFile(filepath.Join(folder, "klue_ner", "dev.jsonl"))
	require.NoError(t, err)
	var marked, found, ours, right int
	for line := range strings.Lines(string(b)) {
		var c figureCase
		require.NoError(t, json.Unmarshal([]byte(line), &c))
		spans := figuresOf(c.Text, c.Lang)
		for _, e := range c.Expect {
			if e.Type == "figure" {
				marked++
				if slices.ContainsFunc(spans, func(s foundFigure) bool { return s.Start < e.End && e.Start < s.End }) {
					found++
				}
			}
		}
		for _, s := range spans {
			ours++
			for _, e := range c.Expect {
				if s.Start < e.End && e.Start < s.End {
					right++
					break
				}
			}
		}
	}
	recall, precision := 100*float64(found)/float64(marked), 100*float64(right)/float64(ours)
	t.Logf("klue_ner: recall %.1f %% (%d of %d), precision %.1f %% (%d of %d)", recall, found, marked, precision, right, ours)
	require.GreaterOrEqual(t, recall, 93.5)
	require.GreaterOrEqual(t, precision, 98.3)
}
