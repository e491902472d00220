package jq

import (
	"fmt"
	"regexp"
	"regexp/syntax"
)

// pattern is a regular expression that a program uses.
type pattern struct {
	*regexp.Regexp     // nil if it is invalid
	size           int // number of instructions
}

// regex checks a regular expression, alone or with its flags, and the text that
// it is matched against.
func (n *natives) regex(v, re any) error {
	if list, ok := re.([]any); ok && len(list) > 0 {
		return n.matches(v, list[0])
	}
	_, _, err := n.pattern(v, re)
	return err
}

// matches checks a regular expression as regex does, and also the number of its
// matches, because jq counts the characters before each match.
func (n *natives) matches(v, re any) error {
	if list, ok := re.([]any); ok && len(list) > 0 {
		re = list[0]
	}
	p, text, err := n.pattern(v, re)
	if p == nil {
		return err
	}
	most := min(40*maxPairs/(1+len(text)), maxMatches/(1+p.NumSubexp()))
	found := len(p.FindAllStringIndex(text, most+1))
	if found > most {
		return fmt.Errorf("the regular expression matches more than %d times in a text of %d bytes", most, len(text))
	}
	n.spend(found * (512*(1+p.NumSubexp()) + len(text)/4))
	return nil
}

// pattern compiles a regular expression as jq does. It returns nil if jq will
// report an error in it.
func (n *natives) pattern(v, re any) (p *regexp.Regexp, text string, err error) {
	text, isText := v.(string)
	source, ok := re.(string)
	if !isText || !ok {
		return nil, "", nil
	}
	known, ok := n.regexes[source]
	if !ok {
		if n.compiledRegexes++; n.compiledRegexes > maxRegexes {
			return nil, text, fmt.Errorf("more than %d regular expressions", maxRegexes)
		}
		if known, err = readPattern(source); err != nil {
			return nil, text, err
		}
		if n.regexes == nil {
			n.regexes = map[string]pattern{}
		}
		n.regexes[source] = known
		n.spend(256 * known.size)
	}
	if known.size*len(text) > 20*maxPairs {
		return nil, text, fmt.Errorf("a text of %d bytes is too long for so large a regular expression", len(text))
	}
	n.spend(known.size * len(text) / 16)
	return known.Regexp, text, nil
}

func readPattern(source string) (p pattern, err error) {
	if len(source) > MaxDigits {
		return p, fmt.Errorf("a regular expression of %d bytes: at most %d", len(source), MaxDigits)
	}
	parsed, err := syntax.Parse(source, syntax.Perl)
	if err != nil {
		return p, nil //nolint:nilerr // jq says so too
	}
	code, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return p, nil //nolint:nilerr // likewise
	}
	if p.size = len(code.Inst); p.size > maxInstructions {
		return p, fmt.Errorf("a regular expression that becomes %d instructions: at most %d", p.size, maxInstructions)
	}
	p.Regexp, err = regexp.Compile(source)
	return p, err
}
