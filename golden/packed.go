package golden

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/assaykit/assay/schema"
)

// mostUnpacked is the number of goldens up to which a [Set] keeps them as they are.
// Larger sets keep them compressed, in a tenth of the memory, and decode one when it
// is asked for.
const mostUnpacked = 200

// packer compresses goldens. Its methods are safe for concurrent use.
type packer struct {
	in  *zstd.Encoder
	out *zstd.Decoder
}

var packing = sync.OnceValue(func() packer {
	in, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<16))
	if err != nil {
		panic(err) // only of options that are wrong
	}
	out, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0))
	if err != nil {
		panic(err)
	}
	return packer{in, out}
})

// keep adds an entry, packed if there are many.
func (s *Set) keep(id string, e Entry) error {
	if !s.Packed() && len(s.byID) >= mostUnpacked {
		s.packed = true
		for id, e := range s.byID {
			if err := s.keep(id, e); err != nil {
				return err
			}
		}
	}
	if s.packed && e.Golden != nil {
		text, err := schema.Encode(e.Golden)
		if err != nil {
			return err
		}
		e.source, e.sum = e.Golden.Source, sha256.Sum256(text)
		e.Golden, e.packed = nil, bytes.Clone(packing().in.EncodeAll(text, nil)) // without the room that it left
	}
	s.byID[id] = e
	return nil
}

// unpacked returns an entry with its golden.
func (e Entry) unpacked() Entry {
	if e.packed == nil {
		return e
	}
	text, err := packing().out.DecodeAll(e.packed, nil)
	if err == nil {
		e.Golden, err = schema.DecodeGolden(text, schema.Options{})
	}
	if err != nil { // it was encoded from a golden that was valid
		panic(fmt.Sprintf("the golden %s cannot be decoded again: %v", e.Path, err))
	}
	e.packed = nil
	return e
}

// Packed reports whether the set decodes a golden each time that [Set.Get] is called
// for it, because it has many.
func (s *Set) Packed() bool { return s != nil && s.packed }

// Source returns the source of the golden of the article with an id, nil if there is
// none, without decoding the golden.
func (s *Set) Source(id string) *schema.Source {
	switch e, ok := s.byID[id]; {
	case !ok:
		return nil
	case e.Golden != nil:
		return &e.Golden.Source
	default:
		return &e.source
	}
}

// Sum returns a hash of the golden of the article with an id, without decoding it where
// the set is packed.
func (s *Set) Sum(id string) ([sha256.Size]byte, error) {
	e := s.byID[id]
	if e.Golden == nil {
		return e.sum, nil
	}
	text, err := schema.Encode(e.Golden)
	return sha256.Sum256(text), err
}

// Has reports whether the set has a golden of the article with an id.
func (s *Set) Has(id string) bool {
	if s == nil {
		return false
	}
	_, ok := s.byID[id]
	return ok
}
