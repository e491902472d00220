package schema

import (
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"
)

// A pattern matches what its regular expression does.
func TestPatternsMatchAsRegularExpressionsDo(t *testing.T) {
	expressions := map[string]bool{ // whether there is an automaton
		"": true, "^$": true, "$": true, "a": true, "^a|b$": true, "(a|b)*c?$": true, "x$y": true, "$^": true, "^(a|b$)": true, "a*?b": true, ".": true, "(?s)^.$": true,
		"^(?i)eur$": true, "(?i)k": true, "[^a]": true, "é": true, "^a{2,3}b": true, "(^a)*$": true, "a$|^b$": true, "($)": true, "($|a)*b": false,
		`\ba`: false, "(?m)^a$": false, "(?m)a$": false, "^a{300}$": false,
	}
	for _, name := range Names() {
		eachSchema(parsed(t, name), "", func(_ string, s map[string]any) {
			if p, ok := s["pattern"].(string); ok {
				expressions[p] = true
			}
		})
	}
	require.Greater(t, len(expressions), 30)
	texts := []string{"", "a", "b", "ab", "aab", "\n", "a\n", "eur", "EUR", "EURO", "\u212a", "é", "aé", "éa", "»", "fr", "pt-BR", "1.5e-3", "+1", "1.", "money", "moneys", "percent", "between"}
	r := rand.New(rand.NewPCG(1, 1))
	alphabet := []string{"a", "b", "c", "x", "y", "E", "U", "R", "0", "9", ".", "e", "-", "+", "f", "\n", "é", "%", "m", "_"}
	for range 3000 {
		text := ""
		for range r.IntN(6) {
			text += alphabet[r.IntN(len(alphabet))]
		}
		texts = append(texts, text)
	}
	hash := "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	texts = append(texts, hash, hash[1:], hash+"0", hash[1:]+"g", hash[1:]+"é")
	for expression, automaton := range expressions {
		p, err := newPattern(expression)
		require.NoError(t, err)
		require.Equal(t, automaton, p.states() != nil, "%q", expression)
		whole := regexp.MustCompile(expression)
		for _, text := range texts {
			require.Equal(t, whole.MatchString(text), p.matches([]byte(text)), "%q in %q", expression, text)
		}
	}
	_, err := newPattern("(")
	require.Error(t, err)
}
