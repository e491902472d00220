package name

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

// dropped is what names go with or without, folded and with what parts it from the name.
type dropped struct {
	articles []string // of any name
	heads    []string // of names of others than persons, in the order in which they are dropped
	tails    []string // behind them
}

// droppedWords are those of all languages: a text has names of several.
var droppedWords = sync.OnceValue(func() *dropped {
	tails := []string{","}
	for _, e := range language.All("names/dropped tails") {
		for spelled := range e.Spellings() {
			suffix, ok := strings.CutPrefix(spelled, "-")
			if ok { // written in one word as well
				tails = append(tails, fold.Name(suffix))
			}
			tails = append(tails, " "+fold.Name(suffix))
		}
	}
	return &dropped{articles: droppedBefore("names/dropped articles"), heads: droppedBefore("names/dropped heads"), tails: tails}
})

// droppedBefore returns the words under a heading with the space behind them, which an
// elided one has not.
func droppedBefore(heading string) []string {
	var list []string
	for _, e := range language.All(heading) {
		for spelled := range e.Spellings() {
			if spelled = fold.Name(spelled); !strings.HasSuffix(spelled, "'") {
				spelled += " "
			}
			list = append(list, spelled)
		}
	}
	return list
}

// cutFirst returns a key without the first of the words that it begins with.
func cutFirst(key string, words []string) string {
	for _, w := range words {
		if rest, ok := strings.CutPrefix(key, w); ok && rest != "" {
			return rest
		}
	}
	return key
}

// cutTails returns a key without all words at its end that names go with or without.
func cutTails(key string, tails []string) string {
	for again := true; again; {
		again = false
		for _, tail := range tails {
			if rest, ok := strings.CutSuffix(key, tail); ok && rest != "" {
				key, again = rest, true
			}
		}
	}
	return key
}
