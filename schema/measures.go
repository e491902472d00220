package schema

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Duration is a length of time, in a file a string such as "1m30s".
type Duration time.Duration

// MarshalText writes it as time.Duration does.
func (d Duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// UnmarshalText reads what time.ParseDuration reads.
func (d *Duration) UnmarshalText(b []byte) error {
	v, err := time.ParseDuration(string(b))
	*d = Duration(v)
	return err
}

// Size is a number of bytes, in a file an integer or a string such as "16MiB".
type Size int64

// UnmarshalJSON reads either.
func (s *Size) UnmarshalJSON(b []byte) error {
	v, err := parseSize(strings.Trim(string(b), `"`))
	*s = v
	return err
}

func parseSize(s string) (Size, error) {
	digits, shift := s, 0
	for i, unit := range []string{"GiB", "MiB", "KiB", "B"} {
		if d, ok := strings.CutSuffix(s, unit); ok {
			digits, shift = d, 10*(3-i)
			break
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 0 || n > 1<<62>>shift {
		return 0, fmt.Errorf("%q is not a size", s)
	}
	return Size(n << shift), nil
}

// MostCounted is the most tokens, and the highest cost, that is counted of one
// article. What is more is a mistake of whoever counted.
const MostCounted = 1_000_000_000
