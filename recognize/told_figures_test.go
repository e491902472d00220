package recognize

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	told "github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// TestEntriesOfFiguresInTheirSentence reads each entry of numbers.txt and
// measures.txt in the sentence of its heading, which marks its figures as those of
// testdata do. "{}" is the entry's spelling; in the braces "=" is what it means, "3*="
// three times that.
func TestEntriesOfFiguresInTheirSentence(t *testing.T) {
	for _, tag := range append(told.Tags(), "und") {
		l := told.For(tag)
		for _, h := range told.Headings() {
			if h.File == "numbers" || h.File == "measures" {
				readInSentences(t, l, h.File+"/"+h.Name)
			}
		}
	}
}

// readInSentences reads the entries of a heading in its sentences.
func readInSentences(t *testing.T, l *told.Language, heading string) {
	t.Helper()
	for _, x := range l.Examples(heading) {
		for _, e := range l.Entries(heading) {
			for spelling := range e.Spellings() {
				if !x.Holds(e) || !standsAlone(l, heading, spelling) {
					continue
				}
				text, marks := unmark(t, strings.ReplaceAll(x.Text, "{}", spelling))
				for i := range marks {
					marks[i].says = saying(t, marks[i].says, e)
				}
				if got := differs(text, l.Tag(), markedFigures(t, marks)); got != "" {
					t.Errorf("%s:%d: %q is read as %s", e.File, e.Line, text, got)
				}
			}
		}
	}
}

// needMore are the headings that say of words under another that they need more
// around them than the sentence of that one has.
var needMore = map[string][]string{
	"numbers/cardinals":   {"numbers/ambiguous", "numbers/indefinite"},
	"numbers/counters":    {"numbers/counters of dates", "measures/units", "measures/currencies"},
	"numbers/fillers":     {"numbers/indefinite", "measures/before"},
	"numbers/particles":   {"measures/after"},
	"numbers/adjectives":  {"numbers/ordinals"},
	"measures/more codes": {"measures/currency signs"},
}

// standsAlone reports whether an entry can be read in its heading's sentence. No
// plural is a rank, and 오만 behind digits is no Oman but fifty thousand.
func standsAlone(l *told.Language, heading, spelling string) bool {
	for _, other := range needMore[heading] {
		if hasSpelling(l, other, spelling) {
			return false
		}
	}
	switch heading {
	case "numbers/ordinals":
		return !slices.ContainsFunc(l.Entries("numbers/plural endings"), func(e told.Entry) bool { return strings.HasSuffix(spelling, e.Spelled) })
	case "measures/nations":
		return spelling != "오만"
	}
	return true
}

func hasSpelling(l *told.Language, heading, spelling string) bool {
	for _, e := range l.Entries(heading) {
		for s := range e.Spellings() {
			if s == spelling {
				return true
			}
		}
	}
	return false
}

// saying puts what an entry means into what a mark says.
func saying(t *testing.T, says string, e told.Entry) string {
	t.Helper()
	words := slices.DeleteFunc(strings.Fields(says), func(w string) bool { return w == "=" && e.Means == string(schema.Exact) }) // as it is where nothing is said
	for i, w := range words {
		factor, ok := strings.CutSuffix(w, "=")
		if !ok {
			continue
		}
		words[i] = meant(t, e)
		if n, err := strconv.ParseInt(strings.TrimSuffix(factor, "*"), 10, 64); err == nil {
			v, err := schema.NewDecimal(n, 0).Mul(decimal(t, words[i]))
			require.NoError(t, err, "%s:%d", e.File, e.Line)
			words[i] = v.String()
		}
	}
	if len(words) > 1 {
		if many, unit, ok := strings.Cut(words[1], "."); ok && many != "" && strings.Trim(many, "0123456789") == "" { // 10 decades are 100 years
			v, err := decimal(t, words[0]).Mul(decimal(t, many))
			require.NoError(t, err, "%s:%d", e.File, e.Line)
			words[0], words[1] = v.String(), unit
		}
	}
	return strings.Join(words, " ")
}

// meant returns what an entry means as a mark says it: 10^6 as 1000000, 1/4 as 0.25,
// "2 or 3" as 2..3, of several codes the preferred one.
func meant(t *testing.T, e told.Entry) string {
	t.Helper()
	first, _, _ := strings.Cut(e.Means, ",")
	if power, ok := strings.CutPrefix(first, "10^"); ok {
		n, err := strconv.Atoi(power)
		require.NoError(t, err, "%s:%d", e.File, e.Line)
		return "1" + strings.Repeat("0", n)
	}
	if over, under, ok := strings.Cut(first, "/"); ok && strings.HasPrefix(e.File[strings.Index(e.File, "/"):], "/numbers") {
		v, err := decimal(t, over).Quo(decimal(t, under), 15)
		require.NoError(t, err, "%s:%d", e.File, e.Line)
		return v.String()
	}
	return strings.ReplaceAll(first, " or ", "..")
}
