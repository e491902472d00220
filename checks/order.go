package checks

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/assaykit/assay/schema/result"
)

// ranked is a finding with its check's index and its key.
type ranked struct {
	result.Finding
	order int    // index of the check in its list
	key   string // hashed by the fingerprint
	own   bool   // reported by a user's own check

	because string // pointer of the golden fact that is missing, from which the finding follows; "" for none
}

// compareRanked orders findings by place, check, kind, pointer and message.
func compareRanked(a, b *ranked) int {
	if d := cmp.Or(cmp.Compare(a.place(), b.place()), cmp.Compare(a.order, b.order)); d != 0 {
		return d
	}
	return cmp.Or(
		cmp.Compare(kindIndex(a.Kind), kindIndex(b.Kind)),
		comparePointers(a.pointer(), b.pointer()),
		cmp.Compare(a.Attribute, b.Attribute),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(b.Severity.Rank(), a.Severity.Rank()),
		cmp.Compare(a.key, b.key))
}

func (f *ranked) place() int {
	if f.Location == nil {
		return -1
	}
	return f.Location.Start
}

func (f *ranked) pointer() string {
	switch {
	case f.Got != nil:
		return f.Got.Pointer
	case f.Want != nil:
		return f.Want.Pointer
	case f.Input != nil:
		return f.Input.Pointer
	}
	return ""
}

// comparePointers orders JSON pointers by their parts, numbers by value.
func comparePointers(a, b string) int {
	for a != "" && b != "" {
		var x, y string
		x, a, _ = strings.Cut(a, "/")
		y, b, _ = strings.Cut(b, "/")
		m, errM := strconv.Atoi(x)
		n, errN := strconv.Atoi(y)
		if errM == nil && errN == nil {
			if c := cmp.Compare(m, n); c != 0 {
				return c
			}
		} else if c := cmp.Compare(x, y); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}
