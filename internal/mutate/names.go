package mutate

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// partOfName is the reason why a part of a name can pass.
const partOfName = "without a golden, nothing says where a name begins and ends"

// nameFaults are parties by a name that is not theirs.
func nameFaults() []Fault {
	renamed := func(name, doc string, least ByMode, why string, rename func(s *Subject, p schema.Party) (schema.Party, bool)) Fault {
		return Fault{Name: "party/" + name, Doc: doc, Least: least, Why: why, Sites: parties.each(func(s *Subject, p schema.Party) (schema.Party, string, bool) {
			was := p.Name
			p, ok := rename(s, p)
			return p, p.Name + " for " + was, ok && p.Name != was
		})}
	}
	const kept = "an alias that stands in the article grounds a party, whatever else it is called"
	return []Fault{
		renamed("other-given-name", "another given name on the surname, which stays an alias and keeps its mentions", byGolden, kept,
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				surname, _, ok := surnameOf(p)
				p.Name = "Zoltan " + surname
				return p, ok
			}),
		renamed("other-given-name-alone", "another given name on the surname, and nothing else", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				words := strings.Fields(p.Name)
				if p.Type != schema.Person || len(words) < 2 {
					return p, false
				}
				words[0] = "Zoltan"
				return nameOnly(p, strings.Join(words, " ")), true
			}),
		renamed("other-name-of-acronym", "another full name for an acronym, which stays an alias and keeps its mentions", byGolden, kept,
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				name, ok := otherFullName(p)
				p.Name = name
				return p, ok
			}),
		renamed("other-name-of-acronym-alone", "another full name for an acronym, and nothing else", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				name, ok := otherFullName(p)
				return nameOnly(p, name), ok
			}),
		renamed("homoglyph", "a letter replaced by one of another script that looks alike; mentions as they are", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				p.Aliases = nil
				p.Name = replaceFirst(p.Name, lookalikes)
				return p, true
			}),
		renamed("homoglyph-alone", "a letter replaced by one of another script that looks alike, without mentions", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				return nameOnly(p, replaceFirst(p.Name, lookalikes)), true
			}),
		renamed("invisible-letter", "an invisible character inside a name", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				points := []rune(p.Name)
				return nameOnly(p, string(points[:len(points)/2])+"\u200b"+string(points[len(points)/2:])), true
			}),
		renamed("misspelt", "a letter left out of a name; mentions as they are", always, "",
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				points := []rune(p.Name)
				if len(points) < 6 || !unicode.IsLower(points[len(points)-2]) {
					return p, false
				}
				p.Aliases = nil
				p.Name = string(slices.Delete(points, len(points)-2, len(points)-1))
				return p, true
			}),
		renamed("given-name-alone", "a person by the given name alone, mentioned there", byGolden, partOfName,
			func(s *Subject, p schema.Party) (schema.Party, bool) {
				_, given, ok := surnameOf(p)
				return s.cutTo(p, given), ok
			}),
		renamed("syllable", "a person by one syllable of a given name, mentioned there", byGolden, partOfName,
			func(s *Subject, p schema.Party) (schema.Party, bool) {
				_, behind, ok := strings.Cut(p.Name, "-")
				if p.Type != schema.Person || !ok || strings.Contains(behind, " ") {
					return p, false
				}
				return s.cutTo(p, behind), true
			}),
		renamed("junk-before", "a name with the elided word that stands before it: d’OpenAI", warned, partOfName,
			func(s *Subject, p schema.Party) (schema.Party, bool) {
				return s.widened(p, func(before, _ string) (int, int) {
					points := []rune(before)
					n := len(points)
					if n < 2 || !strings.ContainsRune("'’", points[n-1]) || !unicode.IsLetter(points[n-2]) {
						return 0, 0
					}
					return 2, 0
				})
			}),
		renamed("junk-behind", "a name with the mark or ending that stands behind it: Altman, or Kakao’s", warned, partOfName,
			func(s *Subject, p schema.Party) (schema.Party, bool) {
				return s.widened(p, func(_, after string) (int, int) {
					for _, junk := range []string{"’s", "'s", ",", " (", ":"} {
						if strings.HasPrefix(after, junk) {
							return 0, len([]rune(junk))
						}
					}
					return 0, 0
				})
			}),
		renamed("junk-title", "a name with its title before it: PDG Sam Altman", warned, partOfName,
			func(_ *Subject, p schema.Party) (schema.Party, bool) {
				if len(p.Roles) == 0 {
					return p, false
				}
				p.Aliases = nil
				p.Name = p.Roles[0].Title + " " + p.Name
				return p, true
			}),
	}
}

// nameOnly is a party with a name and nothing else that says who it is.
func nameOnly(p schema.Party, name string) schema.Party {
	p.Name, p.Aliases, p.Mentions, p.SameAs = name, nil, nil, nil
	return p
}

// surnameOf parts a person's name where an alias is its first or last word.
func surnameOf(p schema.Party) (surname, given string, ok bool) {
	if p.Type != schema.Person {
		return "", "", false
	}
	for _, alias := range p.Aliases {
		if rest, ok := strings.CutSuffix(p.Name, " "+alias); ok {
			return alias, rest, true
		}
		if rest, ok := strings.CutPrefix(p.Name, alias+" "); ok {
			return alias, rest, true
		}
	}
	return "", "", false
}

// otherFullName spells another name for the acronym among a party's aliases.
func otherFullName(p schema.Party) (string, bool) {
	for _, alias := range p.Aliases {
		if len(alias) < 2 || len(alias) > 5 || strings.Trim(alias, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			continue
		}
		var words []string
		for _, letter := range alias {
			words = append(words, spelling[letter-'A'])
		}
		return strings.Join(words, " "), true
	}
	return "", false
}

// spelling has one word for each letter.
var spelling = strings.Fields("Aster Boreal Cinder Delta Ember Fathom Granite Harbour Isthmus Juniper Krill Lantern Mistral Nimbus " +
	"Orchard Pewter Quarry Ridge Sierra Tundra Umber Velvet Willow Xenon Yarrow Zephyr")

// lookalikes are letters of one script with letters of another that are drawn alike.
var lookalikes = map[rune]rune{
	'a': 'а', 'e': 'е', 'o': 'о', 'p': 'р', 'c': 'с', 'x': 'х', 'y': 'у', 'i': 'і', 'A': 'А', 'K': 'К', 'M': 'М', 'O': 'О', 'P': 'Р', 'S': 'Ѕ', 'T': 'Т',
}

func replaceFirst(name string, by map[rune]rune) string {
	points := []rune(name)
	for i, r := range points {
		if other, ok := by[r]; ok {
			points[i] = other
			break
		}
	}
	return string(points)
}

// cutTo returns a party named by a part of its name, with those mentions that
// contain it.
func (s *Subject) cutTo(p schema.Party, part string) schema.Party {
	var mentions []schema.Mention
	for _, m := range p.Mentions {
		start, _, ok := m.Span()
		before, _, found := strings.Cut(m.Text, part)
		if ok && found {
			from := start + len([]rune(before))
			mentions = append(mentions, s.mention(from, from+len([]rune(part))))
		}
	}
	p.Name, p.Aliases, p.Mentions, p.SameAs = part, nil, mentions, nil
	return p
}

// widened is a party whose first mention that can be is widened by so many
// code points before and behind, and whose name is what it then reads.
func (s *Subject) widened(p schema.Party, by func(before, after string) (int, int)) (schema.Party, bool) {
	for _, m := range p.Mentions {
		start, end, ok := m.Span()
		if !ok || m.Text != p.Name {
			continue
		}
		before, _ := s.Index.Slice(max(0, start-3), start, schema.CodePoint)
		after, _ := s.Index.Slice(end, min(end+3, s.Index.Len(schema.CodePoint)), schema.CodePoint)
		left, right := by(before, after)
		if left+right == 0 {
			continue
		}
		wide := s.mention(start-left, end+right)
		p.Name, p.Aliases, p.Mentions, p.SameAs = wide.Text, nil, []schema.Mention{wide}, nil
		return p, true
	}
	return p, false
}
