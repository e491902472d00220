package checks_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// held is a text with what its golden says and what an extraction says, and
// what is to be found with a complete golden, with an open one and with none:
// "" for nothing but notes, else checks of which at least one must speak, as errors;
// a check behind "?" warns, and "-" is a mode that the row does not ask for.
//
// A fact is "kind value unit qualifier [words]", words that stand at their
// offsets; [~words] leaves the offsets out, [2:words] is the second place.
// Dates are "date value [words]". Facts are parted by ";".
type held struct {
	reason, language, text string
	golden, got            string
	complete, open, none   string
}

// heldFacts reads the facts of a row.
func heldFacts(t testing.TB, text, s string) (figures []schema.Figure, dates []schema.Date) {
	t.Helper()
	for fact := range strings.SplitSeq(s, ";") {
		head, rest, _ := strings.Cut(fact, "[")
		words := strings.Fields(head)
		if len(words) == 0 {
			continue
		}
		var mentions []schema.Mention
		for rest != "" {
			m, more, _ := strings.Cut(rest, "]")
			mentions = append(mentions, heldMention(t, text, m))
			_, rest, _ = strings.Cut(more, "[")
		}
		if words[0] == "date" {
			dates = append(dates, schema.Date{Value: words[1], Mentions: mentions})
			continue
		}
		g := schema.Figure{Kind: schema.FigureKind(words[0]), Mentions: mentions}
		low, high, isRange := strings.Cut(words[1], "..")
		var err error
		g.Value, err = schema.ParseDecimal(low)
		require.NoError(t, err)
		if isRange {
			g.ValueMax, err = schema.ParseDecimal(high)
			require.NoError(t, err)
		}
		for _, w := range words[2:] {
			if slices.Contains([]string{"exact", "about", "more_than", "at_least", "less_than", "at_most", "between"}, w) {
				g.Qualifier = schema.Qualifier(w)
			} else {
				g.Unit = strings.TrimSpace(g.Unit + " " + w)
			}
		}
		figures = append(figures, g)
	}
	return figures, dates
}

func heldMention(t testing.TB, text, words string) schema.Mention {
	t.Helper()
	if words, ok := strings.CutPrefix(words, "~"); ok {
		return schema.Mention{Text: words}
	}
	at := 0
	if rest, ok := strings.CutPrefix(words, "2:"); ok {
		words = rest
		at = strings.Index(text, words) + len(words)
	}
	i := strings.Index(text[at:], words)
	require.GreaterOrEqual(t, i, 0, "%q is not in %q", words, text)
	start := utf8.RuneCountInString(text[:at+i])
	return schema.At(start, start+utf8.RuneCountInString(words), words)
}

// findings runs the checks of figures and dates in one mode.
func (h held) findings(t testing.TB, mode string) []result.Finding {
	t.Helper()
	got := &schema.Article{Source: schema.Source{ID: "a"}}
	got.Figures, got.Dates = heldFacts(t, h.text, h.got)
	in := checks.Input{
		Extractor: "x", Got: got,
		Article: &seeds.Article{ID: "a", Language: h.language, Published: "2025-02-04", Text: h.text},
	}
	if mode != "none" {
		g := &schema.Golden{Source: schema.Source{ID: "a"}}
		g.Figures, g.Dates = heldFacts(t, h.text, h.golden)
		g.Complete = schema.Complete{Figures: mode == "complete", Dates: mode == "complete"}
		in.Golden = g
	}
	all, err := checks.Select(checks.All(), []string{"value", "grounding/figure", "grounding/date", "agree", "coverage", "spurious", "consistency"}, nil)
	require.NoError(t, err)
	found, _ := inspect(t, all, in)
	return found
}

// complaint says how findings differ from what is wanted, "" for nothing.
func (h held) complaint(found []result.Finding, want string) string {
	var told []string
	errors, warnings := map[string]bool{}, map[string]bool{}
	for _, f := range found {
		switch f.Severity {
		case result.Error:
			errors[f.Check] = true
		case result.Warning:
			warnings[f.Check] = true
		default:
			continue
		}
		told = append(told, string(f.Severity)+" "+f.Check+": "+f.Message)
	}
	for _, check := range strings.Fields(want) {
		if errors[check] {
			return ""
		}
		if c, ok := strings.CutPrefix(check, "?"); ok && warnings[c] && len(errors) == 0 {
			return ""
		}
	}
	if want == "" && len(told) == 0 {
		return ""
	}
	return "wanted " + strconv.Quote(want) + ", told " + strings.Join(append(told, "nothing more"), "\n\t")
}

func TestHeld(t *testing.T) {
	wrong, rows := 0, 0
	for _, h := range slices.Concat(heldPairs(), heldWords(), heldUnits(), heldDates(), heldEnds(), heldWarned(), heldPeriods(), heldAgain(), heldNews()) {
		for _, mode := range []struct{ name, want string }{{"complete", h.complete}, {"open", h.open}, {"none", h.none}} {
			if mode.want == "-" {
				continue
			}
			rows++
			t.Run(strings.ReplaceAll(h.reason, "/", "_")+" "+mode.name, func(t *testing.T) {
				if c := h.complaint(h.findings(t, mode.name), mode.want); c != "" {
					wrong++
					t.Errorf("%s\n%s\n\t%s", h.text, h.got, c)
				}
			})
		}
	}
	t.Logf("%d of %d are as they should be", rows-wrong, rows)
}
