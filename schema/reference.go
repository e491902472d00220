package schema

import (
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/nearest"
)

// facts are the ids of a record and the references to them.
type facts struct {
	ids  map[string]fact
	refs []reference
}

type fact struct {
	kind  Kind
	token int
}

type reference struct {
	want  Kind // "fact" for any kind
	token int
	path  *path
}

func (f *facts) define(v *visitor, kind Kind, t int, way *path, id string) {
	if f.ids == nil {
		f.ids = map[string]fact{}
	}
	first, twice := f.ids[id]
	if !twice {
		f.ids[id] = fact{kind, t}
		return
	}
	v.addProblem(problemAt{Problem{
		Check: CheckReference, Rule: ruleDuplicateID, Value: shorten(v.raw(t)),
		Message: fmt.Sprintf("two facts have the id %q: a %s on line %d and this %s", shorten(id), first.kind, v.line(first.token), kind),
		Fix:     "give each fact its own id",
	}, v.at(t)}, way)
}

func (f *facts) refer(want Kind, t int, way *path, id string) {
	if id != "" {
		f.refs = append(f.refs, reference{want, t, way})
	}
}

// maxSuggested bounds the number of ids that are searched for one similar to a
// misspelt id.
const maxSuggested = 2000

// references reports every reference to an id that does not exist or that is of
// another kind.
func (v *visitor) references() {
	names := map[Kind][]string{}
	for id, f := range v.facts.ids {
		names[f.kind] = append(names[f.kind], id)
		names["fact"] = append(names["fact"], id)
	}
	for _, list := range names {
		slices.Sort(list)
	}
	for _, r := range v.facts.refs {
		if v.atLimit() {
			return
		}
		id := v.text(r.token)
		f, known := v.facts.ids[id]
		p := Problem{Check: CheckReference, Value: shorten(v.raw(r.token))}
		switch {
		case !known:
			p.Rule, p.Message = ruleDangling, fmt.Sprintf("no %s has the id %q", r.want, shorten(id))
			p.Fix = fmt.Sprintf("add the %s, or leave the reference out", r.want)
			if known := names[r.want]; len(known) <= maxSuggested {
				p.Fix = nearest.Fix(id, known, p.Fix)
			}
		case r.want != "fact" && f.kind != r.want:
			p.Rule, p.Message = ruleWrongKind, fmt.Sprintf("%q is a %s, but a %s is expected here", shorten(id), f.kind, r.want)
			p.Fix = fmt.Sprintf("name the id of a %s", r.want)
		default:
			continue
		}
		v.addProblem(problemAt{p, v.at(r.token)}, r.path)
	}
}
