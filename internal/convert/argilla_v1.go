package convert

import "github.com/go-json-experiment/json/jsontext"

// readOld reads a record of version 1: its annotation is the answer.
func (r *argillaRecord) readOld() {
	if _, ok := r.m["annotation"]; !ok && !r.m.has("prediction", "predictions") {
		return
	}
	q := r.of("annotation")
	if v := entitiesOf(r.m["annotation"]); v.Kind() != 0 && v.Kind() != 'n' {
		q.responses = append(q.responses, argillaResponse{value: v, pointer: r.where("/annotation")})
	}
	q.suggestion, q.pointer, q.agent = entitiesOf(r.m["prediction"]), r.where("/prediction"), scalar(r.m["prediction_agent"])
	if many, _ := membersOf(r.m["predictions"]); len(many) > 0 {
		agent := many.names()[0]
		q.suggestion, q.pointer, q.agent = entitiesOf(many[agent]), r.where("/predictions/%s", escape(agent)), agent
	}
}

// entitiesOf returns the list of an annotation as the server keeps it.
func entitiesOf(v jsontext.Value) jsontext.Value {
	if m, _ := membersOf(v); m["entities"].Kind() == '[' {
		return m["entities"]
	}
	return v
}
