package lexeme

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// afterVerb is what verbs begin with that qualify the figure before them: the words of a
// phrase, of which the last one is the beginning.
type afterVerb struct {
	words     []string
	qualifier schema.Qualifier
}

func (g *Grammar) addAfterVerb(e language.Entry) error {
	q, err := qualifierOf(e, e.Means)
	if err != nil {
		return err
	}
	for spelling := range e.Spellings() {
		g.afterVerbs = append(g.afterVerbs, afterVerb{strings.Fields(spelling), q})
	}
	// The longest first: 넘지 않 before 넘.
	slices.SortStableFunc(g.afterVerbs, func(a, b afterVerb) int { return b.size() - a.size() })
	return nil
}

// size returns how long the words are.
func (v *afterVerb) size() (n int) {
	for _, w := range v.words {
		n += len(w)
	}
	return n
}

// AfterVerb returns how a verb at a lexeme qualifies the figure before it.
func (t *Reader) AfterVerb(at int) (is schema.Qualifier, ok bool) {
	if len(t.Grammar.afterVerbs) == 0 || t.StartsWithOf(at, t.Grammar.notAfterVerbs) {
		return "", false
	}
	for k := range t.Grammar.afterVerbs {
		if v := &t.Grammar.afterVerbs[k]; t.isVerbAt(at, v.words) {
			return v.qualifier, true
		}
	}
	return "", false
}

// isVerbAt reports the words of a verb at a lexeme, of which the last may go on.
func (t *Reader) isVerbAt(at int, words []string) bool {
	last := len(words) - 1
	for k, w := range words {
		if !t.IsNear(at+k) || t.Lexemes[at+k].Class != text.ClassHangul {
			return false
		}
		is := t.wordFrom(at + k)
		if k < last && is != w || !strings.HasPrefix(is, w) {
			return false
		}
	}
	return true
}

// wordFrom returns what is left of the token from a lexeme on.
func (t *Reader) wordFrom(at int) string {
	x := &t.Lexemes[at]
	return t.Tokens[x.Token].Lower[x.From:]
}

// StartsWithOf reports a lexeme that begins with one of the words, whatever its token goes
// on with.
func (t *Reader) StartsWithOf(at int, words []string) bool {
	if at < 0 || at >= len(t.Lexemes) || len(words) == 0 {
		return false
	}
	is := t.wordFrom(at)
	for _, w := range words {
		if strings.HasPrefix(is, w) {
			return true
		}
	}
	return false
}

// IsParticleText reports a particle.
func (t *Reader) IsParticleText(word string) bool { return slices.Contains(t.Grammar.particles, word) }

// IsParticle reports a particle that is glued to what stands before it.
func (t *Reader) IsParticle(at int) bool {
	return t.IsGlued(at) && t.Lexemes[at].Class == text.ClassHangul && slices.Contains(t.Grammar.particles, t.LowerAt(at))
}

// EndsWithOf reports a lexeme whose token ends with one of the words.
func (t *Reader) EndsWithOf(at int, words []string) bool {
	return at >= 0 && hasAnySuffix(t.LowerAt(at), words)
}
