package align

import "slices"

// side is the golden's facts of one kind, prepared for pairing.
type side struct {
	facts   []candidate
	order   []int // in document order
	index   *index
	content func(int) string // what a fact states, in a canonical spelling, and its id
	slow    bool             // without the short cuts of a trial, to test them
}

func newSide(facts []candidate, content func(int) string) *side {
	s := &side{facts: facts, content: content}
	s.order = documentOrder(facts, content)
	s.index = newIndex(keysIn(facts), s.order)
	return s
}

// index finds the golden facts that have a key.
type index struct {
	numbers map[key]int32 // of the keys
	keys    []key         // by number
	starts  []int32       // holders of the key of a number are ranks[starts[n]:starts[n+1]]
	ranks   []int32
}

// newIndex returns an index of some facts by their keys; they are given by rank.
func newIndex(keysOf func(int) []key, list []int) *index {
	n := 0
	for _, f := range list {
		n += len(keysOf(f))
	}
	x := &index{numbers: make(map[key]int32, n), keys: make([]key, 0, n), ranks: make([]int32, n)}
	counts, of := make([]int32, 0, n+1), make([]int32, 0, n)
	for _, f := range list {
		for _, k := range keysOf(f) {
			number, known := x.numbers[k]
			if !known {
				number = int32(len(counts))
				x.numbers[k] = number
				x.keys, counts = append(x.keys, k), append(counts, 0)
			}
			counts[number]++
			of = append(of, number)
		}
	}
	x.starts = startsOf(append(counts, 0))
	next := slices.Clone(x.starts)
	at := 0
	for rank, f := range list {
		for range keysOf(f) {
			number := of[at]
			x.ranks[next[number]] = int32(rank)
			next[number]++
			at++
		}
	}
	return x
}

// startsOf turns the lengths of lists, with one more that is 0, into where each begins
// if they are one after the other, and where the last ends.
func startsOf(lengths []int32) []int32 {
	sum := int32(0)
	for i, n := range lengths {
		lengths[i] = sum
		sum += n
	}
	return lengths
}

// keysIn returns the keys of each fact of a list.
func keysIn(facts []candidate) func(int) []key {
	return func(i int) []key { return facts[i].keys }
}

// of returns the ranks of the facts that have a key, ascending.
func (x *index) of(k key) []int32 {
	number, known := x.numbers[k]
	if !known {
		return nil
	}
	return x.holders(number)
}

// holders returns the ranks of the facts that have the key of a number, ascending.
func (x *index) holders(number int32) []int32 {
	return x.ranks[x.starts[number]:x.starts[number+1]]
}
