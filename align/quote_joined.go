package align

import (
	"slices"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// mostParting is the largest distance of two quotations of one statement, in code
// points: only words that name the speaker are between them.
const mostParting = 160

// mostJoined is the largest number of quotations that one extracted quote may join.
const mostJoined = 8

// join pairs the quotations of one statement, which are separated by a "he said",
// with an extracted quote that joins them. One quote may be paired with each.
func (q *quotes) join(paired []int) {
	starts, following := q.statements()
	if len(starts) == 0 {
		return
	}
	right := q.rightOnes(paired)
	q.joined = make(map[[2]int]bool)
	for g := range q.got {
		got := &q.got[g]
		if right[g] {
			continue
		}
		for _, r := range got.read {
			if len(r.Pieces) == 0 || r.Head {
				continue
			}
			for _, first := range starts[r.Pieces[0][0]] {
				run := q.joinedIn(first, got, following)
				for _, w := range run {
					if paired[w] < 0 || !right[paired[w]] {
						paired[w] = g
						q.joined[[2]int{w, g}] = true
					}
				}
			}
		}
	}
}

// rightOnes reports which extracted quotes are paired with the same words, whoever
// the speaker is. They join nothing.
func (q *quotes) rightOnes(paired []int) []bool {
	right := make([]bool, len(q.got))
	for w, g := range paired {
		if g >= 0 {
			j, _ := q.compare(w, g)
			right[g] = !slices.ContainsFunc(j.differences, func(d Difference) bool { return !d.Soft && Identifies(schema.KindQuote, d.Attribute) })
		}
	}
	return right
}

// statements returns which golden quotes another one follows in the same
// statement, by their first word, and which one that is.
func (q *quotes) statements() (starts map[string][]int, following map[int]int) {
	starts, following = make(map[string][]int), make(map[int]int)
	order := q.problem.golden.order
	for k := 0; k+1 < len(order); k++ {
		a, b := order[k], order[k+1]
		if q.oneStatement(a, b) {
			following[a] = b
			word := q.want[a][0].words[0].Text
			starts[word] = append(starts[word], a)
		}
	}
	return starts, following
}

func (q *quotes) oneStatement(a, b int) bool {
	v, w := &q.want[a][0], &q.want[b][0]
	at, behind := q.problem.wants[a].place.Spans, q.problem.wants[b].place.Spans
	if len(v.words) == 0 || len(w.words) == 0 || v.Speaker.ID == "" || v.Speaker.ID != w.Speaker.ID || len(at) != 1 || len(behind) != 1 {
		return false
	}
	parting := behind[0][0] - at[0][1]
	return parting >= 0 && parting <= mostParting
}

// joinedIn returns the golden quotes, from the first one on, that an extracted quote
// joins. It returns none if the quote has other words, or too few of one of them.
func (q *quotes) joinedIn(first int, got *worded, following map[int]int) []int {
	run, said, ends := []int{first}, slices.Clone(q.want[first][0].words), []int{len(q.want[first][0].words)}
	for next, ok := following[first]; ok && len(run) < mostJoined; next, ok = following[next] {
		run = append(run, next)
		said = append(said, q.want[next][0].words...)
		ends = append(ends, len(said))
		verdict, kept := q.verdict(said, got)
		if verdict < verbatim.Elided {
			continue
		}
		from := 0
		for _, end := range ends {
			n := 0
			for _, k := range kept {
				if k >= from && k < end {
					n++
				}
			}
			if !isMoreThanChance(n, end-from) {
				return nil
			}
			from = end
		}
		return run
	}
	return nil
}
