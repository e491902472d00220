package schema

import (
	"encoding/binary"
	"regexp"
	"regexp/syntax"
	"slices"
	"sync"
	"unicode/utf8"
)

// pattern is a regular expression of a schema. Nearly all texts are of ASCII
// characters up to where the expression is decided. For these it is an
// automaton, for any other it is [regexp.Regexp].
type pattern struct {
	states func() []patternState // made on first use; nil if there is no automaton
	whole  func() *regexp.Regexp
}

type patternState struct {
	next    [utf8.RuneSelf]uint8 // numbers of states
	decided bool                 // whatever follows
	matched bool                 // if the text ends here
}

const maxStates = 200

func newPattern(expression string) (*pattern, error) {
	parsed, err := syntax.Parse(expression, syntax.Perl) // as regexp does
	if err != nil {
		return nil, err
	}
	return &pattern{
		states: sync.OnceValue(func() []patternState {
			program, err := syntax.Compile(parsed.Simplify())
			if err != nil {
				return nil
			}
			return automaton(program)
		}),
		whole: sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) }),
	}, nil
}

func (p *pattern) matches(text []byte) bool {
	states := p.states()
	if states == nil {
		return p.whole().Match(text)
	}
	s := &states[0]
	for _, c := range text {
		switch {
		case s.decided:
			return s.matched
		case c >= utf8.RuneSelf:
			return p.whole().Match(text)
		}
		s = &states[s.next[c]]
	}
	return s.matched
}

// threads are the instructions at which a text may be, sorted, and whether it
// has matched whatever follows.
type threads struct {
	at      []uint32
	matched bool
}

// automaton returns the states of a program, nil if there are too many or it
// looks around.
func automaton(program *syntax.Prog) []patternState {
	b := automatonBuilder{Prog: program, numbers: map[string]int{}}
	b.number(b.follow([]uint32{uint32(program.Start)}, true))
	for i := 0; i < len(b.sets); i++ {
		if b.looksAround || len(b.sets) > maxStates {
			return nil
		}
		set, s := b.sets[i], patternState{}
		s.matched = set.matched || b.endsIn(set, i == 0)
		s.decided = set.matched || len(set.at) == 0 && i > 0
		if !s.decided {
			b.steps(set, &s)
		}
		b.states = append(b.states, s)
	}
	return b.states
}

type automatonBuilder struct {
	*syntax.Prog
	numbers     map[string]int // by threads
	sets        []threads
	states      []patternState
	looksAround bool
}

// number returns the number of the state of the threads. The beginning of the
// text is the state 0 and no other.
func (b *automatonBuilder) number(t threads) int {
	if len(b.sets) > maxStates {
		return 0
	}
	var key []byte
	if t.matched {
		key = []byte{1}
	}
	for _, pc := range t.at {
		key = binary.LittleEndian.AppendUint32(key, pc)
	}
	n, known := b.numbers[string(key)]
	if !known {
		n = len(b.sets)
		b.sets = append(b.sets, t)
		if n > 0 {
			b.numbers[string(key)] = n
		}
	}
	return n
}

// steps sets the states after each character. Most characters lead where the one
// before them does.
func (b *automatonBuilder) steps(from threads, s *patternState) {
	var before, to []uint32
	for c := range s.next {
		to = append(to[:0], uint32(b.Start)) // an expression may begin to match at any place
		for _, pc := range from.at {
			if i := &b.Inst[pc]; i.Op != syntax.InstEmptyWidth && i.MatchRune(rune(c)) {
				to = append(to, i.Out)
			}
		}
		if c > 0 && slices.Equal(to, before) {
			s.next[c] = s.next[c-1]
			continue
		}
		before = append(before[:0], to...)
		s.next[c] = uint8(b.number(b.follow(to, false)))
	}
}

// follow follows the instructions that take no character. It stops at the end of
// the text.
func (b *automatonBuilder) follow(at []uint32, begins bool) threads {
	var t threads
	seen := map[uint32]bool{}
	for len(at) > 0 {
		pc := at[len(at)-1]
		at = at[:len(at)-1]
		if seen[pc] {
			continue
		}
		seen[pc] = true
		switch i := &b.Inst[pc]; i.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			at = append(at, i.Arg, i.Out)
		case syntax.InstCapture, syntax.InstNop:
			at = append(at, i.Out)
		case syntax.InstEmptyWidth:
			switch syntax.EmptyOp(i.Arg) {
			case syntax.EmptyBeginText:
				if begins {
					at = append(at, i.Out)
				}
			case syntax.EmptyEndText:
				t.at = append(t.at, pc)
			default:
				b.looksAround = true
			}
		case syntax.InstMatch:
			t.matched = true
		case syntax.InstFail:
		default:
			t.at = append(t.at, pc)
		}
	}
	slices.Sort(t.at)
	return t
}

// endsIn reports whether the threads match if the text ends here.
func (b *automatonBuilder) endsIn(t threads, begins bool) bool {
	matched := false
	for _, pc := range t.at {
		if b.Inst[pc].Op != syntax.InstEmptyWidth {
			continue
		}
		after := b.follow([]uint32{b.Inst[pc].Out}, begins)
		matched = matched || after.matched
		for _, pc := range after.at {
			b.looksAround = b.looksAround || b.Inst[pc].Op == syntax.InstEmptyWidth
		}
	}
	return matched
}
