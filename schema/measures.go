package schema

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Duration is a [time.Duration] that is encoded as a string such as "1m30s".
type Duration time.Duration

// MarshalText formats d as [time.Duration.String] does.
func (d Duration) MarshalText() ([]byte, error) { return []byte(time.Duration(d).String()), nil }

// UnmarshalText parses a duration as [time.ParseDuration] does.
func (d *Duration) UnmarshalText(b []byte) error {
	v, err := time.ParseDuration(string(b))
	*d = Duration(v)
	return err
}

// Size is a number of bytes. It is decoded from an integer or from a string
// such as "16MiB".
type Size int64

// UnmarshalJSON parses an integer or a string.
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

// MostCounted is the maximum number of tokens, and the maximum cost, of one
// article. An extractor that counts more miscounts, and its count is limited to
// this.
const MostCounted = 1_000_000_000
