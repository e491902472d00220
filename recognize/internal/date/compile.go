package date

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/text"
)

// compiler reads what a language tells of dates.
type compiler struct {
	language *language.Language
	lexicon  *Lexicon
	holidays map[string]*calendar.Holiday // by their names
	entered  map[string]entered           // by the surface of a term
	err      error                        // the first one
}

// entered is a term with the entry that it stands in.
type entered struct {
	heading string
	entry   language.Entry
	*term
}

// newLexicon compiles what a language tells of dates. The language of what all share has
// no words: a text in it is read for dates in digits alone.
func newLexicon(l *language.Language) (*Lexicon, error) {
	c := compiler{language: l, lexicon: &Lexicon{traits: l.Traits(), decimal: l.Setting("decimal"), longest: map[rune]int{}}, entered: map[string]entered{}}
	c.readLetters()
	if l != l.Shared() {
		c.readAllTerms()
		c.readWords()
		c.readJoinedWords()
	}
	return c.lexicon, c.err
}

// readAllTerms indexes every word and phrase that means something in a date.
func (c *compiler) readAllTerms() {
	var err error
	c.holidays, err = calendar.Holidays(c.language)
	c.fail(err)
	for i := range termHeadings {
		c.readTerms(&termHeadings[i])
	}
	c.lexicon.sort()
}

// fail keeps the first error.
func (c *compiler) fail(err error) {
	if c.err == nil {
		c.err = err
	}
}

func (c *compiler) entries(heading string) []language.Entry {
	return c.language.Entries("dates/" + heading)
}

// readTerms indexes the entries of a heading.
func (c *compiler) readTerms(h *termHeading) {
	for _, e := range c.entries(h.name) {
		m, err := c.readMeaning(h, e)
		if err != nil {
			c.fail(err)
			return
		}
		for surface := range e.Spellings() {
			c.enter(h, e, surface, m)
			c.lexicon.add(surface, m)
			if bare, ok := unaccented(surface); ok {
				c.lexicon.add(bare, m)
			}
		}
	}
}

// readMeaning reads what an entry of a heading means.
func (c *compiler) readMeaning(h *termHeading, e language.Entry) (meaning, error) {
	m := h.means
	if e.Means == "" {
		return m, nil
	}
	said := partsOf(e.Means)
	if h.value != nil {
		if !h.value.read(c, said[0], &m) {
			return m, e.Errorf("[%s] %q means nothing here: write %s", h.name, said[0], h.value.want)
		}
		said = said[1:]
	}
	for _, name := range said {
		a, ok := h.attributes.find(name)
		switch {
		case ok:
			a.addTo(&m)
		case len(h.attributes) == 0:
			return m, e.Errorf("[%s] has nothing behind a comma: take away %q", h.name, name)
		default:
			return m, e.Errorf("[%s] has no %q; it has %s", h.name, name, h.attributes.names())
		}
	}
	return m, nil
}

// partsOf returns what stands between the commas behind "=".
func partsOf(means string) []string {
	parts := strings.Split(means, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// enter refuses a surface that means something else under another heading, unless the
// grammar chooses between the two by what stands around. A word of the language may mean
// something else than it does for all languages; its own meaning comes first.
func (c *compiler) enter(h *termHeading, e language.Entry, surface string, m meaning) {
	tokens := text.Tokenize(strings.ToLower(surface))
	key := ""
	for _, t := range tokens {
		key += t.Lower + " "
	}
	first, again := c.entered[key]
	if !again {
		c.entered[key] = entered{h.name, e, &term{meaning: m, rest: restOf(tokens)}}
		return
	}
	if first.meaning != m && first.isOfLanguage(c.language) == isOfLanguage(e, c.language) && !first.isChosenByContext(m, tokens[0].Class) {
		c.fail(e.Errorf("%q stands on line %d of %s under [%s], which is read first: take away one of the two", surface, first.entry.Line, first.entry.File, first.heading))
	}
}

func (x *entered) isOfLanguage(l *language.Language) bool { return isOfLanguage(x.entry, l) }

// isOfLanguage reports whether an entry stands in the language's own files.
func isOfLanguage(e language.Entry, l *language.Language) bool {
	return strings.HasPrefix(e.File, l.Tag()+"/")
}

// isChosenByContext reports whether what stands around decides between the meaning of a
// term and another one: 분기 and 월 behind a number, 일 in brackets, 's behind a decade.
func (x *entered) isChosenByContext(other meaning, class text.Class) bool {
	if class != text.ClassHangul {
		return x.kind == atomDecade && len(x.rest) > 0
	}
	return needsNumber(x.kind) != needsNumber(other.kind) || x.kind == atomWeekday && x.weak
}

// readLetters reads the letters that make a date of digits.
func (c *compiler) readLetters() {
	l := c.lexicon
	l.yearEndings = c.wordsOf("year endings")
	l.periodLetters = c.lettersOf("period letters", oneOf(periods...))
	if c.language == c.language.Shared() {
		maps.Copy(l.periodLetters, c.lettersOf("other period letters", oneOf(periods...)))
		return
	}
	l.meridiemLetters = c.lettersOf("meridiem letters", oneOf(meridiems...))
	l.romanEndings = c.longestFirst("roman endings")
}

// lettersOf reads letters with the numbers that they mean.
func (c *compiler) lettersOf(heading string, value *valueReader) map[string]int {
	letters := map[string]int{}
	h := termHeading{name: heading, value: value}
	for _, e := range c.entries(heading) {
		m, err := c.readMeaning(&h, e)
		if err != nil {
			c.fail(err)
		}
		for letter := range e.Spellings() {
			letters[letter] = m.n
		}
	}
	return letters
}

// readWords reads the words that decide beside a date.
func (c *compiler) readWords() {
	l := c.lexicon
	l.commonWords, l.afterVerbs = c.wordsOf("common words"), c.wordsOf("after verbs")
	l.personTitles, l.namingWords = c.wordsOf("person titles"), c.wordsOf("naming words")
	l.superlatives = c.cuesOf("superlatives", "superlative endings")
	l.future, l.past = c.cuesOf("future", "future endings"), c.cuesOf("past", "past endings")
	l.moving = c.wordsOf("moving")
	l.deliveries = c.wordsOf("deliveries")
	l.pastLikePresent, l.pastLikePresentAlone = c.wordsOf("past like the present"), c.wordsOf("past like the present alone")
	l.pastExceptions, l.plans = c.wordsOf("past exceptions"), c.wordsOf("plans")
	l.planChanges, l.planBeginnings = c.wordsOf("changes of plans"), c.longestFirst("beginnings of changes of plans")
	l.beforeInfinitives, l.infinitiveEndings, l.infinitives = c.wordsOf("before infinitives"), c.longestFirst("infinitive endings"), c.longestFirst("infinitives")
	l.notInfinitives, l.nounEndings = c.wordsOf("no infinitives"), c.longestFirst("endings of no infinitives")
	l.presentEndings = c.longestFirst("present endings")
	l.having = c.wordsOf("having")
	l.within, l.articles, l.participles = c.wordsOf("within"), c.wordsOf("articles"), c.longestFirst("participle endings")
	l.tellers = c.wordsOf("tellers")
	l.forDays, l.happenings, l.outcomes = c.wordsOf("before planned days"), c.wordsOf("happenings"), c.wordsOf("outcomes")
	l.futurePhrases, l.planned = c.pairsOf("future phrases"), c.wordsOf("planned things")
	l.pastPhrases = c.pairsOf("past phrases")
	l.twoYears, l.behindYears, l.families = c.wordsOf("of two years"), c.wordsOf("behind years"), c.wordsOf("behind family names")
	l.byHalf = c.wordsOf("reported by half")
	l.goingOn, l.beforeVerbs = c.wordsOf("going on"), c.wordsOf("before verbs")
	l.quoting, l.quoteClosing = c.longestFirst("quoting endings"), c.longestFirst("closing of quotes")
	l.comparing, l.comparingWords = c.longestFirst("comparing endings"), c.wordsOf("comparing words")
	l.topics = c.longestFirst("topics")
	l.copulas = c.longestFirst("copulas")
	l.agreeing, l.setTo, l.setToParticles = c.pairsOf("agreeing"), c.longestFirst("set to"), c.longestFirst("set-to particles")
	l.deadlines = c.longestFirst("deadlines")
}

// wordsOf reads a set of single words.
func (c *compiler) wordsOf(heading string) map[string]bool {
	set := map[string]bool{}
	for _, e := range c.entries(heading) {
		for word := range e.Spellings() {
			if tokens := text.Tokenize(word); len(tokens) != 1 {
				c.fail(e.Errorf("[%s] has single words, and %q is %d", heading, word, len(tokens)))
			}
			set[strings.ToLower(word)] = true
		}
	}
	return set
}

// pairsOf reads phrases of two words: the first ones by the second.
func (c *compiler) pairsOf(heading string) map[string][]string {
	pairs := map[string][]string{}
	for _, e := range c.entries(heading) {
		for phrase := range e.Spellings() {
			tokens := slices.DeleteFunc(text.Tokenize(phrase), func(t text.Token) bool { return t.Text == "'" })
			if len(tokens) != 2 {
				c.fail(e.Errorf("[%s] has phrases of two words, and %q is %d", heading, phrase, len(tokens)))
				return pairs
			}
			pairs[tokens[1].Lower] = append(pairs[tokens[1].Lower], tokens[0].Lower)
		}
	}
	return pairs
}

// cuesOf reads words and endings of words.
func (c *compiler) cuesOf(words, endings string) cues {
	x := cues{words: c.wordsOf(words), endings: map[byte][]ending{}, least: 1 << 30}
	for _, e := range c.entries(endings) {
		least, err := strconv.Atoi(e.Means)
		if err != nil || least < 1 {
			c.fail(e.Errorf("[%s] %q is no number of letters", endings, e.Means))
		}
		for letters := range e.Spellings() {
			last := letters[len(letters)-1]
			x.endings[last] = append(x.endings[last], ending{letters, least})
		}
		x.least = min(x.least, least)
	}
	return x
}

// longestFirst reads a list of words, the longest first.
func (c *compiler) longestFirst(heading string) []string {
	var list []string
	for _, e := range c.entries(heading) {
		list = slices.AppendSeq(list, e.Spellings())
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(utf8.RuneCountInString(b), utf8.RuneCountInString(a)) })
	return list
}
