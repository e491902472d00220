package checks

import (
	"strings"
	"unicode"

	"github.com/assaykit/assay/align/verbatim"
	"github.com/assaykit/assay/schema"
)

// region is a stretch of the article, in code points.
type region struct{ start, end int }

// said is the article as words that somebody may have said.
type said struct {
	marked   []verbatim.Word
	words    *words   // the same, to be looked for
	regions  []region // between quotation marks, in code points
	quoted   *words   // of all regions, one after another
	at       []int    // for each word of quoted, its index in marked
	inside   []int    // for each word of marked, the index of its region, -1 for none
	negation verbatim.Negation
}

// longestQuoted bounds a quotation whose closing mark is missing.
const longestQuoted = 3000

func (p *Pass) said() *said {
	c := p.memo()
	if c.said != nil {
		return c.said
	}
	s := &said{marked: verbatim.Words(p.Article.Text), regions: quotedRegions(p.Article.Text), negation: verbatim.NegationOf(p.language())}
	var all, quoted []word
	r := 0
	for i, w := range s.marked {
		all = append(all, word{text: w.Text, start: w.Start, end: w.End})
		for r < len(s.regions) && s.regions[r].end <= w.Start {
			r++
		}
		if r == len(s.regions) || w.Start < s.regions[r].start || w.End > s.regions[r].end {
			s.inside = append(s.inside, -1)
			continue
		}
		s.inside = append(s.inside, r)
		quoted = append(quoted, all[i])
		s.at = append(s.at, i)
	}
	s.words, s.quoted = joinWords(all), joinWords(quoted)
	c.said = s
	return s
}

// closing are the marks that close a quotation, by those that open it.
var closing = map[rune]rune{'«': '»', '“': '”', '„': '“', '「': '」', '『': '』', '‘': '’', '‹': '›'}

// quotedRegions returns what stands between quotation marks, without the
// marks. A mark left open holds to the end of its paragraph.
func quotedRegions(text string) []region {
	var list []region
	var open rune
	start, inner, closed := 0, 0, 0 // closed is where a mark within last closed something
	points := []rune(text)
	end := func(at int) {
		list = append(list, region{start, at})
		open = 0
	}
	for at := range points {
		r := markAt(points, at, open != 0)
		switch {
		case open == 0:
			if c, ok := closing[r]; ok {
				open, start, inner, closed = c, at+1, 0, 0
			}
		case r == '\n' && (at+1 == len(points) || points[at+1] == '\n' || points[at+1] == '\r') || at-start > longestQuoted:
			if inner > 0 && closed > 0 { // one mark too many was opened
				at = closed
			}
			end(at)
		case r == open || open == '“' && r == '”': // „…” beside „…“
			if closed = at; inner > 0 {
				inner--
				break
			}
			end(at)
		case closing[r] == open:
			inner++
		}
	}
	if open != 0 {
		end(len(points))
	}
	return list
}

// markAt returns the rune at a place: a straight mark as the curled one that it
// stands for, and a single one between letters, an apostrophe, as none.
func markAt(points []rune, at int, open bool) rune {
	r, before, after := points[at], ' ', ' '
	if at > 0 {
		before = points[at-1]
	}
	if at+1 < len(points) {
		after = points[at+1]
	}
	begins := unicode.IsSpace(before) || strings.ContainsRune("([—–-", before)
	word := unicode.IsLetter(after) || unicode.IsNumber(after)
	switch r {
	case '‘', '’':
		if unicode.IsLetter(before) && unicode.IsLetter(after) {
			return ' '
		}
	case '"', '＂', '”':
		switch {
		case open && begins && word, !open && begins && !unicode.IsSpace(after), !open && r != '”' && !unicode.IsNumber(before) && word:
			return '“'
		case !open && begins && r != '”':
			return '“' // " spaced like this "
		}
		return '”'
	}
	return r
}

// around returns what stands before and behind a stretch in its sentence or sentences.
func (p *Pass) around(r region) (before, after string) {
	const most = 600 // code points on each side
	before, _ = p.Index.Slice(max(0, r.start-most), r.start, schema.CodePoint)
	after, _ = p.Index.Slice(r.end, r.end+most, schema.CodePoint)
	if i := strings.LastIndexAny(before, ".!?\n"); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexAny(after, ".!?\n"); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// attributed tells whether a sentence says that somebody said something, or
// is a line of dialogue.
func attributed(sentence, language string) bool {
	if trimmed := strings.TrimSpace(sentence); strings.HasPrefix(trimmed, "—") || strings.HasPrefix(trimmed, "–") || strings.HasPrefix(trimmed, "- ") {
		return true
	}
	words := " " + strings.Join(foldedWords(sentence), " ") + " "
	stems, _ := speech(language)
	for _, stem := range stems {
		if strings.Contains(words, stem) {
			return true
		}
	}
	return false
}

// speech returns the beginnings of words that tell of speech in a language, by
// its BCP 47 tag, and whether they are known.
func speech(tag string) ([]string, bool) {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	stems, ok := speechWords[primary]
	return stems, ok
}

// speechWords are folded; those that end in a space are whole words. Korean verbs stand behind what is said.
var speechWords = map[string][]string{
	"fr": {
		" dit ", " dits ", " disait ", " disent ", " declar", " affirm", " expliqu", " precis", " ajout", " assur", " estim", " soulign",
		" indiqu", " confi", " annonc", " repond", " lanc", " rappel", " promet", " promis ", " nuanc", " felicit", " selon ", " d apres ",
		" raconte", " temoign", " conclu", " resum", " deplor", " regrett", " plaid", " insist", " martel", " ecrit ", " ecri", " juge",
		" qualifi", " decri", " evoqu", " admet", " reconna", " avert", " previen", " critiqu", " denonc", " salu", " interrog", " demand",
		" parle", " fait savoir ", " a l entendre ", " aux yeux ", " propos", " commente", " glisse", " souffle", " argu", " soutien", " pretend",
	},
	"ko": {"말했", "말하", "말한", "밝혔", "밝히", "밝힌", "전했", "강조", "설명", "덧붙", "주장", "답했", "라고", "라며", "다며", "다고", "냐고", "자고", "언급", "평가", "지적", "당부", "호소", "반박"},
	"en": {
		" said ", " say", " told ", " tell", " according to ", " add", " wrote ", " write", " ask", " announc", " explain", " stat", " note",
		" argu", " insist", " claim", " repl", " declar", " confirm", " promis", " warn", " acknowledg", " conced", " call", " describ",
		" recall", " suggest", " admit", " reveal", " remark", " comment", " quot", " testif", " predict", " urg", " vow", " spoke ", " speak",
		" tweet", " post", " complain", " conclud", " express", " answer", " observ", " joke", " quip", " recount",
	},
}
