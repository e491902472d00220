package align

import (
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/schema"
)

// hashed are words by the hash of their exact spelling: where the extraction has the words of a stand-off
// golden's hash, these are the golden's words.
type hashed map[string]string

func wordsByHash(quotes []schema.Quote, at placer) hashed {
	h := hashed{}
	if !at.hashes {
		return h
	}
	for _, q := range quotes {
		texts := []string{q.Text, strings.TrimFunc(q.Text, quotationMark)}
		for _, m := range q.Mentions {
			texts = append(texts, m.Text)
		}
		for _, text := range texts {
			if text != "" {
				h[hash(text)] = text
			}
		}
	}
	return h
}

func (h hashed) of(ms []schema.Mention) string {
	ms = slices.Clone(ms)
	for i := range ms {
		if ms[i].Text == "" {
			ms[i].Text = h[ms[i].TextSHA256]
		}
	}
	return wordsAt(ms)
}

// judgeUnseen compares two quotes of which one has no words: the golden's stand
// off their text, which is not at hand. A hash tells that they are the same; offsets and lengths tell only
// that they are not.
func (q *quotes) judgeUnseen(want, got worded, at, by place) (judgement, bool) {
	var j judgement
	tie := at.tie(by)
	switch {
	case common(at.hashes, by.hashes):
		j.similarity = 0.7
	case len(want.words) > 0: // the extraction gives none
		if tie == 0 {
			return judgement{}, false
		}
		j.similarity = 0.3
		j.differences = append(j.differences, Difference{"text", want.Text, "", false})
	case !mayBe(want.length, got):
		if tie == 0 {
			return judgement{}, false
		}
		j.similarity = 0.3
		j.differences = append(j.differences, Difference{"text", "words of " + strconv.Itoa(want.length) + " characters", got.Text, false})
	case tie > 0:
		j.similarity, j.unverified = 0.3, true
	case len(by.spans) > 0 && len(at.spans) > 0:
		return judgement{}, false // it stands elsewhere
	default:
		j.similarity, j.unverified = 0.1, true
	}
	q.speaker(&j, want.Speaker, got.Speaker)
	if tie == 0 && j.unverified && j.outcome() == Incorrect {
		return judgement{}, false // nothing speaks for it
	}
	j.similarity += 0.2 * tie
	return j, true
}

// mayBe tells whether the words of a quote can be those of a stretch of so many
// code points, as far as their length tells.
func mayBe(length int, got worded) bool {
	if length == 0 || len(got.words) == 0 {
		return true
	}
	n := got.words[len(got.words)-1].End - got.words[0].Start
	slack := 2 + length/20 // punctuation at the ends, typography within
	cut := slices.ContainsFunc(got.read, func(r verbatim.Quoted) bool { return len(r.Pieces) > 1 || r.Head || r.Tail })
	return n <= length+slack && (cut || n >= length-slack)
}
