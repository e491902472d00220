package verbatim

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Quoted is a quote as somebody gives it: its words, with the places at which
// an ellipsis says that words are left out.
type Quoted struct {
	Pieces     [][]string // between ellipses; none is empty
	Head, Tail bool       // an ellipsis precedes the first piece, behind the last
}

var (
	ellipsis = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`[\[(]\s*(?:[…⋯]+|\.\s?\.\s?\.[.\s]*)\s*[\])]|[…⋯]+|·{3,}|\.\s?\.\s?\.(?:\s?\.)*`)
	})
	bracketed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\[\]]*)\]`) })
	sic       = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)[\[(]\s*sic\s*!?\s*[\])]`) })
	letters   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[(\pL{1,3})\](\pL)|(\pL)\[(\pL{1,3})\]`) })
)

// Read returns the ways to read a quote: as it stands, and where it has words
// in brackets, with an ellipsis in their place, unless they say not.
func Read(text string, n Negation) []Quoted {
	text = letters().ReplaceAllString(text, "$1$2$3$4") // [T]he, start[ed]
	list := []Quoted{read(text)}
	other := sic().ReplaceAllString(text, " ")
	other = bracketed().ReplaceAllStringFunc(other, func(insertion string) string {
		words := Words(insertion)
		for i := range words {
			if n.At(words, i) {
				return insertion
			}
		}
		return "…"
	})
	if other != text {
		list = append(list, read(other))
	}
	return list
}

func read(text string) Quoted {
	var q Quoted
	pieces := ellipsis().Split(text, -1)
	for i, piece := range pieces {
		words := Text(Words(piece))
		if len(words) == 0 {
			q.Head = q.Head || i == 0 && len(pieces) > 1
			continue
		}
		q.Tail = i < len(pieces)-1
		q.Pieces = append(q.Pieces, words)
	}
	return q
}

// Words returns the words of all pieces.
func (q Quoted) Words() []string { return slices.Concat(q.Pieces...) }

// Verdict is what a quote is to the words that were said.
type Verdict uint8

// The verdicts.
const (
	Other  Verdict = iota // other words, more, or fewer without an ellipsis
	Turned                // an ellipsis stands for a not, and the meaning is turned
	Elided                // the same but for what an ellipsis stands for
	Same
)

// Against compares a quote with the words that were said. Kept are those of
// them that it gives, by index.
func (q Quoted) Against(said []Word, n Negation) (v Verdict, kept []int) {
	if len(q.Pieces) == 0 || len(said) == 0 {
		return Other, nil
	}
	whole := len(q.Pieces) == 1 && !q.Head && !q.Tail
	if whole {
		if strings.Join(q.Pieces[0], "") == strings.Join(Text(said), "") { // words may be written together
			return Same, indexes(0, len(said))
		}
		return Other, nil
	}
	at, turned := 0, false
	for i, piece := range q.Pieces {
		var from int
		switch begin := find(said, piece, at); {
		case i == len(q.Pieces)-1 && !q.Tail:
			from = len(said) - len(piece)
			if from < at || !stands(said, piece, from) {
				return Other, nil
			}
		case begin < 0:
			return Other, nil
		default:
			from = begin
		}
		if i == 0 && !q.Head && from > 0 {
			if !stands(said, piece, 0) {
				return Other, nil
			}
			from = 0
		}
		turned = turned || n.Lost(said, at, from)
		at = from + len(piece)
		kept = append(kept, indexes(from, at)...)
	}
	turned = turned || n.Lost(said, at, len(said))
	switch {
	case turned:
		return Turned, kept
	case len(kept) == len(said):
		return Same, kept
	}
	return Elided, kept
}

func indexes(from, to int) []int {
	var list []int
	for i := from; i < to; i++ {
		list = append(list, i)
	}
	return list
}

// find returns where the words stand next, -1 for nowhere.
func find(said []Word, piece []string, from int) int {
	for i := from; i+len(piece) <= len(said); i++ {
		if stands(said, piece, i) {
			return i
		}
	}
	return -1
}

func stands(said []Word, piece []string, at int) bool {
	if at < 0 || at+len(piece) > len(said) {
		return false
	}
	for k, w := range piece {
		if said[at+k].Text != w {
			return false
		}
	}
	return true
}
