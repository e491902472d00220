package extract

import "fmt"

// within looks at a value and another that it may contain. In a text a text is
// found in one go.
func (n *nativeJQ) within(left, right any) error {
	text, ok := left.(string)
	part, both := right.(string)
	if ok && both {
		n.spend(len(text) + len(part))
		return nil
	}
	return n.pairs(left, right)
}

// places looks at a text and another whose places in it are asked for: jq takes
// both apart into characters, and compares them from each character on, up to the first
// that differs.
func (n *nativeJQ) places(left, right any) error {
	text, ok := left.(string)
	part, both := right.(string)
	switch {
	case !ok || !both:
		return n.pairs(left, right)
	case max(len(text), len(part)) > mostSearched:
		return fmt.Errorf("a text of %d bytes is too long to be taken apart: at most %d", max(len(text), len(part)), mostSearched)
	case len(part) > len(text):
		n.spend(32 * len(part))
		return nil
	}
	looks := compared(text, part)
	if looks > mostPairs {
		return fmt.Errorf("texts of %d and %d bytes have too much in common to be looked for in one another", len(text), len(part))
	}
	n.spend(32 * looks)
	return nil
}

// compared is how many bytes are looked at where a text is compared with a part
// from each of its bytes on, up to the first that differs.
func compared(text, part string) int {
	both := part + "\xff" + text     // no text has that byte
	same := make([]int32, len(both)) // how many bytes from there on are those at the beginning
	total, from, end := 0, 0, 0      // both[from:end] stands at the beginning too
	for i := 1; i < len(both); i++ {
		n := 0
		if i < end {
			n = min(int(same[i-from]), end-i)
		}
		for i+n < len(both) && both[n] == both[i+n] {
			n++
		}
		if i+n > end {
			from, end = i, i+n
		}
		same[i] = int32(n)
		if i > len(part) {
			total += 1 + n
		}
	}
	return total
}
