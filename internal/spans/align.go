package spans

import (
	"fmt"
)

// Align returns what was predicted for each document of gold, in gold's own
// offsets. Documents are paired by id, those of one id in order; where the words
// are known and the ids say nothing, sentences are paired by their words. What
// the prediction leaves out is remarked, because its spans count as missed.
// Other words are an error: spans would be compared where they stand, and mean
// something else.
func Align(gold, pred []Document) (aligned []Document, remarks []string, err error) {
	aligned, remarks, err = alignByID(gold, pred)
	if err == nil || !wordy(gold) || !wordy(pred) || allNamed(gold) && allNamed(pred) {
		return aligned, remarks, err
	}
	a := newAlignment(gold)
	if err := a.match(segmentsOf(gold), segmentsOf(pred), pred); err != nil {
		return nil, nil, err
	}
	return a.aligned, a.remarks(), nil
}

func wordy(docs []Document) bool {
	for _, d := range docs {
		if len(d.Words) == 0 {
			return false
		}
	}
	return len(docs) > 0
}

func allNamed(docs []Document) bool {
	for _, d := range docs {
		if !d.named {
			return false
		}
	}
	return true
}

func alignByID(gold, pred []Document) ([]Document, []string, error) {
	at := make(map[string][]int, len(gold))
	for i, g := range gold {
		at[g.ID] = append(at[g.ID], i)
	}
	a := newAlignment(gold)
	for j, p := range pred {
		list := at[p.ID]
		if len(list) == 0 {
			return nil, nil, fmt.Errorf("%w: %q is predicted and gold does not have it", ErrDocuments, p.ID)
		}
		i := list[0]
		at[p.ID] = list[1:]
		a.seen[i] = true
		if len(gold[i].Words) == 0 || len(p.Words) == 0 {
			if err := sameText(gold[i], p); err != nil {
				return nil, nil, err
			}
			a.aligned[i].Spans = p.Spans
			continue
		}
		if err := a.match(segments(gold[i], i), segments(p, j), pred); err != nil {
			return nil, nil, err
		}
	}
	return a.aligned, a.remarks(), nil
}

// sameText compares documents of which one has no words.
func sameText(gold, pred Document) error {
	if gold.Tokens != pred.Tokens && gold.Tokens > 0 && pred.Tokens > 0 {
		return fmt.Errorf("%w: %q has %d tokens in gold and %d in the prediction", ErrDocuments, gold.ID, gold.Tokens, pred.Tokens)
	}
	if gold.Text != "" && pred.Text != "" && gold.Text != pred.Text {
		return fmt.Errorf("%w: %q has another text in gold than in the prediction", ErrDocuments, gold.ID)
	}
	return nil
}

// segment is a sentence of a document, from its token start.
type segment struct {
	doc, start int
	id         string
	words      []string
	lines      []int
}

func segments(d Document, doc int) []segment {
	out := make([]segment, 0, len(d.Starts))
	for i, start := range d.Starts {
		end := len(d.Words)
		if i+1 < len(d.Starts) {
			end = d.Starts[i+1]
		}
		out = append(out, segment{doc, start, d.ID, d.Words[start:end], d.Lines[start:end]})
	}
	return out
}

func segmentsOf(docs []Document) (out []segment) {
	for i, d := range docs {
		out = append(out, segments(d, i)...)
	}
	return out
}

// alignment is the prediction in the making, in gold's offsets.
type alignment struct {
	aligned []Document
	gold    []Document
	seen    []bool // documents of gold of which something was predicted
	missing []segment
}

func newAlignment(gold []Document) *alignment {
	a := &alignment{aligned: make([]Document, len(gold)), gold: gold, seen: make([]bool, len(gold))}
	for i, g := range gold {
		a.aligned[i].ID = g.ID
	}
	return a
}

// match pairs sentences by their words: those of the prediction are gold's in
// order, of which some may be missing. Else the two may part the same words in
// other sentences.
func (a *alignment) match(gold, pred []segment, from []Document) error {
	partner := make([]int, len(pred))
	at := 0
	for j, p := range pred {
		k := at
		for k < len(gold) && !sameWords(gold[k].words, p.words) {
			k++
		}
		if k == len(gold) {
			if a.together(gold, pred, from) {
				return nil
			}
			return differ(gold[at:], p)
		}
		partner[j], at = k, k+1
	}
	found := make([]bool, len(gold))
	for j, p := range pred {
		g := gold[partner[j]]
		found[partner[j]] = true
		a.seen[g.doc] = true
		for _, s := range from[p.doc].Spans {
			if s.Start >= p.start && s.Start < p.start+len(p.words) {
				move := g.start - p.start
				a.add(g.doc, Span{s.Label, s.Start + move, s.End + move})
			}
		}
	}
	for i, g := range gold {
		if !found[i] {
			a.missing = append(a.missing, g)
		}
	}
	return nil
}

func (a *alignment) add(doc int, s Span) { a.aligned[doc].Spans = append(a.aligned[doc].Spans, s) }

// together pairs the words of all sentences where both sides have the same.
func (a *alignment) together(gold, pred []segment, from []Document) bool {
	type place struct{ doc, at int }
	var places []place // of gold's words
	var words []string
	for _, g := range gold {
		for i, w := range g.words {
			places, words = append(places, place{g.doc, g.start + i}), append(words, w)
		}
	}
	n := 0
	for _, p := range pred {
		if n+len(p.words) > len(words) || !sameWords(words[n:n+len(p.words)], p.words) {
			return false
		}
		n += len(p.words)
	}
	if n != len(words) {
		return false
	}
	n = 0
	for _, p := range pred {
		for _, s := range from[p.doc].Spans {
			if s.Start >= p.start && s.Start < p.start+len(p.words) {
				to := places[n+s.Start-p.start]
				a.seen[to.doc] = true
				a.add(to.doc, Span{s.Label, to.at, to.at + s.End - s.Start})
			}
		}
		n += len(p.words)
	}
	for _, g := range gold {
		a.seen[g.doc] = true
	}
	return true
}

// differ says where a sentence of the prediction leaves the sentence of gold
// that it follows longest.
func differ(gold []segment, p segment) error {
	best, common := -1, -1
	for i, g := range gold[:min(len(gold), 1000)] {
		n := 0
		for n < min(len(g.words), len(p.words)) && sameWord(g.words[n], p.words[n]) {
			n++
		}
		if n > common {
			best, common = i, n
		}
	}
	if best < 0 {
		return fmt.Errorf("%w: %q is predicted (line %d), and gold has no more words", ErrDocuments, p.words[0], p.lines[0])
	}
	g := gold[best]
	switch token := g.start + common + 1; {
	case common == len(p.words):
		return fmt.Errorf("%w: token %d of %q is %q in gold (line %d), and the prediction ends before it (line %d)", ErrDocuments, token, g.id, g.words[common], g.lines[common], p.lines[common-1])
	case common == len(g.words):
		return fmt.Errorf("%w: %q is predicted (line %d), where gold has ended %q (line %d)", ErrDocuments, p.words[common], p.lines[common], g.id, g.lines[common-1])
	default:
		return fmt.Errorf("%w: token %d of %q is %q in gold (line %d) and %q in the prediction (line %d)", ErrDocuments, token, g.id, g.words[common], g.lines[common], p.words[common], p.lines[common])
	}
}

// remarks say what the prediction leaves out.
func (a *alignment) remarks() (out []string) {
	var docs []string
	for i, seen := range a.seen {
		if !seen {
			docs = append(docs, a.gold[i].ID)
		}
	}
	sentences := 0
	var first segment
	for _, m := range a.missing {
		if !a.seen[m.doc] {
			continue
		}
		if sentences++; sentences == 1 {
			first = m
		}
	}
	switch {
	case sentences == 1:
		out = append(out, fmt.Sprintf("the prediction leaves out the sentence of gold at line %d: its spans are missed", first.lines[0]))
	case sentences > 1:
		out = append(out, fmt.Sprintf("the prediction leaves out %d sentences of gold, the first at line %d: their spans are missed", sentences, first.lines[0]))
	}
	switch {
	case len(docs) == 1:
		out = append(out, fmt.Sprintf("the prediction leaves out %q: its spans are missed", docs[0]))
	case len(docs) > 1:
		out = append(out, fmt.Sprintf("the prediction leaves out %d documents of gold, the first %q: their spans are missed", len(docs), docs[0]))
	}
	return out
}
