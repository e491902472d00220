package checks_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// meant is a sentence of news with all its figures and dates, which somebody wrote
// down before anything read it, and with values that extractors take for them.
type meant struct {
	ID        string      `json:"id"`
	Language  string      `json:"language"`
	Published string      `json:"published"`
	Text      string      `json:"text"`
	Figures   []meantFact `json:"figures"`
	Dates     []meantFact `json:"dates"`
	Wrong     []meantFact `json:"wrong"`
	Expect    *struct {
		Figures []meantFact `json:"figures"`
		Dates   []meantFact `json:"dates"`
	} `json:"expect"`
}

// meantFact is a figure or a date, or of Wrong what is neither.
type meantFact struct {
	Of        string            `json:"of"`
	Surface   string            `json:"surface"`
	Kind      schema.FigureKind `json:"kind"`
	Value     json.RawMessage   `json:"value"`
	ValueMax  json.RawMessage   `json:"value_max"`
	Unit      string            `json:"unit"`
	Qualifier schema.Qualifier  `json:"qualifier"`
	Accept    []json.RawMessage `json:"accept"`
}

// tally is what one set counts of one language.
type tally struct {
	figures, figuresRead, dates, datesRead int
	right, flagged, wrong, passing         int
	bareWrong, barePassing                 int
}

// TestMeaning measures testdata/meaning and the files that ASSAY_MEANING names: what
// is read of the sentences, by the first reading alone, and what the checks say of the
// right facts and of the wrong ones, each alone, with its words and without.
// testdata/meaning/levels.txt holds what was reached. MEANING_SHOW lists what is misread.
func TestMeaning(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("testdata", "meaning", "*.jsonl"))
	require.NoError(t, err)
	files = append(files, filepath.SplitList(os.Getenv("ASSAY_MEANING"))...)
	all, err := checks.Select(checks.All(), []string{"form", "value", "grounding", "consistency"}, nil)
	require.NoError(t, err)
	measured := map[string]*tally{}
	for _, file := range files {
		set := strings.TrimSuffix(filepath.Base(file), ".jsonl")
		for _, m := range readMeant(t, file) {
			language, _, _ := strings.Cut(m.Language, "-")
			key := set + " " + language
			if measured[key] == nil {
				measured[key] = &tally{}
			}
			m.read(t, measured[key])
			m.check(t, all, measured[key])
		}
	}
	var table strings.Builder
	for _, k := range slices.Sorted(maps.Keys(measured)) {
		m := measured[k]
		fmt.Fprintf(&table, "%-22s figures %4d of %4d %5.1f %%  dates %4d of %4d %5.1f %%  right flagged %d of %d  wrong passing %d of %d, bare %d of %d\n", k,
			m.figuresRead, m.figures, percent(m.figuresRead, m.figures), m.datesRead, m.dates, percent(m.datesRead, m.dates),
			m.flagged, m.right, m.passing, m.wrong, m.barePassing, m.bareWrong)
	}
	t.Log("\n" + table.String())
	holdMeantLevels(t, measured)
}

func show(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("MEANING_SHOW") != "" {
		t.Logf(format, args...)
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// holdMeantLevels compares with the levels: "set language figures% dates% flagged
// passing", shares at least, counts at most.
func holdMeantLevels(t *testing.T, measured map[string]*tally) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "meaning", "levels.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		if len(f) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		require.Len(t, f, 6, line)
		m := measured[f[0]+" "+f[1]]
		if m == nil {
			continue // a set that is not at hand
		}
		var level [4]float64
		for i := range level {
			level[i], err = strconv.ParseFloat(f[2+i], 64)
			require.NoError(t, err, line)
		}
		if figures, dates := percent(m.figuresRead, m.figures), percent(m.datesRead, m.dates); figures+.05 < level[0] || dates+.05 < level[1] ||
			float64(m.flagged) > level[2] || float64(m.passing) > level[3] {
			t.Errorf("%s %s: figures %.1f, dates %.1f, right flagged %d, wrong passing %d; the levels are %s", f[0], f[1], figures, dates, m.flagged, m.passing, strings.Join(f[2:], " "))
		}
	}
}

func readMeant(t *testing.T, file string) []meant {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	var list []meant
	lines := bufio.NewScanner(bytes.NewReader(b))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var m meant
		require.NoError(t, json.Unmarshal(lines.Bytes(), &m), "%s: %s", file, lines.Text())
		if m.Expect != nil {
			m.Figures, m.Dates = m.Expect.Figures, m.Expect.Dates
		}
		m.Dates = slices.DeleteFunc(m.Dates, func(d meantFact) bool { return d.said() == "NONE" })
		list = append(list, m)
	}
	return list
}

// said is the value of a date.
func (f meantFact) said() string { return text(f.Value) }

func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return string(raw)
	}
	return s
}

// figure is the fact as a figure of a record; like gives the kind and the unit that a
// wrong one leaves out.
func (f meantFact) figure(t *testing.T, like *meantFact) schema.Figure {
	t.Helper()
	g := schema.Figure{Kind: f.Kind, Unit: f.Unit, Qualifier: f.Qualifier}
	if like != nil {
		if g.Unit == "" {
			g.Unit = like.Unit
		}
		if g.Kind == "" {
			g.Kind = like.figureKind()
		}
	}
	if g.Kind == "" {
		g.Kind = f.figureKind()
	}
	if g.Unit == "%" && g.Kind == schema.Money {
		g.Kind = schema.Percent
	}
	var err error
	g.Value, err = schema.ParseDecimal(text(f.Value))
	require.NoError(t, err, f.Surface)
	if most := text(f.ValueMax); most != "" {
		g.ValueMax, err = schema.ParseDecimal(most)
		require.NoError(t, err, f.Surface)
	}
	return g
}

var (
	isCurrency = regexp.MustCompile(`^[A-Z]{3}$`)
	isMeasured = regexp.MustCompile(`^([A-Z]{3}|%|pp|\[pp\])$`)
)

func (f meantFact) figureKind() schema.FigureKind {
	switch {
	case f.Kind != "":
		return f.Kind
	case f.Unit == "%":
		return schema.Percent
	case isCurrency.MatchString(f.Unit):
		return schema.Money
	case slices.Contains([]string{"t", "m", "min", "km/h", "a", "[mi_i]", "pp"}, f.Unit):
		return schema.Quantity
	}
	return schema.Count
}

// read counts what the first readings of the sentence are.
func (m meant) read(t *testing.T, n *tally) {
	t.Helper()
	published, err := schema.PublicationDay(m.Published)
	require.NoError(t, err, m.ID)
	d := recognize.Read(m.Text, recognize.Options{Language: m.Language, Published: published})
	first := func(surface string, is func(recognize.Reading) bool) bool {
		at := strings.Index(m.Text, surface)
		from := utf8.RuneCountInString(m.Text[:max(0, at)])
		to := from + utf8.RuneCountInString(surface)
		return slices.ContainsFunc(d.Spans, func(s recognize.Span) bool {
			return (at < 0 || s.Start < to && from < s.End) && is(s.Readings[0])
		})
	}
	for _, f := range m.Figures {
		n.figures++
		if first(f.Surface, func(r recognize.Reading) bool { return r.Kind == schema.KindFigure && f.isRead(r.Figure) }) {
			n.figuresRead++
		} else {
			show(t, "%s not read: %s of %q", m.ID, f.Surface, m.Text)
		}
	}
	for _, f := range m.Dates {
		n.dates++
		want := []string{f.said()}
		for _, a := range f.Accept {
			want = append(want, text(a))
		}
		if first(f.Surface, func(r recognize.Reading) bool {
			v := r.Date.Value
			return r.Kind == schema.KindDate && (slices.Contains(want, v) || slices.Contains(want, v[:min(len(v), 10)]))
		}) {
			n.datesRead++
		} else {
			show(t, "%s not read: %s of %q", m.ID, f.Surface, m.Text)
		}
	}
}

// isRead reports whether a reading has the number of a fact, or of what is accepted
// for it, and the unit where that is a currency or a share.
func (f meantFact) isRead(r recognize.Figure) bool {
	alternatives := []meantFact{f}
	for _, a := range f.Accept {
		other := meantFact{Value: slices.Clone(f.Value), ValueMax: slices.Clone(f.ValueMax), Unit: f.Unit} // Unmarshal writes over them
		if json.Unmarshal(a, &other) == nil {
			alternatives = append(alternatives, other)
		}
	}
	return slices.ContainsFunc(alternatives, func(f meantFact) bool {
		return near(r.Value, text(f.Value)) && (text(f.ValueMax) == "" || near(r.ValueMax, text(f.ValueMax))) &&
			(!isMeasured.MatchString(f.Unit) || r.Unit == f.Unit)
	})
}

// near compares to one part in two thousand: people round what they write down.
func near(a schema.Decimal, b string) bool {
	d, err := schema.ParseDecimal(b)
	if err != nil || a.IsZero() {
		return false
	}
	x, y := a.Float(), d.Float()
	return max(x-y, y-x) <= 0.0005*max(1, y, -y)
}

// check counts what the checks say of each fact alone.
func (m meant) check(t *testing.T, all []*checks.Check, n *tally) {
	t.Helper()
	article := &seeds.Article{ID: m.ID, Language: m.Language, Published: m.Published, Text: m.Text}
	fails := func(g *schema.Figure, d *schema.Date, surface string) bool {
		got := &schema.Article{Source: schema.Source{ID: m.ID, Language: m.Language, Published: m.Published}}
		var mentions []schema.Mention
		if surface != "" {
			mentions = []schema.Mention{{Text: surface}}
		}
		if g != nil {
			g.Mentions = mentions
			got.Figures = []schema.Figure{*g}
		} else {
			d.Mentions = mentions
			got.Dates = []schema.Date{*d}
		}
		found, _ := inspect(t, all, checks.Input{Extractor: "x", Got: got, Article: article})
		return slices.ContainsFunc(found, func(f result.Finding) bool { return f.Severity == result.Error })
	}
	both := func(g *schema.Figure, d *schema.Date, f meantFact, right bool) {
		for _, surface := range []string{f.Surface, ""} {
			if surface != "" && !strings.Contains(m.Text, surface) {
				continue
			}
			failed := fails(g, d, surface)
			n.count(right, surface != "", failed)
			if failed == right {
				show(t, "%s right=%v failed=%v: %s%s of %q in %q", m.ID, right, failed, text(f.Value), f.Unit, surface, m.Text)
			}
		}
	}
	for _, f := range m.Figures {
		g := f.figure(t, nil)
		both(&g, nil, f, true)
	}
	for _, f := range m.Dates {
		both(nil, &schema.Date{Value: f.said()}, f, true)
	}
	for _, f := range m.Wrong {
		if f.Of == "date" {
			both(nil, &schema.Date{Value: f.said()}, f, false)
		}
		if f.Of != "figure" {
			continue
		}
		i := slices.IndexFunc(m.Figures, func(x meantFact) bool { return x.Surface == f.Surface })
		var like *meantFact
		if i >= 0 {
			like = &m.Figures[i]
		}
		g := f.figure(t, like)
		both(&g, nil, f, false)
	}
}

func (n *tally) count(right, worded, failed bool) {
	one := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	switch {
	case right:
		n.right++
		n.flagged += one(failed)
	case worded:
		n.wrong++
		n.passing += one(!failed)
	default:
		n.bareWrong++
		n.barePassing += one(!failed)
	}
}
