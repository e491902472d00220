package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// resolveDoubts decides on words that only open a sentence: one is a name where
// the text names it again inside a sentence, and none where the text writes it
// small.
func (n *Reader) resolveDoubts() {
	if len(n.doubtful) == 0 {
		return
	}
	wanted := make(map[string]int8, len(n.doubtful))
	for _, i := range n.doubtful {
		wanted[n.Tokens[n.runs[i].from].Lower] = 0
	}
	for i := range n.Tokens {
		tok := &n.Tokens[i]
		if tok.Class != text.ClassWord || n.classes[i]&WordCommon != 0 {
			continue
		}
		if v, ok := wanted[tok.Lower]; ok && v == 0 {
			if !tok.Upper {
				wanted[tok.Lower] = -1
			} else if n.capitals[i] == capitalInText {
				wanted[tok.Lower] = 1
			}
		}
	}
	kept := n.runs[:0]
	for _, run := range n.runs {
		if run.doubt && wanted[n.Tokens[run.from].Lower] < 0 {
			continue
		}
		kept = append(kept, run)
	}
	n.runs = kept
}

// findSurnames finds, inside sentences, words that were passed over as common
// and are the surname of a person whom the text names in full: "Son" after
// "Masayoshi Son".
func (n *Reader) findSurnames() {
	surnames := map[string]bool{}
	for _, run := range n.runs {
		if run.kind == schema.Person && run.weight >= 2 && run.to-run.from >= 2 && run.to-run.from <= 5 && run.end == 0 {
			for _, i := range [...]int{run.to - 1, run.from} {
				if n.classes[i]&WordCommon != 0 && (i > run.from || n.classes[i]&WordSurnameFirst != 0) {
					surnames[n.Tokens[i].Text] = true
				}
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	var more []nameRun
	next := 0
	for i := range n.Tokens {
		for next < len(n.runs) && n.runs[next].to <= i {
			next++
		}
		if tok := &n.Tokens[i]; tok.Upper && (n.capitals[i] == capitalInText || n.capitals[i] == capitalSentenceStart && n.isPredicate(i+1)) && n.classes[i]&WordCommon != 0 && surnames[tok.Text] && (next == len(n.runs) || n.runs[next].from > i) {
			more = append(more, nameRun{from: i, to: i + 1, kind: schema.Person, weight: 4})
		}
	}
	n.runs = append(n.runs, more...)
}

// isPredicate reports whether token i is the verb of a sentence whose subject
// stands right before it.
func (n *Reader) isPredicate(i int) bool {
	if i >= len(n.Tokens) || n.Tokens[i].Gap != text.GapSpace || n.Tokens[i].Upper {
		return false
	}
	return n.classes[i]&(WordAuxiliary|WordSpeech) != 0
}

// unifyKinds gives all mentions of one surface the kind with the greatest
// weight among them. A name that is the surname of another one is a person.
func (n *Reader) unifyKinds() {
	type vote struct {
		person, organization, place, product, project, group int
	}
	votes := make(map[string]*vote, len(n.runs))
	keys := make([]string, len(n.runs))
	surnames := map[string]bool{}
	for i, run := range n.runs {
		keys[i] = n.surfaceKey(run)
		v := votes[keys[i]]
		if v == nil {
			v = &vote{}
			votes[keys[i]] = v
		}
		w := run.weight * run.weight
		switch run.kind {
		case schema.Person:
			v.person += w
			if run.to-run.from >= 2 && run.weight >= 2 {
				surnames[n.Tokens[run.to-1].Lower] = true
				if n.classes[run.from]&WordSurnameFirst != 0 {
					surnames[n.Tokens[run.from].Lower] = true
				}
			}
		case schema.Organization:
			v.organization += w
		case schema.Place:
			v.place += w
		case schema.Product:
			v.product += w
		case schema.Project:
			v.project += w
		case schema.Group:
			v.group += w
		}
	}
	for i, run := range n.runs { // Nordalune as in Nordalune Québec
		if run.kind == schema.Organization && run.to-run.from >= 2 && run.end == 0 && n.Tokens[run.from].Class == text.ClassWord {
			if v := votes[n.Tokens[run.from].Lower]; v != nil && keys[i] != n.Tokens[run.from].Lower && v.person <= 2 {
				v.organization += 4
			}
		}
	}
	for i := range n.runs {
		run, v := &n.runs[i], votes[keys[i]]
		if run.to-run.from == 1 && surnames[n.Tokens[run.from].Lower] && v.place < 25 {
			run.kind = schema.Person
			continue
		}
		best := max(v.person, v.organization, v.place, v.product, v.project, v.group)
		switch best {
		case v.place:
			run.kind = schema.Place
		case v.organization:
			run.kind = schema.Organization
		case v.project:
			run.kind = schema.Project
		case v.product:
			run.kind = schema.Product
		case v.person:
			run.kind = schema.Person
		default:
			run.kind = schema.Group
		}
	}
}

// surfaceKey returns the surface of a run in lower case, without a noun that it goes
// with or without.
func (n *Reader) surfaceKey(run nameRun) string {
	from := run.from
	if n.classes[from]&wordBesideHead != 0 && n.uses[from]&useDroppedHead != 0 && run.to-from > 1 {
		from++
	}
	if run.to-from == 1 && run.end == 0 {
		return n.Tokens[from].Lower
	}
	if run.end > 0 {
		return n.tokenSlice(run.start, run.end, from)
	}
	at := n.keys.Len()
	for i := from; i < run.to; i++ {
		if n.Tokens[i].Gap != text.GapNone && i > from {
			n.keys.WriteByte(' ')
		}
		n.keys.WriteString(n.Tokens[i].Lower)
	}
	return n.keys.String()[at:]
}

// tokenSlice returns the code points [start, end) of token i, in small letters.
func (n *Reader) tokenSlice(start, end, i int) string {
	tok := &n.Tokens[i]
	runes := []rune(tok.Lower)
	a, b := max(0, start-tok.Start), min(len(runes), end-tok.Start)
	if a >= b {
		return tok.Lower
	}
	return string(runes[a:b])
}
