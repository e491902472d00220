package columns_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/columns"
)

// words are those that readers take for something else: comments, tags, numbers,
// blanks that part nothing, characters of several code points.
var words = []string{"Mara", "#", "##ly", "#cork", "O", "B-PER", "1", "2-3", "8.1", "a\u00a0b", "서울", "마", "👩‍🚀", "e\u0301", "=", "_", "-", "«", "-DOCEND-", "text:", "{", "[", "<s>", "a,b", "id"}

// page is a document in the making.
type page struct {
	sentences [][]string
	spans     []columns.Span // of the tokens of the page
}

func drawPage(t *rapid.T) page {
	var p page
	at := 0
	for range rapid.IntRange(1, 4).Draw(t, "sentences") {
		sentence := rapid.SliceOfN(rapid.SampledFrom(words), 1, 8).Draw(t, "words")
		p.sentences = append(p.sentences, sentence)
		for i := 0; i < len(sentence); {
			n := rapid.IntRange(0, min(3, len(sentence)-i)).Draw(t, "length")
			if n == 0 {
				i++
				continue
			}
			p.spans = append(p.spans, columns.Span{Label: rapid.SampledFrom([]string{"PER", "LOC", "work.primlit", "B-E"}).Draw(t, "label"), Start: at + i, End: at + i + n})
			i += n
		}
		at += len(sentence)
	}
	return p
}

// scheme writes the tag of token i of a span of n, where the span before or
// behind it has the same label and no token between.
type scheme struct {
	name string
	tag  func(i, n int, before, behind bool) string
	// gaps is whether two spans of one label need a token between them.
	gaps bool
	form func(prefix, label string) string
}

func dashed(prefix, label string) string { return prefix + "-" + label }

func ends(begin, in, end, single string) func(int, int, bool, bool) string {
	return func(i, n int, _, _ bool) string {
		switch {
		case n == 1:
			return single
		case i == 0:
			return begin
		case i == n-1:
			return end
		}
		return in
	}
}

var schemes = []scheme{
	{"IOB2", ends("B", "I", "I", "B"), false, dashed},
	{"IOB1", func(i, _ int, before, _ bool) string {
		if i == 0 && before {
			return "B"
		}
		return "I"
	}, false, dashed},
	{"IO", func(int, int, bool, bool) string { return "I" }, true, dashed},
	{"IOE2", ends("I", "I", "E", "E"), false, dashed},
	{"IOE1", func(i, n int, _, behind bool) string {
		if i == n-1 && behind {
			return "E"
		}
		return "I"
	}, false, dashed},
	{"IOBES", ends("B", "I", "E", "S"), false, dashed},
	{"BILOU", ends("B", "I", "L", "U"), false, dashed},
	{"BMES", ends("B", "M", "E", "S"), false, dashed},
	{"BMEOW", ends("B", "M", "E", "W"), false, dashed},
	{"IOB2 with low lines", ends("B", "I", "I", "B"), false, func(prefix, label string) string { return prefix + "_" + label }},
	{"IOB2 in small letters", ends("b", "i", "i", "b"), false, dashed},
	{"labels first", ends("B", "I", "I", "B"), false, func(prefix, label string) string { return label + "-" + prefix }},
	{"labels first, with ends", ends("B", "M", "E", "S"), false, func(prefix, label string) string { return label + "_" + prefix }},
}

// tags are those of the page in a scheme.
func (p page) tags(s scheme) []string {
	n := 0
	for _, sentence := range p.sentences {
		n += len(sentence)
	}
	out := make([]string, n)
	for i := range out {
		out[i] = "O"
	}
	for j, x := range p.spans {
		before := j > 0 && p.spans[j-1].End == x.Start && p.spans[j-1].Label == x.Label
		behind := j+1 < len(p.spans) && p.spans[j+1].Start == x.End && p.spans[j+1].Label == x.Label
		for i := x.Start; i < x.End; i++ {
			out[i] = s.form(s.tag(i-x.Start, x.End-x.Start, before, behind), x.Label)
		}
	}
	return out
}

// One document reads to the same spans, however its tags are written and its
// columns are laid out.
func TestEverySchemeReadsToTheSameSpans(t *testing.T) {
	for _, s := range schemes {
		t.Run(s.name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				p := drawPage(t)
				if s.gaps {
					p.part()
				}
				if strings.HasPrefix(s.name, "labels first") && !p.tellsOrder() {
					t.Skip("every label is also a letter with a label")
				}
				if p.isNumbers() {
					t.Skip("words that are numbers alone may as well number words")
				}
				text := p.write(t, p.tags(s))
				f, err := columns.Read([]byte(text), columns.Options{})
				require.NoError(t, err, text)
				require.Len(t, f.Documents, 1, text)
				d := &f.Documents[0]
				var got []string
				for _, x := range d.Tokens() {
					got = append(got, x.Word)
				}
				var want []string
				for _, sentence := range p.sentences {
					want = append(want, sentence...)
				}
				require.Equal(t, want, got, text)
				list, err := f.Spans(d, false)
				require.NoError(t, err, text)
				require.Equal(t, p.spans, list, text)
				if strings.HasPrefix(s.name, "IOB2") || strings.HasPrefix(s.name, "BMEOW") || s.name == "IOE2" {
					list, err = f.Spans(d, true)
					require.NoError(t, err)
					require.Equal(t, p.spans, list, "well-formed: strictly too\n%s", text)
				}
			})
		})
	}
}

// part takes out spans that touch another of their label.
func (p *page) part() {
	var out []columns.Span
	for _, x := range p.spans {
		if n := len(out); n == 0 || out[n-1].End < x.Start || out[n-1].Label != x.Label {
			out = append(out, x)
		}
	}
	p.spans = out
}

// tellsOrder reports whether some label cannot be a letter with a label when it
// stands first: "B-E" can.
func (p *page) tellsOrder() bool {
	for _, x := range p.spans {
		if x.Label != "B-E" {
			return true
		}
	}
	return len(p.spans) == 0
}

func (p *page) isNumbers() bool {
	for _, sentence := range p.sentences {
		for _, w := range sentence {
			if w != "1" && w != "2-3" && w != "8.1" {
				return false
			}
		}
	}
	return true
}

// write lays the page out as some tool may.
func (p page) write(t *rapid.T, tags []string) string {
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"", "\ufeff", "# a file of ferries\n", "# file:\tF_1\n"}).Draw(t, "top"))
	tabs := rapid.SampledFrom([]string{"\t", " ", "mixed"}).Draw(t, "separator")
	ids := rapid.Bool().Draw(t, "ids")
	pos := ids || rapid.Bool().Draw(t, "pos")
	tail := ""
	if tabs == "\t" {
		tail = rapid.SampledFrom([]string{"", "\t", "\t\t", "\t-\tkb", "\t\tkb"}).Draw(t, "tail")
	}
	end := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "line end")
	at := 0
	for i, sentence := range p.sentences {
		if i > 0 {
			b.WriteString(rapid.SampledFrom([]string{"", "  ", "\t"}).Draw(t, "blank line") + end)
		}
		for j, w := range sentence {
			cells := []string{w}
			if ids {
				cells = []string{fmt.Sprint(j + 1), w}
			}
			if pos {
				cells = append(cells, "X")
			}
			separator := tabs
			if tabs == "mixed" {
				separator = rapid.SampledFrom([]string{"\t", " ", "   "}).Draw(t, "one separator")
			}
			b.WriteString(strings.Join(append(cells, tags[at]), separator) + tail + end)
			at++
		}
	}
	return b.String()
}
