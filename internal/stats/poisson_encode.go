package stats

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// MarshalJSONTo writes a list with the sum of each replicate, an empty one for
// zero.
func (s Series) MarshalJSONTo(e *jsontext.Encoder) error {
	if s.sums == nil {
		return json.MarshalEncode(e, []int64{})
	}
	return json.MarshalEncode(e, s.sums)
}

// UnmarshalJSONFrom reads what MarshalJSONTo writes.
func (s *Series) UnmarshalJSONFrom(d *jsontext.Decoder) error {
	var sums []int64
	if err := json.UnmarshalDecode(d, &sums); err != nil {
		return err
	}
	switch len(sums) {
	case 0:
		s.sums = nil
	case Replicates:
		s.sums = sums
	default:
		return fmt.Errorf("a series has %d replicates; it must have %d", len(sums), Replicates)
	}
	return nil
}
