package text

// Vocabulary is what a language knows of each of its words. Nearly every word
// of a text is in none, so a bit for the shape of each known word spares most
// look-ups. The zero value knows nothing.
type Vocabulary[V any] struct {
	Known  map[string]V
	shapes [1024]uint64
}

// Lookup returns what is known of a word in lower case, zero for nothing.
func (v *Vocabulary[V]) Lookup(word string) (meaning V) {
	if x := wordShape(word); v.shapes[x>>6]&(1<<(x&63)) == 0 {
		return meaning
	}
	return v.Known[word]
}

// Put enters what is known of a word in lower case.
func (v *Vocabulary[V]) Put(word string, meaning V) {
	if v.Known == nil {
		v.Known = map[string]V{}
	}
	v.Known[word] = meaning
	x := wordShape(word)
	v.shapes[x>>6] |= 1 << (x & 63)
}

// wordShape returns a cheap hash of a word: its length, its ends and its
// middle.
func wordShape(word string) uint16 {
	n := len(word)
	if n == 0 {
		return 0
	}
	x := uint32(word[0])*0x9E35 ^ uint32(word[n-1])*0x85EB ^ uint32(word[n/2])*0xC2B3 ^ uint32(n)*0x27D5
	return uint16(x ^ x>>9)
}
