package checks

import (
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// region is a stretch of the article, in code points.
type region struct{ start, end int }

// utterances is the article cut into words, with its quotations.
type utterances struct {
	marked   []verbatim.Word
	words    *words   // the same, indexed for search
	regions  []region // between quotation marks, in code points
	quoted   *words   // of all regions, one after another, without asides
	at       []int    // for each word of quoted, its index in marked
	aside    []bool   // for each word of marked, whether it is part of a "he said" within the marks
	inside   []int    // for each word of marked, the index of its region, -1 for none
	negation verbatim.Negation
}

// longestQuoted limits a quotation without a closing mark, in code points.
const longestQuoted = 3000

func (p *Pass) quotations() *utterances {
	c := p.memo()
	if c.utterances != nil {
		return c.utterances
	}
	s := &utterances{marked: verbatim.Words(p.Article.Text), regions: quotedRegions(p.Article.Text), negation: verbatim.NegationOf(p.language())}
	speech, _ := verbatim.SpeechOf(p.language())
	s.aside = speech.Asides(s.marked)
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
		if !s.aside[i] {
			quoted = append(quoted, all[i])
			s.at = append(s.at, i)
		}
	}
	s.words, s.quoted = joinWords(all), joinWords(quoted)
	s.words.cache, s.quoted.cache = c, c
	c.utterances = s
	return s
}

// isAside reports whether a word is part of an aside, see utterances.
func (s *utterances) isAside(i int) bool { return i >= 0 && i < len(s.aside) && s.aside[i] }

// closing are the marks that close a quotation, by those that open it.
var closing = map[rune]rune{'«': '»', '“': '”', '„': '“', '「': '」', '『': '』', '‘': '’', '‹': '›'}

// quotedRegions returns the regions between quotation marks, without the marks. A
// quotation without a closing mark ends with its paragraph.
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

// markAt returns the rune at a place, a straight quotation mark as the curly one
// that it means, and an apostrophe as 0.
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
		if unicode.IsLetter(before) && unicode.IsLetter(after) || r == '’' && possessive(points, at) {
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

// possessive reports whether a mark after an s is an apostrophe, as in “the workers’
// rights”: the text continues, and a later mark after punctuation closes it.
func possessive(points []rune, at int) bool {
	if at == 0 || at+2 >= len(points) || points[at-1] != 's' || points[at+1] != ' ' || !unicode.IsLower(points[at+2]) {
		return false
	}
	for i := at + 2; i < min(len(points), at+longestQuoted) && points[i] != '\n' && points[i] != '‘'; i++ {
		if points[i] == '’' && strings.ContainsRune(",.!?", points[i-1]) {
			return true
		}
	}
	return false
}

// around returns the text before and after a region within its sentences.
func (p *Pass) around(r region) (before, after string) {
	const most = 600 // code points on each side
	before, _ = p.index.Slice(max(0, r.start-most), r.start, schema.CodePoint)
	after, _ = p.index.Slice(r.end, r.end+most, schema.CodePoint)
	if i := strings.LastIndexAny(before, ".!?\n"); i >= 0 {
		before = before[i+1:]
	}
	if i := strings.IndexAny(after, ".!?\n"); i >= 0 {
		after = after[:i]
	}
	return before, after
}

// attributed reports whether a sentence says that somebody said something, or
// is a line of dialogue.
func attributed(sentence, language string) bool {
	if trimmed := strings.TrimSpace(sentence); strings.HasPrefix(trimmed, "—") || strings.HasPrefix(trimmed, "–") || strings.HasPrefix(trimmed, "- ") {
		return true
	}
	speech, _ := verbatim.SpeechOf(language)
	return speech.In(verbatim.Text(verbatim.Words(sentence)))
}
