package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// Bare returns a name without what its text wrote around it: quotation marks
// and stops, a preposition or conjunction ("d'OpenAI", "chez Kakao"), a
// genitive ("OpenAI’s"), an office ("PDG Sam Altman", "이재용 회장"); n itself
// where there is nothing of that. Courtesies, legal forms and articles belong to
// names as given and stay. A name may be spelled so in full (McDonald's,
// “Wahoo!”): only a text or a golden shows that it is not.
func (n *Name) Bare(partyType schema.PartyType) *Name {
	b := n.bare.get(func() *bareForm { return &bareForm{partyType, n.withoutEdges(partyType)} })
	if b.partyType != partyType {
		return n.withoutEdges(partyType)
	}
	return b.name
}

// bareForm is the bare form of a name for the type that was first asked for.
type bareForm struct {
	partyType schema.PartyType
	name      *Name
}

func (n *Name) withoutEdges(partyType schema.PartyType) *Name {
	bare := strings.TrimSpace(n.text)
	for range 4 { // layers: « l'office d'OpenAI, »
		before := bare
		bare = withoutMarks(bare)
		if partyType != schema.Product {
			bare = withoutFunctionWord(bare, partyType)
		}
		bare = withoutGenitive(bare)
		if partyType == schema.Person || partyType == "" {
			bare = withoutOffice(bare)
		}
		if bare == before {
			break
		}
	}
	if b := n.as(bare); b.folded != "" {
		return b
	}
	return n
}

// WithoutFunctionWord returns a name without the preposition, conjunction or
// verb that its text wrote at one end of it.
func (n *Name) WithoutFunctionWord(partyType schema.PartyType) *Name {
	return n.as(withoutFunctionWord(n.text, partyType))
}

// Uninflected returns what a Korean name may be without the particles written
// to it: 삼성전자 for 삼성전자는. Names end in the same syllables, so that each is
// but a guess.
func (n *Name) Uninflected() []*Name {
	return n.uninflected.get(func() (list []*Name) {
		if last, _ := utf8.DecodeLastRuneInString(n.text); !unicode.Is(unicode.Hangul, last) {
			return nil
		}
		for p := range strings.FieldsSeq(koreanParticles) {
			if rest, ok := strings.CutSuffix(n.text, p); ok && utf8.RuneCountInString(rest) > 1 {
				list = append(list, New(rest))
			}
		}
		return list
	})
}

const koreanParticles = "은 는 이 가 을 를 의 에 와 과 도 로 만 나 랑 으로 에서 에게 께서 께 까지 부터 처럼 보다 라고 이라고 이나 이랑 하고 에는 에서는 에도 에게는 으로는 로는 로부터 으로부터 측은 측이 측 에서도 와의 과의"

// TooLong reports whether the name is longer than anybody's, so that it is
// compared by its letters alone.
func (n *Name) TooLong() bool { return len(n.text) > maxName }

// withoutMarks drops stops, dashes, quotation marks and brackets that are not
// part of a name: brackets with their other half inside are.
func withoutMarks(name string) string {
	s := strings.TrimFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune(`,;:…–—-•*"“”„‟«»‹›「」『』〈〉《》®™©`, r)
	})
	s = strings.TrimLeft(strings.TrimRight(s, "([{ "), ")]} ")
	if t := strings.TrimRight(s, ".?"); t != s && !strings.HasSuffix(s, "?") && !abbreviated(t) {
		s = t
	}
	for _, pair := range []string{"()", "[]", "‘’", "''", "{}"} {
		open, shut := firstAndLast(pair)
		first, last := firstAndLast(s)
		switch {
		case first == open && last == shut && strings.Count(s, string(open)) == 1+strings.Count(pair, string(open))/2:
			s = strings.TrimSuffix(strings.TrimPrefix(s, string(open)), string(shut))
		case open != shut && last == shut && !strings.ContainsRune(s, open), last == '\'' && open == shut && strings.Count(s, "'") == 1:
			s = strings.TrimSuffix(s, string(last))
		case open != shut && first == open && !strings.ContainsRune(s, shut):
			s = strings.TrimPrefix(s, string(first))
		}
	}
	return strings.TrimSpace(s)
}

func firstAndLast(s string) (first, last rune) {
	first, _ = utf8.DecodeRuneInString(s)
	last, _ = utf8.DecodeLastRuneInString(s)
	return first, last
}

// abbreviated reports whether the last word of a name, whose dot is off, is
// written with one: Inc., Jr., U.S., St.
func abbreviated(name string) bool {
	last := name[strings.LastIndexAny(name, " \u00a0")+1:]
	folded := fold.Name(last)
	return utf8.RuneCountInString(last) < 4 && last != strings.ToLower(last) || strings.Contains(last, ".") || legalForms[folded] || suffixes[folded] || honorifics[folded] || dotted[folded]
}

var dotted = set("st mt ft no vol bros intl dept univ assn inst gov gen sen rep col sgt hon rev ste")

// withoutFunctionWord drops a preposition or conjunction in small letters at
// either end, an elided one, the verb behind a subject, and a verb of speech before or behind it. Surnames begin with the same words (de Gaulle, d'Estaing), so
// that before a person's single word they stay.
func withoutFunctionWord(name string, partyType schema.PartyType) string {
	rest, ok := "", false
	if i := strings.IndexAny(name, "'’"); i > 0 && elided[strings.ToLower(name[:i])] {
		_, size := utf8.DecodeRuneInString(name[i:])
		rest, ok = name[i+size:], true
	} else if first, after, cut := strings.Cut(name, " "); cut && (functionWords[first] || isVerbOfSpeech(first)) {
		rest, ok = strings.TrimSpace(after), true
	}
	if last := strings.LastIndexByte(name, ' '); !ok && last > 0 && (functionWords[name[last+1:]] || behind[name[last+1:]] || isVerbOfSpeech(name[last+1:])) {
		return strings.TrimSpace(name[:last])
	}
	if !ok || rest == "" {
		return name
	}
	if partyType == schema.Person {
		if words := strings.Fields(rest); len(words) < 2 || strings.Contains(rest, ",") || particles[strings.ToLower(words[0])] {
			return name
		}
	}
	return rest
}

var (
	elided        = set("d qu jusqu lorsqu puisqu")
	behind        = set("a est ont sont était avait qui is was has had were who whose will")
	functionWords = set("de du des à au aux en chez par pour avec et ou dans sur vers selon contre sans entre of in on at by for with from and or to via as against between that que dont comme")
)

// isVerbOfSpeech reports whether a word is a verb of speech in small letters.
func isVerbOfSpeech(word string) bool {
	return word == strings.ToLower(word) && verbatim.Says(fold.Name(word))
}

// withoutGenitive drops an English genitive.
func withoutGenitive(name string) string {
	for _, s := range []string{"'s", "’s", "ʼs"} {
		if rest, ok := strings.CutSuffix(name, s); ok && rest != "" {
			return rest
		}
	}
	return name
}

// withoutOffice drops an office before a person's name or behind it. What
// sovereigns and clergy are called by belongs to their names.
func withoutOffice(name string) string {
	if head, inside, ok := strings.Cut(strings.TrimSuffix(name, ")"), " ("); ok && recognize.Ordinary(inside) {
		return head
	}
	if head, tail, ok := strings.Cut(name, ","); ok && strings.Contains(strings.TrimSpace(head), " ") && leadingOffice(strings.Fields(tail)) > 0 {
		return head
	}
	words := strings.Fields(name)
	if n := leadingOffice(words); n > 0 && n < len(words) {
		return strings.Join(words[n:], " ")
	}
	n := len(words)
	if n < 2 {
		return name
	}
	if concept, ok := title.Concept(words[n-1]); ok && !called[concept] && (isHangul(words[n-1]) || n > 2 && allCapitals(words[n-1])) {
		return strings.Join(words[:n-1], " ")
	}
	return name
}

func allCapitals(word string) bool { return len(word) > 1 && strings.ToUpper(word) == word }

// leadingOffice returns how many words at the start are an office.
func leadingOffice(words []string) int {
	for n := min(5, len(words)); n > 0; n-- {
		concept, ok := title.Concept(strings.Join(words[:n], " "))
		if ok && !called[concept] && fold.Name(strings.Join(words[:n], " ")) != "" {
			return n
		}
	}
	return 0
}

// called are the offices that stand in for a surname, and the courtesies that
// the table of titles has too.
var called = map[string]bool{
	"king": true, "queen": true, "prince": true, "princess": true, "crown-prince": true, "emperor": true, "pope": true,
	"archbishop": true, "bishop": true, "cardinal": true, "professor": true,
}
