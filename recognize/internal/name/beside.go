package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// kindByNeighbours reads the kind off the words around the name.
func (n *Reader) kindByNeighbours(w words) told {
	if t := n.kindBefore(w); t.weight > 0 {
		return t
	}
	b := behind{n, w.from, w.to}
	return ask(&kindsBehind, b, n, b.triggers())
}

// kindBefore reads the kind of a name off what stands before it: a preposition
// of place, or a noun of which the name is in apposition ("la start-up chinoise
// DeepSeek") or the complement ("le PDG d'OpenAI").
func (n *Reader) kindBefore(w words) told {
	b := before{n, w.from, w.to, w.from - 1}
	if b.i < 0 || n.Tokens[w.from].Gap >= text.GapLine {
		return told{}
	}
	on := n.triggersAt(b.i) | n.triggersAt(b.i-1)
	if t := ask(&kindsBefore, b, n, on); t.weight > 0 || b.isBehindMark() {
		return t
	}
	if i, completes := b.complement(); completes {
		if i < 0 || n.Tokens[i].Class != text.ClassWord {
			return told{}
		}
		return ask(&complements, completed{n, i}, n, n.triggersAt(i)|n.triggersAt(i-1)|onName)
	}
	return ask(&nounsBefore, b, n, onName)
}

// ask returns what the first rule of a list says that has an answer, with its name. on is
// what calls for its rules: none is asked where nothing does.
func ask[Q any](list *rule.List[Q, told], q Q, n *Reader, on rule.Triggers) told {
	if on == 0 {
		return told{}
	}
	t, by, ok := list.First(q, n.Traits, on, n.Observer)
	if !ok {
		return told{}
	}
	t.rule = &list.Rules[by].Name
	return t
}

// before is the token at i before the name [from, to).
type before struct {
	*Reader
	from, to, i int
}

// isBehindMark reports a mark before the name that is no apostrophe.
func (b before) isBehindMark() bool {
	return b.Tokens[b.i].Class == text.ClassPunct && b.Tokens[b.i].Text != "'"
}

// isElided reports an apostrophe before the name, behind a word.
func (b before) isElided() bool { return b.Tokens[b.i].Text == "'" && b.i > 0 }

// complement returns the token of the noun that the name completes, -1 for none, and
// whether it is a complement: "le PDG d'OpenAI", "city of Busan".
func (b before) complement() (i int, completes bool) {
	if !b.has(language.HeadFirst) {
		return b.i - 1, b.uses[b.i]&useComplementLink != 0 && b.i > 0
	}
	i = b.i
	if b.isElided() {
		i--
	}
	switch {
	case b.classes[i]&WordOf != 0:
		return i - 1, true
	case b.classes[i]&WordArticle == 0:
		return -1, false
	case i > 1 && b.classes[i-1]&WordOf != 0:
		return i - 2, true
	}
	return -1, true
}

// isSpeaker reports whether a verb of speech has the run as its subject.
func (n *Reader) isSpeaker(from, to int) bool {
	if to < len(n.Tokens) && n.Tokens[to].Gap == text.GapSpace && n.Tokens[to].Class == text.ClassWord && !n.Tokens[to].Upper {
		if n.classes[to]&WordSpeech != 0 && !n.has(language.HeadFirst) {
			return true
		}
		if n.has(language.HeadFirst) {
			j := to
			for steps := 0; steps < 3 && j < len(n.Tokens) && n.classes[j]&WordAuxiliary != 0; steps++ {
				j++
			}
			if j < len(n.Tokens) && n.classes[j]&WordSpeech != 0 {
				return true
			}
		}
	}
	return from > 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from-1]&WordSpeech != 0 && !n.Tokens[from-1].Upper
}

// isPlaceBefore reports a preposition of place before the name.
func (n *Reader) isPlaceBefore(from int) bool {
	i := from - 1
	if i >= 0 && n.classes[i]&WordArticle != 0 {
		i--
	}
	return i >= 0 && n.classes[i]&WordWithin != 0
}

// isWorkBefore reports whether a verb of making or a work's noun stands right
// before the name.
func (n *Reader) isWorkBefore(from int) bool {
	return from > 0 && n.classes[from-1]&(wordMakes|wordProduct) != 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from]&WordGivenName == 0
}

// isPersonLike reports whether what was read of a name can be a person's given
// names.
func (n *Reader) isPersonLike(from, to int) bool {
	if to-from > 4 || n.classes[to-1]&(WordPlace|wordOrgNoun|wordPlaceNoun) != 0 && n.classes[to-1]&WordGivenName == 0 {
		return false
	}
	return n.classes[from]&WordGivenName != 0 || n.isHonoured(from) || n.classes[from]&(WordCommon|wordOrgNoun|wordPlaceNoun|WordPlace) == 0 && !n.isWritten(from, onAllCaps|onInnerCapital)
}

// isPresented reports whether a person's noun or office, written small, stands
// right before: le peintre Hendrick de Vries.
func (n *Reader) isPresented(from int) bool {
	return from > 0 && n.Tokens[from].Gap == text.GapSpace && n.classes[from-1]&(WordPerson|WordOffice) != 0 && !n.Tokens[from-1].Upper
}

// isHonoured reports whether an honorific stands right before.
func (n *Reader) isHonoured(from int) bool {
	i := from - 1
	if i > 0 && n.Tokens[i].Text == "." && n.Tokens[i].Gap == text.GapNone {
		i--
	}
	return i >= 0 && n.Tokens[from].Gap <= text.GapSpace && n.classes[i]&WordHonorific != 0 && (n.Tokens[i].Upper || n.has(language.HeadFirst) && n.classes[i]&WordCommon == 0)
}
