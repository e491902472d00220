package checks

import (
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
)

// region is a stretch of the article, in code points.
type region struct{ start, end int }

// quoted is what stands between quotation marks.
type quoted struct {
	regions []region
	words   *words // of all regions, one after another
}

// longestQuoted bounds a quotation whose closing mark is missing.
const longestQuoted = 3000

func (p *Pass) quotedText() *quoted {
	c := p.memo()
	if c.quoted != nil {
		return c.quoted
	}
	q := &quoted{regions: quotedRegions(p.Article.Text)}
	all := p.textWords().list
	var inside []word
	for _, r := range q.regions {
		i, _ := slices.BinarySearchFunc(all, r.start, func(w word, at int) int { return w.start - at })
		for ; i < len(all) && all[i].end <= r.end; i++ {
			inside = append(inside, all[i])
		}
	}
	q.words = joinWords(inside)
	c.quoted = q
	return q
}

// quotedRegions returns what stands between quotation marks, without the
// marks. A mark left open holds to the end of its paragraph.
func quotedRegions(text string) []region {
	closing := map[rune]rune{'«': '»', '“': '”', '„': '“', '「': '」', '『': '』', '‘': '’', '"': '"', '＂': '＂'}
	var list []region
	var open, before rune
	start, at, inner := 0, 0, 0
	points := []rune(text)
	for ; at < len(points); at++ {
		r := points[at]
		after := rune(' ')
		if at+1 < len(points) {
			after = points[at+1]
		}
		letters := unicode.IsLetter(before) && unicode.IsLetter(after) // an apostrophe
		switch {
		case open == 0:
			if c, ok := closing[r]; ok && !(r == '‘' && letters) {
				open, start, inner = c, at+1, 0
			}
		case r == '\n' && (after == '\n' || after == '\r') || at-start > longestQuoted:
			list = append(list, region{start, at})
			open = 0
		case r == open && !(r == '’' && letters):
			if inner > 0 {
				inner--
				break
			}
			list = append(list, region{start, at})
			open = 0
		case r != open && closing[r] == open:
			inner++
		}
		before = r
	}
	if open != 0 {
		list = append(list, region{start, len(points)})
	}
	return list
}

// spoken tells whether a stretch of the article is between quotation marks, or
// in a sentence that says who said it.
func (p *Pass) spoken(r region) bool {
	inside := 0
	for _, q := range p.quotedText().regions {
		inside += max(0, min(q.end, r.end)-max(q.start, r.start))
	}
	if 2*inside >= r.end-r.start {
		return true
	}
	return attributed(p.sentence(r), p.language())
}

// sentence returns the sentence or sentences that a stretch stands in.
func (p *Pass) sentence(r region) string {
	const most = 600 // code points on each side
	before, _ := p.Index.Slice(max(0, r.start-most), r.start, schema.CodePoint)
	after, _ := p.Index.Slice(r.end, r.end+most, schema.CodePoint)
	inside, _ := p.Index.Slice(r.start, r.end, schema.CodePoint)
	if i := strings.LastIndexAny(before, ".!?\n"); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexAny(after, ".!?\n"); i >= 0 {
		after = after[:i]
	}
	return before + inside + after
}

// attributed tells whether a sentence says that somebody said something, or
// is a line of dialogue.
func attributed(sentence, language string) bool {
	if trimmed := strings.TrimSpace(sentence); strings.HasPrefix(trimmed, "—") || strings.HasPrefix(trimmed, "–") || strings.HasPrefix(trimmed, "- ") {
		return true
	}
	words := " " + strings.Join(foldedWords(sentence), " ") + " "
	for _, stem := range speech(language) {
		if strings.Contains(words, stem) {
			return true
		}
	}
	return false
}

// speech lists the beginnings of words that tell of speech, folded; those that
// end in a space are whole words. Korean verbs stand behind what is said.
func speech(language string) []string {
	switch primary, _, _ := strings.Cut(strings.ToLower(language), "-"); primary {
	case "fr":
		return []string{
			" dit ", " dits ", " disait ", " disent ", " declar", " affirm", " expliqu", " precis", " ajout", " assur", " estim", " soulign",
			" indiqu", " confi", " annonc", " repond", " lanc", " rappel", " promet", " promis ", " nuanc", " felicit", " selon ", " d apres ",
			" raconte", " temoign", " conclu", " resum", " deplor", " regrett", " plaid", " insist", " martel", " ecrit ", " ecri", " juge",
			" qualifi", " decri", " evoqu", " admet", " reconna", " avert", " previen", " critiqu", " denonc", " salu", " interrog", " demand",
			" parle", " fait savoir ", " a l entendre ", " aux yeux ", " propos", " commente", " glisse", " souffle", " argu", " soutien", " pretend",
		}
	case "ko":
		return []string{"말했", "말하", "말한", "밝혔", "밝히", "밝힌", "전했", "강조", "설명", "덧붙", "주장", "답했", "라고", "라며", "다며", "다고", "냐고", "자고", "언급", "평가", "지적", "당부", "호소", "반박"}
	default:
		return []string{
			" said ", " say", " told ", " tell", " according to ", " add", " wrote ", " write", " ask", " announc", " explain", " stat", " note",
			" argu", " insist", " claim", " repl", " declar", " confirm", " promis", " warn", " acknowledg", " conced", " call", " describ",
			" recall", " suggest", " admit", " reveal", " remark", " comment", " quot", " testif", " predict", " urg", " vow", " spoke ", " speak",
			" tweet", " post", " complain", " conclud", " express", " answer", " observ", " joke", " quip", " recount",
		}
	}
}
