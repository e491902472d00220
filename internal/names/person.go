package names

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/title"
)

// person is a person's name in its words.
type person struct {
	words   []string // folded, without dots, honorifics and titles
	hyphens []bool   // whether a hyphen precedes the word
	comma   int      // the words before a comma, 0 for none: "Altman, Sam"
	suffix  string   // jr, sr, ii, iii, iv

	korean   lazy[[]koreanReading]
	japanese lazy[[]string]
	slavic   lazy[[]string]
	ordered  lazy[[]order]
	arabic   lazy[arabicName]
}

func parsePerson(name string) *person {
	p := new(person)
	// Hyphens are distinguished from spaces by folding around them.
	hyphenated := strings.Map(func(r rune) rune {
		switch r {
		case '‐', '‑', '–', '−', '－', '﹣':
			return '-'
		}
		return r
	}, name)
	for i, part := range strings.Split(hyphenated, "-") {
		p.addPart(part, i > 0)
	}
	p.cutSuffix()
	if p.comma >= len(p.words) {
		p.comma = 0
	}
	p.cutOffice()
	p.cutKoreanForms()
	return p
}

// addPart adds the words of a part of the name, the first of which a hyphen may
// tie to what precedes it.
func (p *person) addPart(part string, tied bool) {
	folded := strings.ReplaceAll(fold.Name(breves.Replace(part)), ".", ". ")
	for j, w := range strings.Fields(folded) {
		bare := strings.ReplaceAll(strings.Trim(w, ".,;:\"“”«»()"), "'", "")
		if bare != "" {
			p.words = append(p.words, bare)
			p.hyphens = append(p.hyphens, tied && j == 0)
		}
		if strings.HasSuffix(w, ",") && p.comma == 0 {
			p.comma = len(p.words)
		}
	}
}

// cutSuffix takes a generation's suffix off the end.
func (p *person) cutSuffix() {
	n := len(p.words)
	if n < 3 || !suffixes[p.words[n-1]] {
		return
	}
	p.suffix = p.words[n-1]
	p.cut(0, n-1)
	if p.comma >= n-1 { // "King, Jr."
		p.comma = 0
	}
}

// cutOffice takes honorifics and a title off the beginning.
func (p *person) cutOffice() {
	for len(p.words) > 1 && honorifics[p.words[0]] && !p.hyphens[1] {
		p.cut(1, len(p.words))
	}
	for n := min(3, len(p.words)-2); n > 0; n-- {
		if _, ok := title.Concept(strings.Join(p.words[:n], " ")); ok {
			p.cut(n, len(p.words))
			return
		}
	}
}

// cutKoreanForms takes off what follows a name in Korean: a form of
// address, an office.
func (p *person) cutKoreanForms() {
	if n := len(p.words); n > 1 {
		if w := p.words[n-1]; w == "씨" || w == "님" || w == "san" && p.hyphens[n-1] {
			p.cut(0, n-1)
		} else if _, ok := title.Concept(w); ok && isHangul(w) && isHangul(p.words[0]) {
			p.cut(0, n-1)
		}
	}
	n := len(p.words)
	if n == 0 || !isHangul(p.words[n-1]) {
		return
	}
	for _, s := range []string{"씨", "님"} {
		if rest, ok := strings.CutSuffix(p.words[n-1], s); ok && len([]rune(rest)) > 1 {
			p.words[n-1] = rest
		}
	}
}

// WithoutCourtesy returns a person's name without Mr, Mme, Dr, 씨 and the like,
// which say nothing of who it is; n itself where it has none.
func (n *Name) WithoutCourtesy() *Name {
	words := strings.Fields(n.text)
	for len(words) > 1 && honorifics[strings.TrimSuffix(fold.Name(words[0]), ".")] {
		words = words[1:]
	}
	if k := len(words); k > 1 && (words[k-1] == "씨" || words[k-1] == "님") {
		words = words[:k-1]
	}
	return n.as(strings.Join(words, " "))
}

// WithoutNumeral returns a person's name without the number or the suffix
// behind it: George for George III.
func (n *Name) WithoutNumeral() *Name {
	words := strings.Fields(n.text)
	if k := len(words); k > 1 && suffixes[strings.TrimSuffix(fold.Name(words[k-1]), ".")] {
		return n.as(strings.TrimSuffix(strings.Join(words[:k-1], " "), ","))
	}
	return n
}

// as returns the name that is written so, n itself where it is.
func (n *Name) as(text string) *Name {
	if text == n.text {
		return n
	}
	return New(text)
}

// breves are the vowels that McCune-Reischauer marks; without the mark they
// would be others.
var breves = strings.NewReplacer("ŏ", "eo", "Ŏ", "Eo", "ŭ", "eu", "Ŭ", "Eu", "o\u0306", "eo", "O\u0306", "Eo", "u\u0306", "eu", "U\u0306", "Eu")

func (p *person) cut(from, to int) {
	p.words, p.hyphens = p.words[from:to], p.hyphens[from:to]
	p.comma = max(0, p.comma-from)
}

var (
	suffixes   = set("jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi junior")
	honorifics = set("m mm mme mmes mlle mr mrs ms miss mx dr docteur doctor prof professeur professor sir lord lady dame maitre me rev hon madame monsieur mademoiselle herr frau senor senora signor signora")
	particles  = set("de du des da di do dos del della der den van von zu la le el al bin ben ibn abu af av ter ten y e")
	// eitherOrder are given names that are surnames as often: Henry James and
	// James Henry are two men, whereas no other Western name is turned round
	// but by a list that puts surnames first.
	eitherOrder = set("adam alan albert alexander alexis allan allen andre andrew anthony arnold arthur austin bernard blair bruce bryan carl carlos charles clark claude craig curtis daniel david dean dennis dominique douglas duncan edward elliott ellis ethan francis frank franklin fred gabriel george gerard gilbert glenn gordon graham grant gregory guy harold harry harvey henri henry howard hugo isaac jack jackson james jean jerome joel john jordan joseph julien keith kelly kevin lawrence lee leon leonard lewis lloyd louis lucas luther malcolm marc marcel marshall martin mason matthew maurice max michael michel miles mitchell morgan morris nelson nicolas noel oliver oscar owen patrick paul perry peter philip philippe pierre ralph raymond richard robert roger ross roy russell ryan samuel scott sebastian simon spencer stanley stephen stuart sylvain taylor terry thomas todd tyler victor vincent walter warren wayne william wilson xavier")
)

// straight returns the words with what a list puts before its comma last:
// "Vasseur-Lanoix, Théodore" is Théodore Vasseur-Lanoix.
func (p *person) straight() []string {
	if p.comma == 0 {
		return p.words
	}
	return slices.Concat(p.words[p.comma:], p.words[:p.comma])
}

// order is one reading of a name: what is the surname and what is given.
type order struct {
	surname string
	given   []string
	hyphens []bool // before each given name
}

// orders returns the readings of a name. The surname is last, or first as in
// East Asia and in lists; a comma shows it.
func (p *person) orders() []order { return p.ordered.get(p.readOrders) }

func (p *person) readOrders() []order {
	n := len(p.words)
	if n < 2 {
		return nil
	}
	if p.comma > 0 {
		return []order{{strings.Join(p.words[:p.comma], " "), p.words[p.comma:], p.hyphens[p.comma:]}}
	}
	last := order{p.words[n-1], p.words[:n-1], p.hyphens[:n-1]}
	first := order{p.words[0], p.words[1:], append([]bool{false}, p.hyphens[min(2, n):]...)}
	switch {
	case p.hyphens[n-1] && p.hyphens[1] && n == 2, eitherOrder[p.words[0]] && eitherOrder[p.words[n-1]]:
		return []order{last}
	case p.hyphens[n-1]: // a hyphen ties the last word to the one before: they are one given name or one surname
		return []order{first, last}
	}
	return []order{last, first}
}

// samePerson compares two full names.
func samePerson(a, b *person) bool {
	if len(a.words) == 0 || len(b.words) == 0 || a.suffix != b.suffix {
		return false
	}
	if sameJoined(a.straight(), b.straight()) {
		return true
	}
	if sameKorean(a, b) {
		return true
	}
	if len(a.words) < 2 || len(b.words) < 2 {
		return len(a.words) == len(b.words) && sameInTransliteration(a, b)
	}
	korean := len(a.koreanReadings()) > 0 || len(b.koreanReadings()) > 0
	for i, oa := range a.orders() {
		for j, ob := range b.orders() {
			if oa.surname != ob.surname {
				continue
			}
			if sameJoined(oa.given, ob.given) {
				return true
			}
			western := i == 0 && j == 0 || a.comma > 0 || b.comma > 0
			if western && !korean && sameGiven(oa, ob) {
				return true
			}
		}
	}
	return sameInTransliteration(a, b)
}

// sameGiven compares given names of which one may leave out, or give only the
// initial of, what follows the first.
func sameGiven(a, b order) bool {
	if a.given[0] != b.given[0] || len(a.given[0]) < 2 {
		return false
	}
	x, y := a.given[1:], b.given[1:]
	if len(x) > 0 && (a.hyphens[1] || particles[x[0]]) || len(y) > 0 && (b.hyphens[1] || particles[y[0]]) {
		return false
	}
	if slices.ContainsFunc(x, isParticle) || slices.ContainsFunc(y, isParticle) {
		return false
	}
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i] != y[i] && !isInitialOf(x[i], y[i]) && !isInitialOf(y[i], x[i]) {
			return false
		}
	}
	return true
}

func isParticle(w string) bool { return particles[w] }

func isInitialOf(initial, name string) bool {
	return len(initial) == 1 && strings.HasPrefix(name, initial)
}
