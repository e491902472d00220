package columns

import (
	"strconv"
	"strings"
)

// tokens reads the documents, once it is known which columns hold what.
func (r *reader) tokens() *FileError {
	b := building{reader: r}
	if f := r.lines(b.line); f != nil {
		return f
	}
	b.endDocument()
	settle(r.Documents, b.unsure)
	if len(r.Documents) == 0 {
		return fault(0, "it has no document")
	}
	return nil
}

// building is the document that is being read.
type building struct {
	*reader
	document Document
	sentence Sentence
	isUnsure bool
	unsure   []int // documents whose ids stood in columns of -DOCSTART-
	buffer   []string
	ranges   []pendingRange
}

// pendingRange is a range of words whose tokens are still to come.
type pendingRange struct {
	last  int // id of the last
	at    int // in the ranges of the sentence
	after After
}

func (b *building) line(n int, line string) *FileError {
	switch b.kindOf(n, line) {
	case blank:
		b.endSentence()
	case docstart:
		b.endDocument()
		b.document.Marked = true
		id, sure := docstartID(line)
		b.document.ID, b.isUnsure = id, id != "" && !sure
	case note:
		b.comment(n, line)
	case row:
		return b.row(n, line)
	}
	return nil
}

func (b *building) endSentence() {
	if len(b.sentence.Tokens) > 0 {
		b.document.Sentences = append(b.document.Sentences, b.sentence)
		b.sentence, b.ranges = Sentence{}, nil
	}
}

// endDocument keeps what was said of a document that has no tokens yet.
func (b *building) endDocument() {
	b.endSentence()
	if len(b.document.Sentences) == 0 {
		return
	}
	if b.isUnsure {
		b.unsure = append(b.unsure, len(b.Documents))
	}
	b.Documents = append(b.Documents, b.document)
	b.document, b.isUnsure = Document{}, false
}

func (b *building) comment(n int, line string) {
	if id, ok := sentenceLine(line); ok && !b.options.Header {
		b.begin(id)
		return
	}
	name, value := parseComment(line)
	lower := strings.ToLower(name)
	switch {
	case isDocumentID(name) && value != "":
		if contains(perSentence, lower) && value == b.document.ID && len(b.document.Sentences) > 0 {
			b.endSentence()
			return
		}
		b.begin(value)
	case lower == "newdoc":
		b.begin("")
	case contains(sentenceNames, lower):
		b.endSentence()
		b.sentence.ID = value
		b.keep(Comment{name, value, n})
	case lower == "text" && !b.options.Header:
		b.endSentence()
		b.sentence.Text, b.sentence.TextLine = value, n
	case lower == "global.columns", strings.HasPrefix(line, "##") && (lower == "columns" || strings.HasPrefix(lower, "column ")), name == "" && value == "", lower == "newpar":
	default:
		b.keep(Comment{name, value, n})
	}
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func (b *building) keep(c Comment) { b.document.Comments = append(b.document.Comments, c) }

// begin begins a document. What was said of it before stays its own.
func (b *building) begin(id string) {
	b.endDocument()
	b.document.ID, b.document.Marked, b.isUnsure = id, true, false
}

func (b *building) row(n int, line string) *FileError {
	b.buffer = split(line, b.buffer[:0])
	cells := b.buffer
	wide := width(cells)
	if b.numbered && len(cells) > 1 {
		if isEmptyNode(cells[0]) {
			return nil
		}
		if isRange(cells[0]) {
			return b.wordRange(cells)
		}
	}
	if f := b.tooFew(n, len(cells), wide); f != nil {
		return f
	}
	if cells[b.word] == "" {
		return fault(n, "the word is empty")
	}
	t := Token{Word: strings.TrimPrefix(cells[b.word], b.prefix), Line: n, row: line}
	if b.tag >= 0 {
		t.Tag = cells[b.tag]
	} else {
		t.Tag, _ = attribute(t.Cell(b.misc), b.attribute)
	}
	if b.misc >= 0 {
		t.After = after(t.Cell(b.misc))
	}
	b.closeRanges(cells[0], &t)
	b.sentence.Tokens = append(b.sentence.Tokens, t)
	return nil
}

// tooFew reports a row that lacks columns: that of the tags, or one that a
// header names.
func (b *building) tooFew(n, cells, wide int) *FileError {
	need := max(b.word, b.tag, b.misc)
	if b.options.Header {
		need = max(need, len(b.Names)-1)
		if wide > len(b.Names) {
			return fault(n, "it has %s, and the header names %d", count(wide), len(b.Names))
		}
	}
	switch {
	case cells > need:
		return nil
	case b.options.Header:
		return fault(n, "it has %s, and the header names %d", count(cells), len(b.Names))
	case b.tag < 0 || b.widest < 2:
		return tagFault(n, "it has %s, where a word and its tag were expected", count(cells))
	case cells == b.tag && cells > 0:
		return tagFault(n, "it has %s, and the tag is in column %d", count(cells), b.tag+1)
	}
	return tagFault(n, "it has %s, and the tag is in column %d", count(cells), max(b.tag, b.word)+1)
}

// wordRange begins a word that stands for the tokens after it.
func (b *building) wordRange(cells []string) *FileError {
	first, last, _ := strings.Cut(cells[0], "-")
	from, _ := strconv.Atoi(first)
	to, _ := strconv.Atoi(last)
	if to <= from || b.word >= len(cells) {
		return nil
	}
	at := len(b.sentence.Tokens)
	b.sentence.Ranges = append(b.sentence.Ranges, Range{Start: at, End: at, Word: cells[b.word]})
	p := pendingRange{last: to, at: len(b.sentence.Ranges) - 1}
	if b.misc >= 0 && b.misc < len(cells) {
		p.after = after(cells[b.misc])
	}
	b.ranges = append(b.ranges, p)
	return nil
}

// closeRanges ends the ranges whose last token this is.
func (b *building) closeRanges(id string, t *Token) {
	if len(b.ranges) == 0 {
		return
	}
	n, err := strconv.Atoi(id)
	if err != nil {
		return
	}
	p := &b.ranges[0]
	if n >= p.last {
		b.sentence.Ranges[p.at].End = len(b.sentence.Tokens) + 1
		t.After = p.after
		b.ranges = b.ranges[1:]
	}
}
