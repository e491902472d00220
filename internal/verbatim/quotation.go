package verbatim

import (
	"slices"
	"strings"
	"unicode"
)

// Quotation is a passage between quotation marks, or a line of dialogue, in code points.
type Quotation struct {
	Outer, End  int // marks included
	Start, Stop int // between the marks
	Mark        rune
	Closed      bool // by a mark, or by that of the next paragraph, which goes on
	GoesOn      bool // the quotation of the paragraph before
	Dialogue    bool // a line behind a dash
}

// Marks is how the quotations of a text are looked for.
type Marks struct {
	Lines  bool // every line is a paragraph
	Single bool // ‘…’ is a quotation in every language
}

// closing are the marks that close a quotation, by those that open it.
var closing = map[rune]rune{'«': '»', '“': '”', '„': '“', '「': '」', '『': '』', '‘': '’', '‹': '›'}

// longestQuoted limits a quotation without a closing mark, in code points.
const longestQuoted = 3000

// Quotations returns the quotations of a text, the outermost ones only. One without a
// closing mark ends with its paragraph; the next may go on with it behind the same mark,
// or, between guillemets, behind the one that closes.
func (s Speech) Quotations(points []rune, m Marks) []Quotation {
	f := finder{Marks: m, points: points, single: m.Single || s.single, straight: s.straight}
	for at := range points {
		f.step(at)
	}
	if f.open != 0 {
		f.end(len(points), len(points), false)
	}
	return s.withDialogue(points, f.list)
}

// finder looks for quotations.
type finder struct {
	Marks
	single, straight bool

	points        []rune
	list          []Quotation
	open          rune // 0 outside
	start         int
	inner, closed int  // closed is where a mark within last closed something
	pending       rune // the mark of a quotation that its paragraph did not close
	goesOn        bool
}

func (f *finder) step(at int) {
	r := f.mark(at)
	switch {
	case f.open == 0:
		f.begin(r, at)
	case f.endsParagraph(at):
		stop := at
		if f.inner > 0 && f.closed > 0 { // one mark too many was opened
			stop = f.closed
		}
		mark := f.open
		f.end(stop, stop, false)
		f.pending = mark
	case at-f.start > longestQuoted:
		f.end(at, at, false)
	case r == closing[f.open] || f.open == '„' && r == '”':
		if f.closed = at; f.inner > 0 {
			f.inner--
			break
		}
		f.end(at, at+1, true)
	case r == f.open:
		f.inner++
	}
}

// begin opens a quotation at a mark, or goes on with one at the start of a paragraph.
func (f *finder) begin(r rune, at int) {
	if unicode.IsSpace(f.points[at]) {
		return
	}
	pending := f.pending
	f.pending = 0
	_, opens := closing[r]
	goesOn := pending != 0 && (r == pending || pending == '«' && r == '»')
	if !goesOn && !opens {
		return
	}
	if goesOn {
		f.list[len(f.list)-1].Closed = true
		r = pending
	}
	f.open, f.start, f.inner, f.closed, f.goesOn = r, at+1, 0, 0, goesOn
}

func (f *finder) end(stop, end int, closed bool) {
	f.list = append(f.list, Quotation{Outer: f.start - 1, End: end, Start: f.start, Stop: stop, Mark: f.open, Closed: closed, GoesOn: f.goesOn})
	f.open = 0
}

// endsParagraph reports whether a paragraph ends at a place within a quotation: where a
// line is empty, or the next goes on with the quotation.
func (f *finder) endsParagraph(at int) bool {
	if f.points[at] != '\n' {
		return false
	}
	if f.Lines || at+1 == len(f.points) {
		return true
	}
	for next := at + 1; next < len(f.points); next++ {
		switch r := f.points[next]; {
		case r == '\n', r == f.open && f.open != '‘', f.open == '«' && r == '»' && next+1 < len(f.points) && unicode.IsLetter(f.points[next+1]):
			return true
		case !unicode.IsSpace(r):
			return false
		}
	}
	return true
}

// mark returns the rune at a place, a straight quotation mark as the curly one that it
// means, and an apostrophe as a space.
func (f *finder) mark(at int) rune {
	r, before, after := f.points[at], ' ', ' '
	if at > 0 {
		before = f.points[at-1]
	}
	if at+1 < len(f.points) {
		after = f.points[at+1]
	}
	begins := unicode.IsSpace(before) || strings.ContainsRune("([—–-“\"«", before)
	word := unicode.IsLetter(after) || unicode.IsNumber(after)
	switch r {
	case '‘', '’', '\'':
		return f.singleMark(at, before, after)
	case '"', '＂', '”':
		switch {
		case f.open != 0 && begins && word, f.open == 0 && begins && !unicode.IsSpace(after), f.open == 0 && r != '”' && !unicode.IsNumber(before) && word:
			return '“'
		case f.open == 0 && begins && r != '”':
			return '“' // " spaced like this "
		}
		return '”'
	}
	return r
}

// singleMark returns what a single mark or an apostrophe is.
func (f *finder) singleMark(at int, before, after rune) rune {
	const apostrophe = ' '
	r := f.points[at]
	within := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case within, r == '\'' && !f.straight && f.open != '‘', f.open == 0 && !f.single:
		return apostrophe
	case r == '’' && f.open != '‘':
		return r
	case f.open == 0:
		if unicode.IsLetter(before) || unicode.IsNumber(before) || f.isDecade(at) || r == '\'' && (!unicode.IsLetter(after) || !f.closesBehind(at)) {
			return apostrophe
		}
		return '‘'
	case f.open != '‘':
		if unicode.IsLetter(after) {
			return '‘'
		}
		return '’'
	case r == '‘' || (unicode.IsSpace(before) || strings.ContainsRune("([—–-“\"", before)) && unicode.IsLetter(after):
		if r == '\'' {
			return apostrophe // 'em, or a quotation within that none closes
		}
		return r
	case f.isPossessive(at):
		return apostrophe
	}
	return '’'
}

// isDecade reports a mark before two digits that leave a century out: ‘80s.
func (f *finder) isDecade(at int) bool {
	return at+3 < len(f.points) && unicode.IsDigit(f.points[at+1]) && unicode.IsDigit(f.points[at+2]) && !unicode.IsDigit(f.points[at+3]) && !unicode.IsSpace(f.points[at+3])
}

// closesBehind reports whether a straight mark, which begins a word, has one in its line
// that closes it: behind a sentence or clause, or behind a word.
func (f *finder) closesBehind(at int) bool {
	for i := at + 2; i < min(len(f.points), at+longestQuoted); i++ {
		switch {
		case f.points[i] == '\n':
			return i+1 < len(f.points) && f.nextIs(i+1, '\'')
		case f.points[i] == '\'' && (i+1 == len(f.points) || !unicode.IsLetter(f.points[i+1])) && !unicode.IsSpace(f.points[i-1]):
			return f.points[i-1] != 's' || i+2 >= len(f.points) || f.points[i+1] != ' ' || !unicode.IsLower(f.points[i+2]) || f.isPossessive(i)
		}
	}
	return false
}

// nextIs reports whether the next rune that is no space is a mark.
func (f *finder) nextIs(at int, mark rune) bool {
	for at < len(f.points) && unicode.IsSpace(f.points[at]) {
		at++
	}
	return at < len(f.points) && f.points[at] == mark
}

// isPossessive reports whether a mark behind a letter is an apostrophe, as in “the workers’
// rights”: the text continues, and a later mark after punctuation closes it.
func (f *finder) isPossessive(at int) bool {
	p := f.points
	if at == 0 || at+2 >= len(p) || !unicode.IsLetter(p[at-1]) || p[at+1] != ' ' || !unicode.IsLower(p[at+2]) {
		return false
	}
	for i := at + 2; i < min(len(p), at+longestQuoted) && p[i] != '\n' && p[i] != '‘'; i++ {
		switch {
		case p[i] == '\'' && p[i-1] == ' ':
			return false // another opens
		case (p[i] == '’' || p[i] == '\'') && strings.ContainsRune(",.!?", p[i-1]):
			return true
		}
	}
	return false
}

// withDialogue adds the lines of dialogue to the quotations: those behind a dash in
// which an aside says who speaks.
func (s Speech) withDialogue(points []rune, list []Quotation) []Quotation {
	if s.asideMarks == "" {
		return list
	}
	var lines []Quotation
	k := 0
	for at := 0; at < len(points); {
		end := at
		for end < len(points) && points[end] != '\n' {
			end++
		}
		for k < len(list) && list[k].End <= at {
			k++
		}
		if k == len(list) || list[k].Outer >= end {
			if q, ok := s.dialogue(points, at, end); ok {
				lines = append(lines, q)
			}
		}
		at = end + 1
	}
	if len(lines) == 0 {
		return list
	}
	list = append(list, lines...)
	slices.SortFunc(list, func(a, b Quotation) int { return a.Outer - b.Outer })
	return list
}

// dialogue reads the line [at, end) as one of dialogue. Where dashes part who speaks from
// what is said, all behind a last aside that no dash closes is the article's.
func (s Speech) dialogue(points []rune, at, end int) (Quotation, bool) {
	for at < end && unicode.IsSpace(points[at]) {
		at++
	}
	if end-at < 2 || !isDash(points[at]) || points[at] == '-' && points[at+1] != ' ' {
		return Quotation{}, false
	}
	words := Words(string(points[at+1 : end]))
	in := s.Asides(words)
	if !slices.Contains(in, true) || in[0] {
		return Quotation{}, false
	}
	last := 0 // the last word that is said
	for i := range words {
		if !in[i] {
			last = i
			continue
		}
		if dash := words[last].Mark; isDash(dash) && last+1 == i {
			behind := i
			for behind+1 < len(words) && in[behind+1] {
				behind++
			}
			if words[behind].Mark != dash {
				break
			}
		}
	}
	q := Quotation{Outer: at, Start: at + 1, Stop: at + 1 + words[last].End, Mark: points[at], Closed: true, Dialogue: true}
	for q.Stop < end && strings.ContainsRune("\u00a0\u202f ", points[q.Stop]) {
		q.Stop++
	}
	if q.Stop < end && strings.ContainsRune(".!?…", points[q.Stop]) {
		q.Stop++
	} else {
		q.Stop = at + 1 + words[last].End
	}
	q.End = q.Stop
	return q, true
}
