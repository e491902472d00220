package name

import "github.com/assaykit/assay/recognize/internal/text"

// legalFormBefore returns how many tokens before the word are the legal form of a company
// that its name opens with: ㈜, (주), 주식회사.
func (q *hangulWord) legalFormBefore() int {
	i, n := q.i, q.Reader
	if i == 0 || n.Tokens[i].Gap > text.GapSpace {
		return 0
	}
	switch before := &n.Tokens[i-1]; {
	case n.lexicon.openingForms[before.Text]:
		return 1
	case before.Text == ")" && i > 2 && n.Tokens[i-3].Text == "(" && n.lexicon.bracketedForms[n.Tokens[i-2].Text]:
		return 3
	}
	return 0
}

// withLegalForm returns the end of a name with the legal forms of companies behind it:
// Co., Ltd. and S.p.A. and GmbH & Co. KG. It is 0 where none stands there.
func (n *Reader) withLegalForm(from, to int) int {
	at, last := to, to-1
	for last > from && n.Tokens[last].Gap == text.GapNone {
		last--
	}
	if last > from && n.legalFormAt(last) >= to {
		at = last // the name took its first part in: Co, S.A.
	}
	end := 0
	for next := n.legalFormsAt(at, false); next > at; next = n.legalFormsAt(at, true) {
		at, end = next, next
	}
	if end < to {
		return 0
	}
	return end
}

// legalFormsAt returns the end of one legal form at token i, with the comma that parts it
// from the name or the word that joins it to another. It is i where none stands there.
func (n *Reader) legalFormsAt(i int, joined bool) int {
	j := i
	if j < len(n.Tokens) && n.Tokens[j].Text == "," {
		j++
	} else if joined && j < len(n.Tokens) && (n.Tokens[j].Text == "&" || n.classes[j]&(WordConjunction|WordOf|wordParticle) != 0) {
		j++
	}
	if j >= len(n.Tokens) || n.Tokens[j].Gap != text.GapSpace {
		return i
	}
	if end := n.legalFormAt(j); end > j {
		return end
	}
	return i
}

// legalFormAt returns the end of the legal form at token i: with the last of several dots,
// and with a single one where another form follows. It is i where none stands there.
func (n *Reader) legalFormAt(i int) int {
	form, j, dots := "", i, 0
	for j < len(n.Tokens) && (j == i || n.Tokens[j].Gap == text.GapNone) && n.Tokens[j].Class == text.ClassWord {
		form += n.Tokens[j].Lower
		j++
		if j >= len(n.Tokens) || n.Tokens[j].Text != "." || n.Tokens[j].Gap != text.GapNone {
			break
		}
		j++
		dots++
	}
	if !n.lexicon.legalForms[form] || !n.Tokens[i].Upper && dots < 2 && !n.isSmallForm(i) || len(form) < 2 {
		return i
	}
	if last := j - 1; n.Tokens[last].Text == "." && dots < 2 && !n.goesOnBehind(last) {
		j--
	}
	return j
}

// isSmallForm reports letters that are nothing but a legal form, and are so without a
// capital: plc.
func (n *Reader) isSmallForm(i int) bool {
	return n.classes[i]&^WordAcronym == wordLegalForm && len(n.Tokens[i].Text) > 2
}

// goesOnBehind reports that another legal form follows the dot at token i.
func (n *Reader) goesOnBehind(i int) bool {
	j := i + 1
	if j < len(n.Tokens) && (n.Tokens[j].Text == "," || n.Tokens[j].Text == "&") {
		j++
	}
	return j < len(n.Tokens) && n.Tokens[j].Gap == text.GapSpace && n.lexicon.legalForms[n.Tokens[j].Lower]
}

// legalFormAfter returns the end of a legal form of several words behind a name, or 0.
func (r reach) legalFormAfter() int {
	j := r.to
	if j+1 < len(r.Tokens) && r.Tokens[j].Text == "," && r.Tokens[j].Gap == text.GapNone {
		j++
	}
	if j >= len(r.Tokens) || r.Tokens[j].Gap != text.GapSpace || r.classes[j]&wordPhraseStart == 0 {
		return 0
	}
	to, class := r.phraseAt(j)
	if class&wordLegalForm == 0 {
		return 0
	}
	return to
}
