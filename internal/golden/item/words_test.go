package item_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
)

func TestShorten(t *testing.T) {
	for _, tt := range []struct{ reason, in, want string }{
		{"as it is", "cinq", "cinq"},
		{"exactly as long", "élève", "élève"},
		{"one too long is cut to the length, the sign counted", "élèves", "élèv…"},
		{"white space is one space", " a\n\tb ", "a b"},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, item.Shorten(tt.in, 5)) })
	}
}

func TestEnumerate(t *testing.T) {
	require.Equal(t, "a, b", item.Enumerate([]string{"a", "b"}, 2), "as many as are shown")
	require.Equal(t, "a, b, …", item.Enumerate([]string{"a", "b", "c"}, 2))
	require.Empty(t, item.Enumerate(nil, 2))
}

func TestWithout(t *testing.T) {
	a, b := strings.Split("x y x z x", " "), strings.Split("x z x w", " ")
	require.Equal(t, []string{"y", "x"}, item.Without(a, b), "each takes one away")
	require.Equal(t, strings.Split("x z x w", " "), b, "the lists stay as they are")
	require.Equal(t, "a b", item.Join("a", "", "b"))
}

// What a person has said that words mean stays when more is said.
func TestMeansAddUp(t *testing.T) {
	d := schema.Date{Value: "2025-05-19"}
	f := item.Fact{Kind: schema.KindDate, Date: &d}
	require.NoError(t, f.SetMeans("the 19th"))
	require.NoError(t, f.SetMeans("Monday"))
	require.Equal(t, map[string]string{"the 19th": "2025-05-19", "Monday": "2025-05-19"}, f.Means())
	require.NoError(t, f.SetMeans(""))
	require.Len(t, f.Means(), 2, "no words mean nothing")
}
