package date

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNoTwoRulesThatMakeDatesHaveOneNumber(t *testing.T) {
	lists := datesGrammar.makers()
	for i, l := range lists[:len(lists)-1] {
		require.NotEmpty(t, l.rules)
		require.LessOrEqual(t, l.from+len(l.rules), lists[i+1].from, "the list of %s is longer than its numbers: raise those of the lists behind it", l.rules[0].Name)
	}
	require.LessOrEqual(t, lists[len(lists)-1].from, 64*len(made{}))
}

func TestMadeIsASet(t *testing.T) {
	var a, b made
	a.add(0)
	a.add(63)
	b.add(64)
	b.add(191)
	a.join(b)
	for n := range 64 * len(a) {
		require.Equal(t, n == 0 || n == 63 || n == 64 || n == 191, a.has(n), n)
	}
}

func TestWhatMadeThePartsOfAnExpressionMadeIt(t *testing.T) {
	part := &expression{}
	part.made.add(7)
	whole := &expression{a: &expression{b: part}}
	whole.made.add(3)
	var all made
	all.joinAll(whole)
	require.True(t, all.has(3) && all.has(7))
	require.False(t, whole.made.has(7), "the expression itself is as it was")
}
