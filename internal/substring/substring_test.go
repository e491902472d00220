package substring

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// bySight are the places of a string as anybody would look for them.
func bySight(text, needle string, apart int) []int {
	list := []int{}
	for i := 0; needle != "" && i+len(needle) <= len(text); {
		if text[i:i+len(needle)] == needle {
			list = append(list, i)
			i += apart
			continue
		}
		i++
	}
	return list
}

func TestEach(t *testing.T) {
	for _, tt := range []struct{ reason, text, needle string }{
		{"once", "the mill of Talmont", "Talmont"},
		{"at both ends", "ada and ada", "ada"},
		{"nowhere", "ada", "bob"},
		{"nothing", "ada", ""},
		{"in no text", "", "a"},
		{"longer than the text", "ad", "ada"},
		{"it overlaps itself", "aaaaa", "aa"},
		{"other letters than Latin", "서울에서 서울로", "서울"},
		{"bytes that are no characters", "a\xffb\xff", "\xff"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			for _, x := range []*Text{New(tt.text), indexed(tt.text)} {
				require.Equal(t, bySight(tt.text, tt.needle, 1), append([]int{}, slices.Collect(x.Each(tt.needle))...))
				require.Equal(t, bySight(tt.text, tt.needle, len(tt.needle)), append([]int{}, slices.Collect(x.Apart(tt.needle, nil))...))
				require.Equal(t, tt.needle != "" && strings.Contains(tt.text, tt.needle), x.Has(tt.needle, nil))
			}
		})
	}
}

// indexed is a text that was looked through so often that it has an index.
func indexed(text string) *Text {
	t := New(text)
	t.looked.Store(indexLooks * int64(len(text)))
	return t
}

func TestTheIndexFindsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab é서")), 0, 60, -1).Draw(t, "text")
		needle := rapid.StringOfN(rapid.RuneFrom([]rune("ab é서")), 1, 4, -1).Draw(t, "needle")
		require.Equal(t, slices.Collect(New(text).Each(needle)), slices.Collect(indexed(text).Each(needle)))
		from := rapid.IntRange(0, len(text)+1).Draw(t, "from")
		behind := slices.DeleteFunc(bySight(text, needle, 1), func(i int) bool { return i < from })
		require.Equal(t, behind, append([]int{}, slices.Collect(New(text).From(from, needle, nil))...))
		require.Equal(t, behind, append([]int{}, slices.Collect(indexed(text).From(from, needle, nil))...))
		stop := rapid.IntRange(1, 4).Draw(t, "places that are asked for")
		require.Equal(t, passedBy(New(text), from, needle, stop), passedBy(indexed(text), from, needle, stop), "the measure of the work does not depend on the index")
		require.Equal(t, slices.Collect(New(text).Apart(needle, nil)), slices.Collect(indexed(text).Apart(needle, nil)))
	})
}

// passedBy returns the bytes that a look for the first places passes.
func passedBy(x *Text, from int, needle string, places int) (passed int64) {
	for range x.From(from, needle, &passed) {
		if places--; places == 0 {
			break
		}
	}
	return passed
}

// Very many looks take no more than some through the whole text.
func TestManyLooks(t *testing.T) {
	text := strings.Repeat("the mill of Talmont sold grain. ", 4000)
	x := New(text)
	for i := range 20_000 {
		require.False(t, x.Has("the mill of Port"+strings.Repeat("n", i%50), nil))
	}
	require.Less(t, x.looked.Load(), int64((indexLooks+20)*len(text)))
}

// What stands there by the thousand is found in order all the same, and a look
// that is broken off costs what was looked through.
func TestOftenInTheText(t *testing.T) {
	text := strings.Repeat("ab", 3*mostIndexed)
	x := indexed(text)
	var passed int64
	for i := range x.From(0, "a", &passed) {
		if i > 100 {
			break
		}
	}
	require.Less(t, passed, int64(2*mostIndexed))
	require.Equal(t, bySight(text, "ab", 2), slices.Collect(x.Apart("ab", nil)))
}
