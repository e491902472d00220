package names

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The numbers are those of the keys, which are made in the same memory one after another.
func TestHashedKeysAreThoseOfKeys(t *testing.T) {
	for _, tt := range []struct{ name, reason string }{
		{"SK hynix", "two words have a skeleton together"},
		{"Nikita Sergueïevitch Khrouchtchev", "three words have one without the first and one without the last"},
		{"U.S.", "the letters between dots are an acronym"},
		{"Organisation for Economic Co-operation and Development", "an acronym may lack a letter"},
		{"République de Corée", "a country has its code"},
		{"삼성전자", "letters of other scripts are their own skeleton"},
		{strings.Repeat("Ministère ", 40), "words behind the first sixteen have none"},
		{"", "no name has no key"},
	} {
		var want []Key
		for _, k := range New(tt.name).Keys() {
			want = append(want, NewKey(k[0], k[1:]))
		}
		slices.Sort(want)
		require.Equal(t, slices.Compact(want), New(tt.name).HashedKeys(), tt.reason)
	}
}

func TestSameJoined(t *testing.T) {
	for _, tt := range []struct {
		a, b   []string
		want   bool
		reason string
	}{
		{[]string{"sk", "hynix"}, []string{"skhynix"}, true, "the words are written as one"},
		{[]string{"a", "bcd"}, []string{"abc", "d"}, true, "they are parted elsewhere"},
		{[]string{"a", ""}, []string{"", "a", ""}, true, "empty words add nothing"},
		{[]string{"sk"}, []string{"sk", "x"}, false, "the other has more"},
		{[]string{"sk", "x"}, []string{"sk"}, false, "it has more"},
		{[]string{"ab"}, []string{"ac"}, false, "a letter differs"},
	} {
		require.Equal(t, tt.want, sameJoined(tt.a, tt.b), tt.reason)
	}
}
