package builtin

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// speaker is a mention of a party that may be the speaker of a quote.
type speaker struct {
	start  int
	id     string
	person bool
}

type speakerList struct {
	mentions []speaker
	surnames map[string]string // the last word of a person's name, if only one person has it
}

func speakersOf(parties []schema.Party) speakerList {
	var list []speaker
	surnames := map[string]string{}
	for _, p := range parties {
		if words := strings.Fields(p.Name); p.Type == schema.Person && len(words) > 1 {
			surname := words[len(words)-1]
			if _, taken := surnames[surname]; taken {
				surnames[surname] = "" // ambiguous: the surname of two persons
			} else {
				surnames[surname] = p.ID
			}
		}
		if p.Type != schema.Person && p.Type != schema.Organization {
			continue
		}
		for _, m := range p.Mentions {
			if start, _, ok := m.Span(); ok {
				list = append(list, speaker{start, p.ID, p.Type == schema.Person})
			}
		}
	}
	slices.SortFunc(list, func(a, b speaker) int { return cmp.Compare(a.start, b.start) })
	return speakerList{list, surnames}
}

func (l speakerList) between(from, to int) []speaker {
	start := func(s speaker, at int) int { return cmp.Compare(s.start, at) }
	i, _ := slices.BinarySearchFunc(l.mentions, from, start)
	j, _ := slices.BinarySearchFunc(l.mentions, to, start)
	return l.mentions[i:max(i, j)]
}

// surnameAt returns the person whose surname alone is next to the verb,
// auxiliaries aside: before it, as in "Son a déclaré", or after it, as in "said
// Son". Elsewhere a surname that is also a common word is not a mention.
func surnameAt(runes []rune, from, to, verb int, l speakerList) string {
	before := strings.Fields(string(runes[from:max(from, verb)]))
	for len(before) > 0 && auxiliary(before[len(before)-1]) {
		before = before[:len(before)-1]
	}
	after := strings.Fields(string(runes[min(verb, to):to]))
	if len(before) > 0 {
		if id := l.surnames[before[len(before)-1]]; id != "" {
			return id
		}
	}
	if len(after) > 1 {
		return l.surnames[strings.TrimRight(after[1], ".,;:")]
	}
	return ""
}

// auxiliary reports whether a word may be between the speaker and the verb.
func auxiliary(word string) bool {
	switch word {
	case "a", "avait", "aurait", "aura", "lui", "l’a", "l'a", "s’est", "s'est", "également", "aussi", "ensuite", "encore",
		"has", "had", "have", "would", "will", "also", "then", "later":
		return true
	}
	return false
}

// nearest returns the speaker nearest to the verb; a person takes precedence
// over an organization.
func (l speakerList) nearest(from, to, verb int) string {
	best, distance := "", 0
	for _, s := range l.between(from, to) {
		d := s.start - verb
		if d < 0 {
			d = -d
		}
		if !s.person {
			d += 2 * quoteReach
		}
		if best == "" || d < distance {
			best, distance = s.id, d
		}
	}
	return best
}

func (l speakerList) lastPerson(from, to int) string {
	for _, s := range slices.Backward(l.between(from, to)) {
		if s.person {
			return s.id
		}
	}
	return ""
}
