package number

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWhatMakesNumbersIsCalledFor(t *testing.T) {
	assert.LessOrEqual(t, len(productions.Rules), 64, "a number carries the set of those that made it in 64 bits")
	for _, r := range productions.Rules {
		assert.NotZero(t, r.On, "%s is asked where nothing calls for it", r.Name)
	}
	assert.LessOrEqual(t, len(digitTails.Rules), 64)
	for _, r := range digitTails.Rules {
		assert.NotZero(t, r.On, "%s is asked where nothing calls for it", r.Name)
	}
	assert.LessOrEqual(t, len(ranks.Rules), 64)
}
