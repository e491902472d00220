package mutate

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// formFaults are records that the schema of the form refuses.
func formFaults() []Fault {
	form := func(name, doc string, edits ...formEdit) Fault {
		return Fault{Name: "form/" + name, Doc: doc, Least: always, Sites: func(s *Subject) []Mutant {
			var mutants []Mutant
			for i, edit := range edits {
				if !s.holds(edit.needs) {
					continue
				}
				mutants = append(mutants, Mutant{Site: "record", Says: fmt.Sprintf("%s (%d)", doc, i+1), rewrite: object(edit.do)})
			}
			return mutants
		}}
	}
	whole := func(edit func(root map[string]any)) formEdit { return formEdit{"", edit} }
	set := func(list, key string, value any) formEdit {
		return formEdit{list, func(root map[string]any) { member(root, list, 0)[key] = value }}
	}
	left := func(list, key string) formEdit {
		return formEdit{list, func(root map[string]any) { delete(member(root, list, 0), key) }}
	}
	without := func(keys ...string) (edits []formEdit) {
		for _, k := range keys {
			edits = append(edits, whole(func(root map[string]any) { delete(root, k) }))
		}
		return edits
	}
	offset := func(value any) formEdit {
		return formEdit{"mentions", func(root map[string]any) {
			member(root, "parties", 0)["mentions"].([]any)[0].(map[string]any)["start"] = value
		}}
	}
	return []Fault{
		form("unknown-key", "a member that the form does not have",
			whole(func(root map[string]any) { root["summary"] = "." }), set("parties", "confidence", 0.9), set("figures", "amount", "1"), set("dates", "text", "mardi")),
		form("golden-key", "a member that only a golden has", set("parties", "why", "."), set("figures", "need", "optional")),
		form("list-missing", "a record without one of its three lists", without("parties", "figures", "dates")...),
		form("head-missing", "a record without its form or its source", without("form", "source")...),
		form("other-form", "a record of another form", whole(func(root map[string]any) { root["form"] = "assay/article@9" })),
		form("list-as-object", "a list that is an object, a string or null",
			whole(func(root map[string]any) { root["parties"] = map[string]any{} }),
			whole(func(root map[string]any) { root["dates"] = "2025-02-04" }),
			whole(func(root map[string]any) { root["figures"] = nil })),
		form("fact-as-string", "a fact that is a string", formEdit{"parties", func(root map[string]any) { root["parties"].([]any)[0] = "somebody" }}),
		form("name-missing", "a party without a name, or with an empty one",
			left("parties", "name"), set("parties", "name", "")),
		form("value-missing", "a figure or a date without a value", left("figures", "value"),
			left("dates", "value"), set("figures", "value", nil)),
		form("value-in-words", "a value in words, or with marks between its digits",
			set("figures", "value", "five hundred billion"), set("figures", "value", "500 000"), set("figures", "value", "1,234.5"), set("figures", "value", "95 %")),
		form("value-not-finite", "a value that is no number", set("figures", "value", "NaN"), set("figures", "value", "Infinity"), set("figures", "value", "1e999999999")),
		form("kind-unknown", "a kind, type or qualifier that there is not",
			set("figures", "kind", "currency"), set("parties", "type", "company"), set("figures", "qualifier", "approximately")),
		form("money-without-unit", "an amount of money without its currency", formEdit{"figures", func(root map[string]any) {
			f := member(root, "figures", 0)
			f["kind"] = "money"
			delete(f, "unit")
		}}),
		form("date-as-written", "a date that is not EDTF", set("dates", "value", "04/02/2025"), set("dates", "value", "4 février 2025"), set("dates", "value", "2025-2-4")),
		form("day-impossible", "a day that no calendar has", set("dates", "value", "2025-02-30"), set("dates", "value", "2025-13-01"), set("dates", "value", "2025-00-10")),
		form("offset-as-string", "an offset that is a string, a fraction or negative", offset("12"), offset(1.5), offset(-4)),
		form("quote-without-words", "a quote without a text, or with an empty one",
			left("quotes", "text"), set("quotes", "text", "")),
		form("role-as-string", "a role that is a string", set("parties", "roles", []any{"PDG"})),
	}
}

// formEdit is a change of a record that has facts in the list that it needs, "" for none.
type formEdit struct {
	needs string
	do    func(root map[string]any)
}

// holds reports whether the record has facts in a list, or its first party mentions.
func (s *Subject) holds(list string) bool {
	r := s.Record
	switch list {
	case "parties":
		return len(r.Parties) > 0
	case "figures":
		return len(r.Figures) > 0
	case "dates":
		return len(r.Dates) > 0
	case "quotes":
		return len(r.Quotes) > 0
	case "mentions":
		return len(r.Parties) > 0 && len(r.Parties[0].Mentions) > 0
	}
	return true
}

// object is a change of the record as a JSON object.
func object(edit func(root map[string]any)) func([]byte) []byte {
	return func(data []byte) []byte {
		var root map[string]any
		if err := json.Unmarshal(data, &root); err != nil {
			panic("a record of our own does not read: " + err.Error())
		}
		edit(root)
		out, err := json.Marshal(root, json.Deterministic(true), jsontext.Multiline(true))
		if err != nil {
			panic("a record of our own does not write: " + err.Error())
		}
		return out
	}
}

// member is an element of a list of the record.
func member(root map[string]any, list string, i int) map[string]any {
	return root[list].([]any)[i].(map[string]any)
}
