package align

import (
	"slices"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// Two quotations of one statement are at most so many code points apart:
// between them is only who said it, and no more.
const mostParting = 160

// mostJoined bounds how many quotations one extracted quote may join.
const mostJoined = 8

// join pairs the quotations of one statement, which a "he said" parts, with the
// extracted quote that gives them as one: nothing was said between them, so that it has the words
// that were said. It may be the pair of each.
func (q *quotes) join(paired []int) {
	starts, following := q.statements()
	if len(starts) == 0 {
		return
	}
	right := q.rightOnes(paired)
	q.joined = make(map[[2]int]bool)
	for g, got := range q.got {
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

// rightOnes are the extracted quotes whose pair has the same words, whoever is
// said to have said them: there is nothing to join.
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
	order := documentOrder(q.problem.wants)
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
	v, w := q.want[a][0], q.want[b][0]
	at, behind := q.problem.wants[a].place.Spans, q.problem.wants[b].place.Spans
	if len(v.words) == 0 || len(w.words) == 0 || v.Speaker.ID == "" || v.Speaker.ID != w.Speaker.ID || len(at) != 1 || len(behind) != 1 {
		return false
	}
	parting := behind[0][0] - at[0][1]
	return parting >= 0 && parting <= mostParting
}

// joinedIn returns the golden quotes, from the first one on, that an extracted
// quote gives together; none where it gives other words, or of one of them too few.
func (q *quotes) joinedIn(first int, got worded, following map[int]int) []int {
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
