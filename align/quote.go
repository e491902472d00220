package align

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// quotes compares the quotes of a golden with those of an extraction.
type quotes struct {
	want    [][]worded      // each golden quote, as it is and as its alternatives tell it
	accept  [][]alternative // what the alternatives state
	got     []worded
	problem problem
	parties *parties
}

// worded is a quote with its words read once.
type worded struct {
	schema.Quote
	words  []string
	hashes []string // of the text, exact and without quotation marks
}

func alignQuotes(want *schema.Golden, got *schema.Article, at placer, ps *parties) []Pair {
	q := &quotes{parties: ps}
	q.problem = problem{wants: make([]fact, len(want.Quotes)), gots: make([]fact, len(got.Quotes)), compare: q.compare, again: q.again}
	for i, w := range want.Quotes {
		vs, alternatives := []worded{readQuote(w, at)}, []alternative{nil}
		for _, a := range w.Accept {
			v := w
			lay(&v.Speaker, a.Speaker)
			lay(&v.Text, a.Text)
			vs = append(vs, readQuote(v, at))
			alternatives = append(alternatives, alternative{}.states(a.Text != "", "text").states(a.Speaker != "", "speaker"))
		}
		q.want, q.accept = append(q.want, vs), append(q.accept, alternatives)
		q.problem.wants[i] = quoteFact(vs, at)
	}
	for i, g := range got.Quotes {
		v := readQuote(g, at)
		q.got = append(q.got, v)
		q.problem.gots[i] = quoteFact([]worded{v}, at)
	}
	paired := q.problem.match()
	pairs := q.problem.pairs(schema.KindQuote, paired, func(i int) schema.Truth { return want.Quotes[i].Truth })

	// A golden quote that stands off its text can be told from another only by
	// offsets or hash. Where the extraction has a quote left that gives no
	// offsets and was not found by its hash, it may be that one or be
	// misquoted: nobody can say without the article, so it is not counted as missing.
	unplaced := false
	for _, p := range pairs {
		unplaced = unplaced || p.Want < 0 && len(q.problem.gots[p.Got].place.spans) == 0
	}
	for i := range pairs {
		if p := &pairs[i]; unplaced && p.Outcome == Missing && len(q.want[p.Want][0].words) == 0 {
			p.Optional = true
		}
	}
	return pairs
}

// wordsOf returns the words of a text, without typography and punctuation.
func wordsOf(text string) []string {
	return strings.FieldsFunc(recognize.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) && r != '%' && !unicode.IsSymbol(r)
	})
}

func readQuote(q schema.Quote, at placer) worded {
	w := worded{Quote: q}
	if w.Text == "" && len(q.Mentions) > 0 {
		w.Text = q.Mentions[0].Text
	}
	w.words = wordsOf(w.Text)
	if at.hashes && w.Text != "" {
		w.hashes = append(w.hashes, hash(w.Text))
		if bare := strings.TrimFunc(w.Text, quotationMark); bare != w.Text {
			w.hashes = append(w.hashes, hash(bare))
		}
	}
	return w
}

func quotationMark(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(`"'«»‹›“”„‟‘’‚「」『』`, r)
}

// shingle is how many words in a row make a key of a quote.
const shingle = 2

func quoteFact(vs []worded, at placer) fact {
	q := vs[0]
	f := fact{place: at.of(q.Mentions), content: content(q.ID, q.Text, q.Speaker)}
	f.place.hashes = sorted(slices.Concat(f.place.hashes, q.hashes))
	f.keys = f.place.keys(nil)
	for _, v := range vs {
		for _, s := range shingles(v.words) {
			f.keys = append(f.keys, "w"+strconv.FormatUint(s, 36))
		}
	}
	f.keys = sorted(f.keys)
	return f
}

// shingles are the hashes of every two words in a row, sorted; of one word
// where there is no more.
func shingles(words []string) []uint64 {
	out := make([]uint64, 0, len(words))
	for i := range max(1, len(words)-shingle+1) {
		h := uint64(14695981039346656037) // FNV-1a
		for _, w := range words[i:min(i+shingle, len(words))] {
			for k := range len(w) {
				h = (h ^ uint64(w[k])) * 1099511628211
			}
			h = (h ^ ' ') * 1099511628211
		}
		out = append(out, h)
	}
	if len(words) == 0 {
		return nil
	}
	slices.Sort(out)
	return out
}

// dice is twice the shingles in common over all of both (Dice 1945).
func dice(a, b []uint64) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			both, i, j = both+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	if both == 0 {
		return 0
	}
	return 2 * float64(both) / float64(len(a)+len(b))
}

func (q *quotes) compare(w, g int) (judgement, bool) {
	a, b := q.problem.wants[w].place, q.problem.gots[g].place
	var best judgement
	found := false
	for i, v := range q.want[w] {
		if j, ok := q.judge(v, q.got[g], a, b); ok && q.accept[w][i].holds(j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	return best, found
}

// alike is the share of words that two quotes must have in common to be two
// tellings of one; less only where both stand at one place in the text.
const alike = 0.5

func (q *quotes) judge(want, got worded, at, by place) (judgement, bool) {
	var j judgement
	tie := at.tie(by)
	text := func(soft bool) {
		words := want.Text
		if words == "" && len(want.Mentions) > 0 {
			words = "sha256:" + want.Mentions[0].TextSHA256
		}
		j.differences = append(j.differences, Difference{"text", words, got.Text, soft})
	}
	switch {
	case len(want.words) == 0 || len(got.words) == 0: // one of them stands off its text
		switch {
		case common(at.hashes, by.hashes), tie == 1:
			j.similarity = 0.7
		case tie > 0:
			j.similarity = 0.3
			text(true)
		default:
			return judgement{}, false
		}
	case slices.Equal(want.words, got.words):
		j.similarity = 0.7
	default:
		likeness := dice(shingles(want.words), shingles(got.words))
		part := contains(want.words, got.words) || contains(got.words, want.words)
		if !part && likeness < alike && tie == 0 {
			return judgement{}, false
		}
		j.similarity = 0.05 + 0.5*likeness
		text(part)
	}
	switch {
	case want.Speaker == "":
	case got.Speaker == "":
		j.differences = append(j.differences, Difference{"speaker", q.parties.title(true, want.Speaker), "", true})
	default:
		r := q.parties.refs.relate(want.Speaker, got.Speaker)
		if r == same {
			j.similarity += 0.1
			break
		}
		j.differences = append(j.differences, Difference{"speaker",
			q.parties.title(true, want.Speaker), q.parties.title(false, got.Speaker), r == unresolved})
	}
	j.similarity += 0.2 * tie
	return j, true
}

// contains reports whether short is a part of long that can be told from a
// chance run of words: three words, or a quarter of it.
func contains(long, short []string) bool {
	if len(short) > len(long) || len(short) < 3 && 4*len(short) < len(long) {
		return false
	}
	return strings.Contains(" "+strings.Join(long, " ")+" ", " "+strings.Join(short, " ")+" ")
}
