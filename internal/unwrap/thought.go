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
// A thought may speak of its own tag, and a record may have it in a string, where it
// ends nothing. A thought ends where JSON follows, looked for from the end, and else at
// its first closing tag.
func splitThought(text []byte, o Options) (rest []byte, thought, open bool) {
	if at := finals.FindIndex(text); at != nil {
		return bytes.TrimSpace(text[at[1]:]), false, false
	}
	for range mostThoughts {
		after, one, unended := splitFirst(text, o, thought)
		if !one {
			break
		}
		text, thought = after, true
		if unended {
			return nil, true, true
		}
	}
	return text, thought, false
}

// mostThoughts bounds how many thoughts an answer has.
const mostThoughts = 8

// splitFirst returns what follows the first thought. Where there was one before, it must
// be opened.
func splitFirst(text []byte, o Options, before bool) (rest []byte, thought, open bool) {
	for _, t := range tags {
		opened := t.opens.Match(text)
		if !opened && (before || !mayClose(text, t)) {
			continue
		}
		closes := outside(t.closes.FindAllIndex(text, -1), text)
		for i := len(closes) - 1; i >= max(0, len(closes)-mostCloses); i-- {
			if after := bytes.TrimSpace(text[closes[i][1]:]); holdsJSON(after) {
				return after, true, false
			}
		}
		switch {
		case len(closes) == 0 && opened && !t.isWord():
			return nil, true, true
		case len(closes) == 0, !opened && !o.Prose:
			continue // words about a tag
		}
		return bytes.TrimSpace(text[closes[0][1]:]), true, false
	}
	return text, false, false
}

// outside returns the places that are not in a JSON value of the text.
func outside(places [][]int, text []byte) [][]int {
	if len(places) == 0 {
		return nil
	}
	kept := places[:0]
	budget := 4*len(text) + 1<<16 // bytes that may be read
	for at := next(text, 0); len(places) > 0; {
		end := len(text)
		if at >= 0 && budget > 0 {
			value, n, err := read(text[at:])
			budget -= n
			if err != nil {
				at = next(text, at+1)
				continue
			}
			end = at + len(value)
		} else {
			at = end
		}
		for len(places) > 0 && places[0][0] < end {
			if places[0][0] < at {
				kept = append(kept, places[0])
			}
			places = places[1:]
		}
		if at = next(text, end); at < 0 {
			kept = append(kept, places...)
			break
		}
	}
	return kept
}

// isWord reports whether a thought opens with a word that an answer may begin with.
func (t tag) isWord() bool { return t.opens.MatchString("analysisA") }

// mayClose reports whether a text that does not begin with a thought may have the end
// of one: what begins as a value is one.
func mayClose(text []byte, t tag) bool {
	return !t.isWord() && len(text) > 0 && text[0] != '{' && text[0] != '"'
}

// holdsJSON reports whether a text is an object or a list, but for a fence.
func holdsJSON(text []byte) bool {
	if inside, ok := unfence(text); ok {
		text = inside
	}
	return len(text) > 0 && (text[0] == '{' || text[0] == '[') && isJSON(text)
}
