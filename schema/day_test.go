package schema_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestPublicationDay(t *testing.T) {
	for _, test := range []struct {
		reason, published string
		want              schema.Day
		refused           bool
	}{
		{"a day", "2025-02-04", schema.Day{Year: 2025, Month: 2, Day: 4}, false},
		{"a time of day", "2025-02-04T09:30+09:00", schema.Day{Year: 2025, Month: 2, Day: 4}, false},
		{"an interval of one day", "2025-02-04/2025-02-04", schema.Day{Year: 2025, Month: 2, Day: 4}, false},
		{"not told", "", schema.Day{}, false},
		{"a month", "2025-02", schema.Day{}, true},
		{"two days", "2025-02-04/2025-02-05", schema.Day{}, true},
		{"an open interval", "2025-02-04/..", schema.Day{}, true},
		{"no date", "mardi", schema.Day{}, true},
	} {
		t.Run(test.reason, func(t *testing.T) {
			day, err := schema.PublicationDay(test.published)
			require.Equal(t, test.want, day)
			require.Equal(t, test.refused, err != nil, "%v", err)
		})
	}
}
