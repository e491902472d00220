package align

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/verbatim"
)

// hashedWords maps the SHA-256 of an exact text to its words. If a stand-off golden has a
// hash of words that the extraction has, they are the golden's words.
type hashedWords map[string]*fact.Passage

func wordsByHash(quotes []*fact.Quote, at placer) hashedWords {
	h := hashedWords{}
	if !at.hashes {
		return h
	}
	for _, q := range quotes {
		h.add(q.Passage)
		if bare := strings.TrimFunc(q.Raw.Text, quotationMark); bare != q.Passage.Text {
			h.add(fact.NewPassage(bare))
		}
		for _, m := range q.Mentions() {
			h.add(fact.NewPassage(m.Surface.String()))
		}
	}
	return h
}

// add adds a passage by its hash.
func (h hashedWords) add(p *fact.Passage) {
	if p.Text != "" {
		h[hash(p.Text)] = p
	}
}

// of returns the words of mentions, empty if those of one are not known.
func (h hashedWords) of(ms []fact.Mention) *fact.Passage {
	parts := make([]*fact.Passage, len(ms))
	for i, m := range ms {
		if parts[i] = h[m.SHA256]; m.Surface.String() != "" {
			parts[i] = fact.NewPassage(m.Surface.String())
		}
	}
	return fact.JoinPassages(parts)
}

// variants returns a golden quote as it is, with its words if they are known, and
// with each alternative applied.
func (h hashedWords) variants(q *fact.Quote, inCodePoints bool, at placer) []worded {
	own := q.Passage
	if q.Raw.Text == "" {
		if known := h.of(q.Mentions()); known.Text != "" {
			own = known
		}
	}
	list := []worded{newWorded(q, own, inCodePoints, at)}
	for _, v := range q.Accept {
		p := v.Passage
		if v.Raw.Text == "" {
			p = own
		}
		list = append(list, newWorded(v, p, inCodePoints, at))
	}
	return list
}

// judgeWithoutText compares two quotes of which one has no words: the golden's stand
// off their text, which is not at hand. A hash says that they are the same; offsets and lengths say only
// that they are not.
func (q *quotes) judgeWithoutText(want, got *worded, at, by *place) (judgement, bool) {
	var j judgement
	near := at.similarity(by)
	switch {
	case common(at.hashes, by.hashes):
		j.similarity = 0.7
	case len(want.words) > 0: // the extraction has no words
		if near == 0 {
			return judgement{}, false
		}
		j.similarity = 0.3
		j.differences = append(j.differences, Difference{"text", want.passage.Text, "", false})
	case !mayBe(want.length, got):
		if near == 0 {
			return judgement{}, false
		}
		j.similarity = 0.3
		j.differences = append(j.differences, Difference{"text", "words of " + strconv.Itoa(want.length) + " characters", got.passage.Text, false})
	case near > 0:
		j.similarity, j.unverified = 0.3, true
	case len(by.Spans) > 0 && len(at.Spans) > 0:
		return judgement{}, false // it is at another place
	default:
		j.similarity, j.unverified = 0.1, true
	}
	q.speaker(&j, want.Speaker, got.Speaker)
	if near == 0 && j.unverified && j.outcome() == Incorrect {
		return judgement{}, false // nothing indicates that they are the same
	}
	j.similarity += 0.2 * near
	return j, true
}

// mayBe reports whether the words of a quote can have a length, in code points.
func mayBe(length int, got *worded) bool {
	if length == 0 || len(got.words) == 0 {
		return true
	}
	n := got.words[len(got.words)-1].End - got.words[0].Start
	slack := 2 + length/20 // punctuation at the ends, typography within
	cut := slices.ContainsFunc(got.read, func(r verbatim.Quoted) bool { return len(r.Pieces) > 1 || r.Head || r.Tail })
	return n <= length+slack && (cut || n >= length-slack)
}
