package unwrap

import (
	"bytes"
	"regexp"
)

// tag is how a kind of model marks its thoughts. What closes a thought may stand
// without what opens it: chat templates open it in the prompt, and the server answers
// with what follows.
type tag struct{ opens, closes *regexp.Regexp }

func tagOf(opens, closes string) tag {
	return tag{regexp.MustCompile(`^(?i:` + opens + `)`), regexp.MustCompile(`(?i:` + closes + `)`)}
}

var tags = []tag{
	tagOf(`<(?:think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad|antthinking|seed:think)>`,
		`</(?:think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad|antthinking|seed:think)>`),
	tagOf(`\[THINK\]`, `\[/THINK\]`),
	tagOf(`◁think▷`, `◁/think▷`),
	tagOf(`<\|START_THINKING\|>`, `<\|END_THINKING\|>(?:\s*<\|START_RESPONSE\|>)?`),
	tagOf(`<\|begin_of_thought\|>`, `<\|end_of_thought\|>`),
	tagOf(`<\|channel>thought`, `<channel\|>`),
	// The channels of gpt-oss, and what is left of them without their tokens.
	tagOf(`(?:<\|start\|>assistant)?<\|channel\|>(?:analysis|commentary)`, `<\|channel\|>final[^{<]{0,40}(?:<\|constrain\|>\w{1,20}\s*)?<\|message\|>`),
	tagOf(`analysis[A-Z]`, `assistantfinal(?:\s?json)?`),
}

// finals open an answer without a thought before it.
var finals = regexp.MustCompile(`^(?:(?:<\|start\|>assistant)?<\|channel\|>final[^{<]{0,40}(?:<\|constrain\|>\w{1,20}\s*)?<\|message\|>|<\|START_RESPONSE\|>)`)

// mostCloses bounds how many closing tags are tried, from the last one.
const mostCloses = 8

// splitThought returns what follows the thoughts at the beginning of an answer, and
// whether there was one. Open is whether a thought does not end; nothing follows it.
//
// A thought may speak of its own tag, and a record may have it in a string: it ends
// where JSON follows, looked for from the end, and else at its first closing tag.
func splitThought(text []byte, o Options) (rest []byte, thought, open bool) {
	if at := finals.FindIndex(text); at != nil {
		text = bytes.TrimSpace(text[at[1]:])
		if isJSON(text) {
			return text, false, false
		}
	}
	for _, t := range tags {
		opened := t.opens.Match(text)
		if !opened && !mayClose(text, t) {
			continue
		}
		closes := t.closes.FindAllIndex(text, -1)
		if len(closes) == 0 {
			if opened && !t.isWord() {
				return nil, true, true
			}
			continue
		}
		for i := len(closes) - 1; i >= max(0, len(closes)-mostCloses); i-- {
			after := bytes.TrimSpace(text[closes[i][1]:])
			if holdsJSON(after, o) {
				return after, true, false
			}
		}
		if !opened {
			continue // words about a tag
		}
		after := bytes.TrimSpace(text[closes[0][1]:])
		if more, again, open := splitThought(after, o); again {
			return more, true, open
		}
		return after, true, false
	}
	return text, false, false
}

// isWord reports whether a thought opens with a word that an answer may begin with.
func (t tag) isWord() bool { return t.opens.MatchString("analysisA") }

// mayClose reports whether a text that does not begin with a thought may have the end
// of one: what begins as a value is one.
func mayClose(text []byte, t tag) bool {
	return !t.isWord() && len(text) > 0 && text[0] != '{' && text[0] != '"'
}

// holdsJSON reports whether a text is JSON, but for a fence, and for words if they are
// taken off.
func holdsJSON(text []byte, o Options) bool {
	if isJSON(text) {
		return true
	}
	if inside, ok := unfence(text); ok && isJSON(inside) {
		return true
	}
	if !o.Prose {
		return false
	}
	_, err := find(text)
	return err == nil
}
