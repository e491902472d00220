package mutate

import (
	"fmt"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// formFaults are records that the schema of the form refuses.
func formFaults() []Fault {
	form := func(name, doc string, edits ...func(root map[string]any)) Fault {
		return Fault{Name: "form/" + name, Doc: doc, Least: always, Sites: func(*Subject) []Mutant {
			var mutants []Mutant
			for i, edit := range edits {
				mutants = append(mutants, Mutant{Site: "record", Says: fmt.Sprintf("%s (%d)", doc, i+1), rewrite: object(edit)})
			}
			return mutants
		}}
	}
	set := func(list, key string, value any) func(map[string]any) {
		return func(root map[string]any) { member(root, list, 0)[key] = value }
	}
	without := func(keys ...string) (edits []func(map[string]any)) {
		for _, k := range keys {
			edits = append(edits, func(root map[string]any) { delete(root, k) })
		}
		return edits
	}
	offset := func(value any) func(map[string]any) {
		return func(root map[string]any) {
			member(root, "parties", 0)["mentions"].([]any)[0].(map[string]any)["start"] = value
		}
	}
	return []Fault{
		form("unknown-key", "a member that the form does not have",
			func(root map[string]any) { root["summary"] = "." }, set("parties", "confidence", 0.9), set("figures", "amount", "1"), set("dates", "text", "mardi")),
		form("golden-key", "a member that only a golden has", set("parties", "why", "."), set("figures", "need", "optional")),
		form("list-missing", "a record without one of its three lists", without("parties", "figures", "dates")...),
		form("head-missing", "a record without its form or its source", without("form", "source")...),
		form("other-form", "a record of another form", func(root map[string]any) { root["form"] = "assay/article@9" }),
		form("list-as-object", "a list that is an object, a string or null",
			func(root map[string]any) { root["parties"] = map[string]any{} },
			func(root map[string]any) { root["dates"] = "2025-02-04" },
			func(root map[string]any) { root["figures"] = nil }),
		form("fact-as-string", "a fact that is a string", func(root map[string]any) { root["parties"].([]any)[0] = "somebody" }),
		form("name-missing", "a party without a name, or with an empty one",
			func(root map[string]any) { delete(member(root, "parties", 0), "name") }, set("parties", "name", "")),
		form("value-missing", "a figure or a date without a value", func(root map[string]any) { delete(member(root, "figures", 0), "value") },
			func(root map[string]any) { delete(member(root, "dates", 0), "value") }, set("figures", "value", nil)),
		form("value-in-words", "a value in words, or with marks between its digits",
			set("figures", "value", "five hundred billion"), set("figures", "value", "500 000"), set("figures", "value", "1,234.5"), set("figures", "value", "95 %")),
		form("value-not-finite", "a value that is no number", set("figures", "value", "NaN"), set("figures", "value", "Infinity"), set("figures", "value", "1e999999999")),
		form("kind-unknown", "a kind, type or qualifier that there is not",
			set("figures", "kind", "currency"), set("parties", "type", "company"), set("figures", "qualifier", "approximately")),
		form("money-without-unit", "an amount of money without its currency", func(root map[string]any) {
			f := member(root, "figures", 0)
			f["kind"] = "money"
			delete(f, "unit")
		}),
		form("date-as-written", "a date that is not EDTF", set("dates", "value", "04/02/2025"), set("dates", "value", "4 février 2025"), set("dates", "value", "2025-2-4")),
		form("day-impossible", "a day that no calendar has", set("dates", "value", "2025-02-30"), set("dates", "value", "2025-13-01"), set("dates", "value", "2025-00-10")),
		form("offset-as-string", "an offset that is a string, a fraction or negative", offset("12"), offset(1.5), offset(-4)),
		form("quote-without-words", "a quote without a text, or with an empty one",
			func(root map[string]any) { delete(member(root, "quotes", 0), "text") }, set("quotes", "text", "")),
		form("role-as-string", "a role that is a string", set("parties", "roles", []any{"PDG"})),
	}
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
