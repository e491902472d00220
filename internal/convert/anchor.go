package convert

import (
	"fmt"
	"html"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
)

// stated is a mark as a file states it: by offsets, by words, or by both.
type stated struct {
	start, end int // in the file's unit
	placed     bool
	words      string
	// loose is whether the tool says that the words of the interval are not quite
	// those that it states, so that the interval is kept where its words cut none.
	loose bool
	// bad is why the stated offsets are none, or "".
	bad     string
	pointer string
}

// unreadable returns the mark with offsets that are none, so that its words alone place it.
func (m stated) unreadable(err error) stated {
	m.placed, m.start, m.end, m.bad = true, -1, -1, err.Error()
	return m
}

// anchors places the marks of one document on its text. A mark that has no
// place is the zero mark, and listed as lost.
//
// Words go before offsets: the offsets are counted in the way in which most marks
// stand at their words, and a mark that does not is found by its words where they
// stand once. Marks without words are counted in the way that cuts the fewest words.
func (s *source) anchors(g *graph, list []stated) ([]mark, error) {
	a := anchoring{source: s, graph: g, list: list, text: g.article.Text}
	for i := range list {
		if list[i].words = a.unescaped(list[i].words); list[i].placed && strings.TrimSpace(list[i].words) == "" {
			list[i].words = "" // it says nothing
		}
	}
	a.count()
	out := make([]mark, len(list))
	for i := range list {
		m, err := a.mark(i)
		if err != nil {
			return nil, err
		}
		out[i] = m
	}
	return out, nil
}

type anchoring struct {
	*source
	graph *graph
	list  []stated
	text  string

	counting offsets.Counting
	ranges   []offsets.Range // in bytes, in the counting
	fits     []offsets.Fit
}

// count chooses how the offsets are counted.
func (a *anchoring) count() {
	var ranges []offsets.Range
	said := false
	for _, m := range a.list {
		ranges = append(ranges, offsets.Range{Start: m.start, End: m.end})
		said = said || m.placed && m.words != ""
	}
	usual := schema.OffsetUnit(a.units)
	score, other := a.agreement, ""
	if !said {
		score = a.uncut
	}
	best := 0
	for i, c := range offsets.Countings(a.text, usual, schema.OffsetUnit(a.options.Offsets)) {
		at, fits := c.Bytes(a.text, ranges)
		n, most := score(at, fits)
		switch {
		case i == 0, n > best && (said || 2*n > most):
			best, other = n, ""
			a.counting, a.ranges, a.fits = c, at, fits
		case n < best, n < most, said, c.Blanks != offsets.BlanksAsTheyAre, other != "":
		default: // as good as the chosen one
			other = a.differs(c, at, fits)
		}
		if n == most && said {
			break
		}
	}
	first := offsets.Counting{Unit: usual}
	switch {
	case a.counting != first && said:
		a.note(a.graph.article.ID, "", "the unit of offsets", fmt.Sprintf("they are read as %s, in which the marks stand at their words; in %s they do not", a.counting, first))
	case a.counting != first && a.options.Offsets == "":
		a.note(a.graph.article.ID, "", "the unit of offsets", fmt.Sprintf("they are read as %s, in which the marks cut fewer words than in %s", a.counting, first))
	case other != "" && a.options.Offsets == "":
		a.loseFor("Offsets", a.graph.article.ID, "", "the unit of offsets", other)
		a.losses[len(a.losses)-1].Note = true
	}
}

// agreement returns how many marks stand at their words, of how many.
func (a *anchoring) agreement(at []offsets.Range, fits []offsets.Fit) (n, of int) {
	for i, m := range a.list {
		if !m.placed || m.words == "" {
			continue
		}
		of++
		if fits[i] == offsets.Fits && sameWords(m.words, a.text[at[i].Start:at[i].End]) {
			n++
		}
	}
	return n, of
}

// uncut returns how many marks cut no word, of how many.
func (a *anchoring) uncut(at []offsets.Range, fits []offsets.Fit) (n, of int) {
	for i, m := range a.list {
		if !m.placed {
			continue
		}
		of++
		if fits[i] == offsets.Fits && at[i].Start < at[i].End && !offsets.CutsWord(a.text, at[i].Start, at[i].End) {
			n++
		}
	}
	return n, of
}

// differs describes the first mark that has other words in another counting, in
// which the marks cut no word either.
func (a *anchoring) differs(c offsets.Counting, at []offsets.Range, fits []offsets.Fit) string {
	for i := range a.list {
		if fits[i] == offsets.Fits {
			if mine, other := strings.TrimSpace(a.slice(i)), strings.TrimSpace(a.text[at[i].Start:at[i].End]); mine != other {
				return fmt.Sprintf("read as %s, as in “%s”; as %s that is “%s”, which cuts no word either", a.counting, oneLine(short(mine)), c, oneLine(short(other)))
			}
		}
	}
	return ""
}

// slice returns the words at the offsets of a mark, or "".
func (a *anchoring) slice(i int) string {
	if !a.list[i].placed || a.fits[i] != offsets.Fits {
		return ""
	}
	return a.text[a.ranges[i].Start:a.ranges[i].End]
}

// mark places one mark.
func (a *anchoring) mark(i int) (mark, error) {
	m, at := a.list[i], a.ranges[i]
	there := a.slice(i)
	switch {
	case m.placed && m.words == "":
		if why := a.misplaced(i); why != "" {
			a.loseFor("Offsets", a.graph.article.ID, m.pointer, "a mark on the text", why)
			return mark{}, nil
		}
		return a.at(at, m.pointer)
	case m.placed && strings.TrimSpace(there) != "" && sameWords(m.words, there):
		return a.agreed(m, at)
	case m.words == "":
		return mark{}, nil
	}
	if found, ok := a.find(m.words); ok {
		if m.placed {
			a.note(a.graph.article.ID, m.pointer, "the offsets of a mark", fmt.Sprintf("%s; “%s” stands once in the text, and is taken there", a.stands(i), oneLine(short(m.words))))
		}
		return a.at(found, m.pointer)
	}
	switch {
	case !m.placed:
		a.lose(a.graph.article.ID, m.pointer, "the place of a mark", fmt.Sprintf("it has no offsets, and “%s” stands more than once in the text, or nowhere", oneLine(short(m.words))))
	case m.loose && strings.TrimSpace(there) != "" && !offsets.CutsWord(a.text, at.Start, at.End):
		a.note(a.graph.article.ID, m.pointer, "the words of a mark", fmt.Sprintf("its offsets have “%s” of “%s”", oneLine(short(there)), oneLine(short(m.words))))
		return a.at(at, m.pointer)
	default:
		a.loseFor("Offsets", a.graph.article.ID, m.pointer, "a mark on the text", fmt.Sprintf("%s, and “%s” stands more than once in the text, or nowhere", a.stands(i), oneLine(short(m.words))))
	}
	return mark{}, nil
}

// agreed places a mark that stands at its words. Where they are part of a longer word the
// file says so twice, so that it is kept, and that is said.
func (a *anchoring) agreed(m stated, r offsets.Range) (mark, error) {
	at, err := a.at(r, m.pointer)
	if err == nil && offsets.CutsWord(a.text, a.byteOf(at.start), a.byteOf(at.end)) {
		a.note(a.graph.article.ID, m.pointer, insideWord, fmt.Sprintf("“%s”, at [%d, %d), cuts a word, and is kept because words and offsets agree", oneLine(short(m.words)), m.start, m.end))
	}
	return at, err
}

// insideWord is what a note is about whose mark cuts a word.
const insideWord = "a mark inside a word"

// byteOf returns the offset in bytes of one in code points.
func (a *anchoring) byteOf(n int) int {
	at, _ := a.graph.index.Convert(n, schema.CodePoint, schema.UTF8)
	return at
}

// misplaced returns why a mark without words has no place.
func (a *anchoring) misplaced(i int) string {
	m, at := a.list[i], a.ranges[i]
	switch {
	case a.fits[i] != offsets.Fits:
		return a.stands(i)
	case strings.TrimSpace(a.slice(i)) == "":
		return fmt.Sprintf("[%d, %d) covers no words", m.start, m.end)
	case offsets.CutsWord(a.text, at.Start, at.End):
		return fmt.Sprintf("[%d, %d) is “%s” in %s, which cuts a word", m.start, m.end, oneLine(short(a.slice(i))), a.counting)
	}
	return ""
}

// stands describes what stands at the offsets of a mark.
func (a *anchoring) stands(i int) string {
	m := a.list[i]
	switch there := a.slice(i); {
	case m.bad != "":
		return m.bad
	case a.fits[i] == offsets.Inside:
		return fmt.Sprintf("[%d, %d) cuts a character when counted in %s", m.start, m.end, a.counting)
	case a.fits[i] != offsets.Fits:
		return fmt.Sprintf("[%d, %d) is no stretch of the text when counted in %s", m.start, m.end, a.counting)
	default:
		return fmt.Sprintf("[%d, %d) is “%s”", m.start, m.end, oneLine(short(there)))
	}
}

// find returns the bytes of words that stand once in the text as whole words.
func (a *anchoring) find(words string) (offsets.Range, bool) {
	var found []offsets.Match
	for m := range a.graph.index.Find(strings.TrimSpace(words)) {
		if !m.Whole {
			continue
		}
		if found = append(found, m); len(found) > 1 {
			return offsets.Range{}, false
		}
	}
	if len(found) == 0 {
		return offsets.Range{}, false
	}
	from, _ := a.graph.index.Convert(found[0].Start, schema.CodePoint, schema.UTF8)
	to, _ := a.graph.index.Convert(found[0].End, schema.CodePoint, schema.UTF8)
	return offsets.Range{Start: from, End: to}, !offsets.CutsWord(a.text, from, to)
}

// at returns the mark of bytes of the text, without white space at its ends.
func (a *anchoring) at(r offsets.Range, pointer string) (mark, error) {
	text := a.text[r.Start:r.End]
	if a.covered += len(text); a.covered > MaxBytes {
		return mark{}, fmt.Errorf("%w: its marks cover more than %d bytes of text together; split the file", ErrFormat, MaxBytes)
	}
	r.Start += len(text) - len(strings.TrimLeftFunc(text, unicode.IsSpace))
	text = strings.TrimFunc(text, unicode.IsSpace)
	start, _ := a.graph.index.Convert(r.Start, schema.UTF8, schema.CodePoint)
	end, _ := a.graph.index.Convert(r.Start+len(text), schema.UTF8, schema.CodePoint)
	return mark{start, end, text, pointer}, nil
}

// sameWords reports whether stated words are those of the text, typography and the
// white space at their ends aside.
func sameWords(said, there string) bool {
	said, there = strings.TrimSpace(said), strings.TrimSpace(there)
	if said == there {
		return true
	}
	if len(there) > 4*len(said)+16 {
		return false // white space and marks apart, they cannot be the same
	}
	return strings.TrimSpace(offsets.Plain(said)) == strings.TrimSpace(offsets.Plain(there))
}

// unescaped returns words as the text has them, where they are stated as a page escapes them.
func (a *anchoring) unescaped(words string) string {
	if !strings.Contains(words, "&") || a.graph.index.Has(strings.TrimSpace(words), nil) {
		return words
	}
	if plain := html.UnescapeString(words); a.graph.index.Has(strings.TrimSpace(plain), nil) {
		return plain
	}
	return words
}

// oneLine returns words with each run of white space as one space.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
