package align

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// quotes compares the quotes of a golden with those of an extraction.
type quotes struct {
	want     [][]worded // each golden quote, as it is and with each alternative applied
	got      []worded
	problem  problem
	parties  *parties
	negation verbatim.Negation
	speech   verbatim.Speech
	joined   map[[2]int]bool // pairs of a golden quote and an extracted one that joins it with others
}

// worded is a quote prepared for comparing its words.
type worded struct {
	*fact.Quote
	passage *fact.Passage
	words   []verbatim.Word
	read    []verbatim.Quoted // ways to read it as a quote of a longer text
	hashes  []string          // of the text, exact and without quotation marks
	length  int               // length of its span in code points, 0 if it is not known
	shingle []uint64
}

func alignQuotes(gold *golden, want, got *fact.Set, at placer, ps *parties) (*quotes, []Pair) {
	language := cmp.Or(want.Source.Language, got.Source.Language)
	q := &quotes{want: gold.worded, got: make([]worded, len(got.Quotes)), parties: ps}
	if len(q.want) > 0 && len(q.got) > 0 {
		q.negation = verbatim.NegationOf(language)
		q.speech, _ = verbatim.SpeechOf(language)
	}
	q.problem = problem{
		golden: gold.quotes, wants: gold.quotes.facts, gots: make([]candidate, len(got.Quotes)), work: at.work, compare: q.compare,
		contents: func(i int) string { return quoteContent(&q.got[i]) },
	}
	for i, g := range got.Quotes {
		q.got[i] = newWorded(g, g.Passage, got.InCodePoints, at)
		q.got[i].read = g.Passage.Quoted(language)
		q.problem.gots[i] = quoteCandidate(q.got[i:i+1], at)
	}
	paired := q.problem.match()
	q.join(paired)
	pairs := q.problem.pairs(want.Kind(schema.KindQuote), schema.KindQuote, paired)
	q.problem.markRepeats(pairs, paired)
	return q, pairs
}

func quoteContent(q *worded) string { return content(q.ID(), q.passage.Text, q.Speaker.ID) }

func newWorded(q *fact.Quote, p *fact.Passage, inCodePoints bool, at placer) worded {
	w := worded{Quote: q, passage: p, words: p.Words(), shingle: p.Shingles(shingles)}
	if at.hashes && p.Text != "" {
		w.hashes = append(w.hashes, hash(p.Text))
		if bare := strings.TrimFunc(p.Text, quotationMark); bare != p.Text {
			w.hashes = append(w.hashes, hash(bare))
		}
	}
	if ms := q.Mentions(); len(ms) == 1 && inCodePoints {
		if start, end, ok := ms[0].Span(); ok {
			w.length = end - start
		}
	}
	return w
}

func quotationMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`"'«»‹›“”„‟‘’‚「」『』`, r)
}

func quoteCandidate(vs []worded, at placer) candidate {
	q := &vs[0]
	c := candidate{place: at.of(q)}
	if len(q.hashes) > 0 {
		c.place.hashes = sorted(slices.Concat(c.place.hashes, q.hashes))
	}
	n := c.place.most() + 1
	for i := range vs {
		n += 1 + len(vs[i].shingle)
	}
	c.keys = c.place.appendKeys(make([]key, 0, n))
	for i := range vs {
		v := &vs[i]
		if len(v.words) > 0 {
			c.keys = append(c.keys, names.NewKey(outright, v.passage.Squashed())) // however they are spaced
		}
		for _, s := range v.shingle {
			c.keys = append(c.keys, names.NumberKey('w', s))
		}
	}
	if len(q.words) == 0 || len(c.place.Spans) == 0 {
		c.keys = append(c.keys, names.NewKey(weak, "")) // words that are not known, and words whose place is not
	}
	c.keys = distinct(c.keys)
	return c
}

func (q *quotes) compare(w, g int) (judgement, bool) {
	a, b := &q.problem.wants[w].place, &q.problem.gots[g].place
	if q.joined[[2]int{w, g}] {
		j := judgement{similarity: 0.6}
		q.speaker(&j, q.want[w][0].Speaker, q.got[g].Speaker)
		return j, true
	}
	var best judgement
	found := false
	for i := range q.want[w] {
		v := &q.want[w][i]
		if j, ok := q.judge(v, &q.got[g], a, b); ok && meetsAlternative(v.States, j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

func (q *quotes) judge(want, got *worded, at, by *place) (judgement, bool) {
	q.problem.work.Spend((len(want.words) + len(got.words)) / 8)
	if len(want.words) == 0 || len(got.words) == 0 {
		return q.judgeWithoutText(want, got, at, by)
	}
	var j judgement
	near := at.similarity(by)
	switch verdict, _ := q.verdict(want.words, got); verdict {
	case verbatim.Same:
		j.similarity = 0.7
	case verbatim.Elided:
		j.similarity = 0.6
	default:
		likeness := dice(want.shingle, got.shingle)
		a, b := want.passage.Folded(), got.passage.Folded()
		if verdict != verbatim.Turned && likeness < alike && near == 0 && !contains(a, b) && !contains(b, a) && !reworded(a, b) {
			return judgement{}, false
		}
		j.similarity = 0.05 + 0.5*likeness
		j.differ("text", want.passage.Text, got.passage.Text, false)
	}
	q.speaker(&j, want.Speaker, got.Speaker)
	j.similarity += 0.2 * near
	return j, true
}

// verdict returns the best verdict on the ways to read a quote of the words said, and
// the words that it keeps. A quote that replaces nearly all of them by an ellipsis
// does not count. An aside that names the speaker may be omitted.
func (q *quotes) verdict(said []verbatim.Word, got *worded) (best verbatim.Verdict, kept []int) {
	try := func(said []verbatim.Word) {
		for _, r := range got.read {
			if len(r.Pieces) > 1 || r.Head || r.Tail { // each piece is looked for in all that was said
				q.problem.work.Spend(len(said) * len(r.Words()) / 256)
			}
			v, k := r.Against(said, q.negation)
			if v == verbatim.Elided && !isMoreThanChance(len(k), len(said)) {
				v = verbatim.Other
			}
			if v > best {
				best, kept = v, k
			}
		}
	}
	if try(said); best < verbatim.Elided {
		if bare := q.speech.WithoutAsides(said); len(bare) < len(said) {
			try(bare)
		}
	}
	return best, kept
}

func (q *quotes) speaker(j *judgement, want, got fact.Reference[*fact.Party]) {
	switch {
	case want.ID == "":
	case got.ID == "":
		j.differ("speaker", want.String(), "", true)
	default:
		r := relate(q.parties.refs, want, got)
		if r == same {
			j.similarity += 0.1
			break
		}
		j.differ("speaker", want.String(), got.String(), r == unresolved)
	}
}
