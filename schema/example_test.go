package schema_test

import (
	"fmt"

	"github.com/assaykit/assay/schema"
)

func ExampleDecodeArticle() {
	record := []byte(`{
  "form": "assay/article@1",
  "source": {"id": "stargate-fr", "language": "fr", "published": "2025-02-04"},
  "parties": [{"id": "altman", "type": "persn", "name": "Sam Altman"}],
  "figures": [{"kind": "money", "value": "500000000000"}],
  "dates": [{"value": "2025-02-30"}]
}`)
	_, problems := schema.InspectArticle(record, schema.Options{})
	for _, p := range problems {
		fmt.Println(p.Check, p)
	}
	// Output:
	// form/schema 4:40: /parties/0/type: "persn" is not one of "person", "organization", "place", "product", "project", "group"; did you mean "person"?
	// form/schema 5:15: /figures/0: "unit" is missing; add "unit", for example "USD"
	// form/schema 6:23: /dates/0/value: "2025-02-30" is not an EDTF date; write the date as 2025-02-04, 2025-02, 2025 or 2025-02-04/2025-02-06
}

func ExampleEncode() {
	record, err := schema.Encode(&schema.Article{
		Source:  schema.Source{ID: "stargate-fr"},
		Figures: []schema.Figure{{Kind: schema.Percent, Value: schema.NewDecimal(95, 0), Unit: "%", Qualifier: schema.AtMost}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(record))
	// Output:
	// {
	//   "form": "assay/article@1",
	//   "source": {
	//     "id": "stargate-fr"
	//   },
	//   "parties": [],
	//   "figures": [
	//     {
	//       "kind": "percent",
	//       "value": "95",
	//       "unit": "%",
	//       "qualifier": "at_most"
	//     }
	//   ],
	//   "dates": []
	// }
}

func ExampleParseEDTF() {
	visit, err := schema.ParseEDTF("2025-02-04")
	if err != nil {
		fmt.Println(err)
		return
	}
	month, err := schema.ParseEDTF("2025-02")
	if err != nil {
		fmt.Println(err)
		return
	}
	last, _ := month.Last()
	fmt.Println(last, visit.Compare(month) == schema.Within)
	// Output: 2025-02-28 true
}

func ExampleParseDecimal() {
	a, err := schema.ParseDecimal("5e11")
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := schema.ParseDecimal("500000000000.00")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a, a == b)
	// Output: 500000000000 true
}
