package align

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// quotes compares the quotes of a golden with those of an extraction.
type quotes struct {
	want     [][]worded // each golden quote, as it is and as its alternatives have it
	got      []worded
	problem  problem
	parties  *parties
	negation verbatim.Negation
	speech   verbatim.Speech
	joined   map[[2]int]bool // golden quotes that an extracted one gives together with others
}

// worded is a quote with what comparing its words takes.
type worded struct {
	*fact.Quote
	passage *fact.Passage
	words   []verbatim.Word
	read    []verbatim.Quoted // the ways to read it as a quote of something longer
	hashes  []string          // of the text, exact and without quotation marks
	length  int               // of the stretch that it is at, in code points; 0 where that is not known
	shingle []uint64
}

func alignQuotes(want, got *fact.Set, at placer, ps *parties) (*quotes, []Pair) {
	language := cmp.Or(want.Source.Language, got.Source.Language)
	q := &quotes{parties: ps, negation: verbatim.NegationOf(language)}
	q.speech, _ = verbatim.SpeechOf(language)
	q.problem = problem{work: at.work, wants: make([]candidate, len(want.Quotes)), gots: make([]candidate, len(got.Quotes)), compare: q.compare}
	known := wordsByHash(got.Quotes, at)
	for i, w := range want.Quotes {
		vs := known.variants(w, want.InCodePoints, at)
		q.want = append(q.want, vs)
		q.problem.wants[i] = quoteCandidate(vs, at)
	}
	for i, g := range got.Quotes {
		v := newWorded(g, g.Passage, got.InCodePoints, at)
		v.read = g.Passage.Quoted(language)
		q.got = append(q.got, v)
		q.problem.gots[i] = quoteCandidate([]worded{v}, at)
	}
	paired := q.problem.match()
	q.join(paired)
	pairs := q.problem.pairs(want.Kind(schema.KindQuote), schema.KindQuote, paired)
	q.problem.markRepeats(pairs, paired)
	return q, pairs
}

func newWorded(q *fact.Quote, p *fact.Passage, inCodePoints bool, at placer) worded {
	w := worded{Quote: q, passage: p, words: p.Words(), shingle: shingles(p.Folded())}
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
	q := vs[0]
	c := candidate{place: at.of(q), content: content(q.ID(), q.passage.Text, q.Speaker.ID)}
	c.place.hashes = sorted(slices.Concat(c.place.hashes, q.hashes))
	c.keys = c.place.keys()
	for _, v := range vs {
		if len(v.words) > 0 {
			c.keys = append(c.keys, outright+v.passage.Squashed()) // however they are spaced
		}
		for _, s := range v.shingle {
			c.keys = append(c.keys, "w"+strconv.FormatUint(s, 36))
		}
	}
	if len(q.words) == 0 || len(c.place.Spans) == 0 {
		c.keys = append(c.keys, "~") // words that are not known, and words whose place is not
	}
	c.keys = sorted(c.keys)
	return c
}

func (q *quotes) compare(w, g int) (judgement, bool) {
	a, b := q.problem.wants[w].place, q.problem.gots[g].place
	if q.joined[[2]int{w, g}] {
		j := judgement{similarity: 0.6}
		q.speaker(&j, q.want[w][0].Speaker, q.got[g].Speaker)
		return j, true
	}
	var best judgement
	found := false
	for _, v := range q.want[w] {
		if j, ok := q.judge(v, q.got[g], a, b); ok && meetsAlternative(v.States, j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

func (q *quotes) judge(want, got worded, at, by place) (judgement, bool) {
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

// verdict is the best of the ways to read a quote against words that were said.
// An ellipsis that stands for nearly all of them says nothing. An aside that says who speaks may be left out.
func (q *quotes) verdict(said []verbatim.Word, got worded) (best verbatim.Verdict, kept []int) {
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
		r := q.parties.refs.relate(want.ID, got.ID)
		if r == same {
			j.similarity += 0.1
			break
		}
		j.differ("speaker", want.String(), got.String(), r == unresolved)
	}
}
