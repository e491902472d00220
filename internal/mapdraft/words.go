package mapdraft

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/labels"
)

//go:embed words.txt
var wordsFile string

// words are the words of words.txt by meaning, in their order.
var kindWords, memberWords = readWords()

// kinds are the kinds of words.txt, in its order.
var kinds []string

func readWords() (kind, member map[string][]string) {
	kind, member = map[string][]string{}, map[string][]string{}
	for line := range strings.Lines(wordsFile) {
		head, list, ok := strings.Cut(line, ": ")
		what, meaning, _ := strings.Cut(head, " ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		words := strings.Fields(list)
		for i, w := range words {
			words[i] = strings.ReplaceAll(w, "_", " ")
		}
		if what == "kind" {
			kind[meaning] = words
			kinds = append(kinds, meaning)
		} else {
			member[meaning] = words
		}
	}
	return kind, member
}

// plainKey returns a key as lower-case words in the singular: "startOffsets"
// and "start_offset" are "start offset".
func plainKey(key string) string {
	var b strings.Builder
	previous := ' '
	for _, r := range key {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			b.WriteByte(' ')
		case unicode.IsUpper(r) && unicode.IsLower(previous):
			b.WriteByte(' ')
			fallthrough
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		previous = r
	}
	words := strings.Fields(b.String())
	if n := len(words); n > 0 {
		words[n-1] = singular(words[n-1])
	}
	return strings.Join(words, " ")
}

func singular(word string) string {
	switch {
	case strings.HasSuffix(word, "ies") && len(word) > 4:
		return strings.TrimSuffix(word, "ies") + "y"
	case strings.HasSuffix(word, "sses"), strings.HasSuffix(word, "xes"), strings.HasSuffix(word, "iases"):
		return strings.TrimSuffix(word, "es")
	case strings.HasSuffix(word, "eux"), strings.HasSuffix(word, "aux"):
		return strings.TrimSuffix(word, "x")
	case strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && len(word) > 3:
		return strings.TrimSuffix(word, "s")
	}
	return word
}

// kindOf returns the kind that a key names, "" for none: by all of its words, or
// by the last one ("opening_date").
func kindOf(key string) string {
	whole := plainKey(key)
	for _, words := range []string{whole, whole[strings.LastIndex(whole, " ")+1:]} {
		for _, k := range kinds {
			if slices.Contains(kindWords[k], words) {
				return k
			}
		}
	}
	return ""
}

// tableNames are the tables of labels in the order in which they are preferred.
var tableNames = []string{"ontonotes", "wikiner", "klue", "hipe", "muc", "ace"}

// meaningOf returns what a label means, "" if that is unknown.
func meaningOf(label string) string {
	for _, name := range tableNames {
		if m, ok := labels.MeaningOf(labels.Table(name), label); ok {
			return m
		}
	}
	if slices.Contains(labels.Meanings(), label) {
		return label
	}
	switch k := kindOf(label); k {
	case "figure":
		return "count"
	default:
		return k
	}
}

// withoutIOB returns a label without its position, and whether it had one.
func withoutIOB(label string) (string, bool) {
	if len(label) > 2 && label[1] == '-' && strings.ContainsRune("BIESULM", rune(label[0])) {
		return label[2:], true
	}
	return label, false
}

// isParty reports whether a kind is a type of parties.
func isParty(kind string) bool {
	return slices.Contains([]string{"person", "organization", "place", "product", "project", "group"}, kind)
}

// isFigure reports whether a kind is one of figures.
func isFigure(kind string) bool {
	return slices.Contains([]string{"money", "percent", "count", "quantity", "ordinal", "ratio", "figure"}, kind)
}
