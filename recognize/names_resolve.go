package recognize

import "github.com/assaykit/assay/schema"

// resolveDoubts decides on words that only open a sentence: one is a name where
// the text names it again inside a sentence, and none where the text writes it
// small.
func (n *namer) resolveDoubts() {
	if len(n.doubtful) == 0 {
		return
	}
	wanted := make(map[string]int8, len(n.doubtful))
	for _, i := range n.doubtful {
		wanted[n.tokens[n.runs[i].from].lower] = 0
	}
	for i := range n.tokens {
		tok := &n.tokens[i]
		if tok.class != classWord || n.classes[i]&wordCommon != 0 {
			continue
		}
		if v, ok := wanted[tok.lower]; ok && v == 0 {
			if !tok.upper {
				wanted[tok.lower] = -1
			} else if n.capitals[i] == capitalInText {
				wanted[tok.lower] = 1
			}
		}
	}
	kept := n.runs[:0]
	for _, run := range n.runs {
		if run.doubt && wanted[n.tokens[run.from].lower] < 0 {
			continue
		}
		kept = append(kept, run)
	}
	n.runs = kept
}

// findSurnames finds, inside sentences, words that were passed over as common
// and are the surname of a person whom the text names in full: "Son" after
// "Masayoshi Son".
func (n *namer) findSurnames() {
	surnames := map[string]bool{}
	for _, run := range n.runs {
		if run.kind == schema.Person && run.weight >= 2 && run.to-run.from >= 2 && run.to-run.from <= 5 && run.end == 0 {
			for _, i := range [...]int{run.to - 1, run.from} {
				if n.classes[i]&wordCommon != 0 && (i > run.from || n.classes[i]&wordSurnameFirst != 0) {
					surnames[n.tokens[i].text] = true
				}
			}
		}
	}
	if len(surnames) == 0 {
		return
	}
	var more []nameRun
	next := 0
	for i := range n.tokens {
		for next < len(n.runs) && n.runs[next].to <= i {
			next++
		}
		if tok := &n.tokens[i]; tok.upper && (n.capitals[i] == capitalInText || n.capitals[i] == capitalSentenceStart && n.isPredicate(i+1)) && n.classes[i]&wordCommon != 0 && surnames[tok.text] && (next == len(n.runs) || n.runs[next].from > i) {
			more = append(more, nameRun{from: i, to: i + 1, kind: schema.Person, weight: 4})
		}
	}
	n.runs = append(n.runs, more...)
}

// isPredicate reports whether token i is the verb of a sentence whose subject
// stands right before it.
func (n *namer) isPredicate(i int) bool {
	if i >= len(n.tokens) || n.tokens[i].gap != gapSpace || n.tokens[i].upper {
		return false
	}
	return n.classes[i]&(wordAuxiliary|wordSpeech) != 0
}

// unifyKinds gives all mentions of one surface the kind with the greatest
// weight among them. A name that is the surname of another one is a person.
func (n *namer) unifyKinds() {
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
				surnames[n.tokens[run.to-1].lower] = true
				if n.classes[run.from]&wordSurnameFirst != 0 {
					surnames[n.tokens[run.from].lower] = true
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
		if run.kind == schema.Organization && run.to-run.from >= 2 && run.end == 0 && n.tokens[run.from].class == classWord {
			if v := votes[n.tokens[run.from].lower]; v != nil && keys[i] != n.tokens[run.from].lower && v.person <= 2 {
				v.organization += 4
			}
		}
	}
	for i := range n.runs {
		run, v := &n.runs[i], votes[keys[i]]
		if run.to-run.from == 1 && surnames[n.tokens[run.from].lower] && v.place < 25 {
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

// surfaceKey returns the surface of a run in lower case, without a French noun
// before it.
func (n *namer) surfaceKey(run nameRun) string {
	from := run.from
	if n.lexicon.headFirst && n.tokens[from].lower == "groupe" && run.to-from > 1 {
		from++
	}
	if run.to-from == 1 && run.end == 0 {
		return n.tokens[from].lower
	}
	if run.end > 0 {
		return n.tokenSlice(run.start, run.end, from)
	}
	at := n.keys.Len()
	for i := from; i < run.to; i++ {
		if n.tokens[i].gap != gapNone && i > from {
			n.keys.WriteByte(' ')
		}
		n.keys.WriteString(n.tokens[i].lower)
	}
	return n.keys.String()[at:]
}

// tokenSlice returns the code points [start, end) of token i, in small letters.
func (n *namer) tokenSlice(start, end, i int) string {
	tok := &n.tokens[i]
	runes := []rune(tok.lower)
	a, b := max(0, start-tok.start), min(len(runes), end-tok.start)
	if a >= b {
		return tok.lower
	}
	return string(runes[a:b])
}
