package convert

import (
	"strings"

	"github.com/go-json-experiment/json/jsontext"
)

// readNested reads the responses and suggestions of a record of version 2, by question or as
// a list, as the feedback data sets of version 1 had them.
func (r *argillaRecord) readNested() {
	byName, _ := membersOf(r.m["responses"])
	for name := range byName {
		for i, x := range byName.objects(name) {
			r.respond(name, x["value"], x, r.where("/responses/%s/%d", escape(name), i))
		}
	}
	for i, x := range r.m.objects("responses") {
		values, _ := membersOf(x["values"])
		for name := range values {
			v, err := membersOf(values[name])
			if err == nil && v != nil {
				r.respond(name, v["value"], x, r.where("/responses/%d", i))
			}
		}
	}
	byName, _ = membersOf(r.m["suggestions"])
	for name := range byName {
		if x, _ := membersOf(byName[name]); x != nil {
			r.suggest(name, x, r.where("/suggestions/%s", escape(name)))
		}
	}
	for i, x := range r.m.objects("suggestions") {
		r.suggest(scalar(x[x.first("question_name", "question_id")]), x, r.where("/suggestions/%d", i))
	}
}

func (r *argillaRecord) respond(name string, value jsontext.Value, of members, pointer string) {
	q := r.of(name)
	q.responses = append(q.responses, argillaResponse{value, strings.ToLower(scalar(of["status"])), pointer})
}

func (r *argillaRecord) suggest(name string, of members, pointer string) {
	q := r.of(name)
	q.suggestion, q.agent, q.pointer = of["value"], scalar(of["agent"]), pointer
}

// readFlat reads the members of a record that was written flat: "ner.responses".
func (r *argillaRecord) readFlat() {
	for _, name := range r.m.names() {
		if q, ok := strings.CutSuffix(name, ".responses"); ok {
			states := r.m.list(name + ".status")
			for i, v := range r.m.list(name) {
				status := ""
				if i < len(states) {
					status = strings.ToLower(scalar(states[i]))
				}
				x := r.of(q)
				x.responses = append(x.responses, argillaResponse{v, status, r.where("/%s/%d", escape(name), i)})
			}
		}
		if q, ok := strings.CutSuffix(name, ".suggestion"); ok {
			x := r.of(q)
			x.suggestion, x.agent, x.pointer = r.m[name], scalar(r.m[name+".agent"]), r.where("/%s", escape(name))
		}
	}
}
