package convert

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema"
)

// bratMark is a mark of one or several pieces.
type bratMark struct {
	bratLine
	label  string
	pieces []stated
}

// marks adds the facts of marks, after all of them were placed on the text.
func (b *bratReader) marks(lines []bratLine) error {
	var marks []bratMark
	var list []stated
	seen := map[string]bool{}
	escaped := !strings.Contains(b.graph.article.Text, `\n`)
	for _, l := range lines {
		if escaped && len(l.cells) > 1 { // some tools write the end of a line as two letters
			l.cells[1] = strings.ReplaceAll(l.cells[1], `\n`, "\n")
		}
		m, err := l.mark()
		if err == nil && seen[l.id] {
			err = fmt.Errorf("two annotations are called %s", l.id)
		}
		if err != nil {
			return l.fault(err)
		}
		seen[l.id] = true
		marks, list = append(marks, m), append(list, m.pieces...)
	}
	placed, err := b.anchors(b.graph, b.withoutMark(list))
	if err != nil {
		return err
	}
	for _, m := range marks {
		b.mark(m, b.whole(placed[:len(m.pieces)]))
		placed = placed[len(m.pieces):]
	}
	return nil
}

// withoutMark returns marks whose offsets do not count the byte order mark that
// the text began with, if they do so as it is.
func (b *bratReader) withoutMark(list []stated) []stated {
	if !b.options.ByteOrderMark {
		return list
	}
	moved := make([]stated, len(list))
	for i, m := range list {
		moved[i] = m
		moved[i].start, moved[i].end = m.start-1, m.end-1
	}
	if b.fitting(moved) <= b.fitting(list) {
		return list
	}
	b.source.note(b.graph.article.ID, "", "the offsets of marks", "they count the byte order mark at the beginning of the text, which is no part of it")
	return moved
}

// fitting returns how many marks stand at their words, or cut no word where they have none.
func (b *bratReader) fitting(list []stated) (n int) {
	for _, m := range list {
		text, _ := b.graph.index.Slice(m.start, m.end, schema.CodePoint)
		if m.words != "" && sameWords(m.words, text) || m.words == "" && strings.TrimSpace(text) == text && text != "" {
			n++
		}
	}
	return n
}

// mark parses a mark, "Label 0 5", or one in pieces, "Label 0 5;9 12".
func (l bratLine) mark() (bratMark, error) {
	m := bratMark{bratLine: l}
	label, spans, ok := strings.Cut(l.cells[0], " ")
	if m.label = label; !ok || label == "" {
		if len(l.cells) > 1 {
			return m, fmt.Errorf("a label and its offsets are separated by spaces, as in %q, and there is a tab after %q", "PER 0 5", short(label))
		}
		return m, fmt.Errorf("%q is no mark; a mark is a label, a start and an end", short(l.cells[0]))
	}
	for _, piece := range strings.Split(spans, ";") {
		two := strings.Fields(piece)
		if len(two) > 2 && len(l.cells) == 1 {
			return m, fmt.Errorf("a tab is expected between the offsets and the words, and there is none in %q", short(spans))
		}
		if len(two) != 2 {
			return m, noPiece(piece)
		}
		start, bad := strconv.Atoi(two[0])
		end, worse := strconv.Atoi(two[1])
		if bad != nil || worse != nil {
			return m, noPiece(piece)
		}
		m.pieces = append(m.pieces, stated{start: start, end: end, placed: true, pointer: l.at()})
	}
	m.divide(l.text())
	return m, nil
}

func noPiece(piece string) error {
	return fmt.Errorf("“%s” is no stretch of text; one is a start and an end, as in “0 5”", short(piece))
}

// divide gives the words of a mark to its pieces, which a space separates. If they
// are not as long as the pieces, the mark is one piece from the first to the last.
func (m *bratMark) divide(words string) {
	list := wordsOfPieces(words, m.pieces)
	if list == nil && strings.TrimSpace(words) != "" {
		first, last := m.pieces[0], m.pieces[len(m.pieces)-1]
		first.end = last.end
		m.pieces, list = []stated{first}, []string{words}
	}
	for i, w := range list {
		m.pieces[i].words = w
	}
}

// wordsOfPieces divides the words of a mark, in which a space separates the pieces.
// It returns nothing if the words are not as long as the pieces.
func wordsOfPieces(words string, pieces []stated) []string {
	if len(pieces) == 1 {
		return []string{words}
	}
	rest := []rune(words)
	var out []string
	for i, p := range pieces {
		n := p.end - p.start
		if n < 0 || n > len(rest) || i+1 == len(pieces) && n != len(rest) || i+1 < len(pieces) && (n == len(rest) || rest[n] != ' ') {
			return nil
		}
		out = append(out, string(rest[:n]))
		rest = rest[min(n+1, len(rest)):]
	}
	return out
}

// mark adds the fact of a mark with its places.
func (b *bratReader) mark(m bratMark, places []mark) {
	if len(places) == 0 {
		return
	}
	l := m.bratLine
	f := &fact{meaning: string(schema.KindEvent), pointer: l.at()}
	if !b.isTrigger[l.id] {
		if f = b.begin(b.graph, m.label, l.at()); f == nil {
			return
		}
	}
	if f.marks, f.said = places, l.text(); len(f.marks) > 1 {
		b.lose(l, "that a mention is in pieces", "each piece is a mention of its own")
		if isParty(f.meaning) {
			f.add(fieldName, oneLine(f.said), l.at())
		}
	}
	b.facts[l.id], b.labels[l.id] = f, m.label
	b.graph.facts = append(b.graph.facts, f)
}

// whole returns the places of pieces, and joins those that only white space
// separates, because brat splits a mark at the end of a line.
func (b *bratReader) whole(pieces []mark) (out []mark) {
	for _, p := range pieces {
		if p.text == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].end <= p.start {
			gap, _ := b.graph.index.Slice(out[n].end, p.start, schema.CodePoint)
			if strings.TrimSpace(gap) == "" {
				out[n].text, _ = b.graph.index.Slice(out[n].start, p.end, schema.CodePoint)
				out[n].end = p.end
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// again ties marks that are the same twice over: of one label, at one place, with
// nothing that tells them apart. Without ties, all equal facts are merged.
func (b *bratReader) again() {
	if !b.ties.any {
		return
	}
	type place struct {
		key        string
		start, end int
	}
	roots := map[*fact]bool{}
	for _, to := range b.ties.into {
		roots[to] = true
	}
	first := map[place]*fact{}
	for _, f := range b.graph.facts {
		k := f.key()
		if k == "" || len(f.marks) != 1 || b.ties.into[f] != nil {
			continue // the marks behind the first of a fact have no fields of their own
		}
		p := place{k, f.marks[0].start, f.marks[0].end}
		if known := first[p]; known != nil && !roots[f] {
			b.ties.tie(known, f)
		} else {
			first[p] = f
		}
	}
}
