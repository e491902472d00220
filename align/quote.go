package align

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/schema"
)

// quotes compares the quotes of a golden with those of an extraction.
type quotes struct {
	want     [][]worded      // each golden quote, as it is and as its alternatives tell it
	accept   [][]alternative // what the alternatives state
	got      []worded
	problem  problem
	parties  *parties
	negation verbatim.Negation
	speech   verbatim.Speech
	joined   map[[2]int]bool // golden quotes that an extracted one gives together with others
}

// worded is a quote with its words read once.
type worded struct {
	schema.Quote
	words   []verbatim.Word
	read    []verbatim.Quoted // the ways to read it as a quote of something longer
	hashes  []string          // of the text, exact and without quotation marks
	length  int               // of the stretch that it stands at, in code points; 0 where that is not known
	shingle []uint64
}

func alignQuotes(want *schema.Golden, got *schema.Article, at placer, ps *parties) []Pair {
	q := &quotes{parties: ps, negation: verbatim.NegationOf(language(want, got))}
	q.speech, _ = verbatim.SpeechOf(language(want, got))
	q.problem = problem{work: at.work, wants: make([]fact, len(want.Quotes)), gots: make([]fact, len(got.Quotes)), compare: q.compare}
	known := wordsByHash(got.Quotes, at)
	for i, w := range want.Quotes {
		if w.Text == "" {
			w.Text = known.of(w.Mentions)
		}
		vs, alternatives := []worded{q.readWorded(w, want.Source, at)}, []alternative{nil}
		for _, a := range w.Accept {
			v := w
			lay(&v.Speaker, a.Speaker)
			lay(&v.Text, a.Text)
			vs = append(vs, q.readWorded(v, want.Source, at))
			alternatives = append(alternatives, alternative{}.states(a.Text != "", "text").states(a.Speaker != "", "speaker"))
		}
		q.want, q.accept = append(q.want, vs), append(q.accept, alternatives)
		q.problem.wants[i] = quoteFact(vs, at)
	}
	for i, g := range got.Quotes {
		v := q.readWorded(g, got.Source, at)
		v.read = verbatim.Read(v.Text, q.negation)
		q.got = append(q.got, v)
		q.problem.gots[i] = quoteFact([]worded{v}, at)
	}
	paired := q.problem.match()
	q.join(paired)
	pairs := q.problem.pairs(schema.KindQuote, paired, func(i int) schema.Annotation { return want.Quotes[i].Annotation })
	q.problem.repeats(pairs, paired)
	return pairs
}

// language is that of the text, as far as the records say.
func language(want *schema.Golden, got *schema.Article) string {
	if want.Source.Language != "" {
		return want.Source.Language
	}
	return got.Source.Language
}

// wordsOf returns the words of a text, without typography and punctuation.
func wordsOf(text string) []string { return verbatim.Text(verbatim.Words(text)) }

// squash writes the words of a text together, so that typography does not tell two texts apart.
func squash(text string) string { return strings.Join(wordsOf(text), "") }

func (q *quotes) readWorded(quote schema.Quote, source schema.Source, at placer) worded {
	w := worded{Quote: quote}
	if w.Text == "" && len(w.Mentions) > 0 {
		w.Text = w.Mentions[0].Text
	}
	w.words = verbatim.Words(w.Text)
	w.shingle = shingles(verbatim.Text(w.words))
	if at.hashes && w.Text != "" {
		w.hashes = append(w.hashes, hash(w.Text))
		if bare := strings.TrimFunc(w.Text, quotationMark); bare != w.Text {
			w.hashes = append(w.hashes, hash(bare))
		}
	}
	if len(w.Mentions) == 1 && (source.Offsets == "" || source.Offsets == schema.CodePoint) {
		if start, end, ok := w.Mentions[0].Span(); ok {
			w.length = end - start
		}
	}
	return w
}

func quotationMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`"'«»‹›“”„‟‘’‚「」『』`, r)
}

func quoteFact(vs []worded, at placer) fact {
	q := vs[0]
	f := fact{place: at.of(q.Mentions), content: content(q.ID, q.Text, q.Speaker)}
	f.place.hashes = sorted(slices.Concat(f.place.hashes, q.hashes))
	f.keys = f.place.keys()
	for _, v := range vs {
		if len(v.words) > 0 {
			f.keys = append(f.keys, "="+strings.Join(verbatim.Text(v.words), "")) // however they are spaced
		}
		for _, s := range v.shingle {
			f.keys = append(f.keys, "w"+strconv.FormatUint(s, 36))
		}
	}
	if len(q.words) == 0 || len(f.place.spans) == 0 {
		f.keys = append(f.keys, "~") // words that are not known, and words whose place is not
	}
	f.keys = sorted(f.keys)
	return f
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
	for i, v := range q.want[w] {
		if j, ok := q.judge(v, q.got[g], a, b); ok && q.accept[w][i].holds(j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

func (q *quotes) judge(want, got worded, at, by place) (judgement, bool) {
	q.problem.work.Spend((len(want.words) + len(got.words)) / 8)
	if len(want.words) == 0 || len(got.words) == 0 {
		return q.judgeUnseen(want, got, at, by)
	}
	var j judgement
	tie := at.tie(by)
	switch verdict, _ := q.verdict(want.words, got); verdict {
	case verbatim.Same:
		j.similarity = 0.7
	case verbatim.Elided:
		j.similarity = 0.6
	default:
		likeness := dice(want.shingle, got.shingle)
		a, b := verbatim.Text(want.words), verbatim.Text(got.words)
		if verdict != verbatim.Turned && likeness < alike && tie == 0 && !contains(a, b) && !contains(b, a) && !reworded(a, b) {
			return judgement{}, false
		}
		j.similarity = 0.05 + 0.5*likeness
		j.differences = append(j.differences, Difference{"text", want.Text, got.Text, false})
	}
	q.speaker(&j, want.Speaker, got.Speaker)
	j.similarity += 0.2 * tie
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
			if v == verbatim.Elided && !telling(len(k), len(said)) {
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

func (q *quotes) speaker(j *judgement, want, got string) {
	switch {
	case want == "":
	case got == "":
		j.differences = append(j.differences, Difference{"speaker", q.parties.title(true, want), "", true})
	default:
		r := q.parties.refs.relate(want, got)
		if r == same {
			j.similarity += 0.1
			break
		}
		j.differences = append(j.differences, Difference{"speaker", q.parties.title(true, want), q.parties.title(false, got), r == unresolved})
	}
}
