// Package dollars is an extractor outside of assay's module: a few rules that
// read amounts in dollars, written as anybody would write them first.
package dollars

import (
	"context"
	"encoding/json"
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/seeds"
)

type record struct {
	Form    string     `json:"form"`
	Source  source     `json:"source"`
	Parties []struct{} `json:"parties"`
	Figures []figure   `json:"figures"`
	Dates   []struct{} `json:"dates"`
}

type source struct {
	ID string `json:"id"`
}

type figure struct {
	Kind      string    `json:"kind"`
	Value     string    `json:"value"`
	Unit      string    `json:"unit"`
	Qualifier string    `json:"qualifier"`
	Mentions  []mention `json:"mentions"`
}

type mention struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

var amount = regexp.MustCompile(`(up to )?(\$([0-9][0-9,]*(?:\.[0-9]+)?)(?: (thousand|million|billion))?)`)

var scales = map[string]int64{"": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}

// Extract reads the amounts of an article.
func Extract(_ context.Context, a seeds.Article) ([]byte, error) {
	r := record{Form: "assay/article@1", Source: source{a.ID}, Parties: []struct{}{}, Figures: []figure{}, Dates: []struct{}{}}
	for _, m := range amount.FindAllStringSubmatchIndex(a.Text, -1) {
		part := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return a.Text[m[2*i]:m[2*i+1]]
		}
		value, ok := new(big.Rat).SetString(strings.ReplaceAll(part(3), ",", ""))
		if !ok {
			return nil, fmt.Errorf("%s: %q is no number", a.ID, part(3))
		}
		value.Mul(value, new(big.Rat).SetInt64(scales[part(4)]))
		f := figure{Kind: "money", Value: strings.TrimSuffix(value.FloatString(2), ".00"), Unit: "USD", Qualifier: "exact"}
		if part(1) != "" {
			f.Qualifier = "at_most"
		}
		start := utf8.RuneCountInString(a.Text[:m[4]])
		f.Mentions = []mention{{start, start + utf8.RuneCountInString(part(2)), part(2)}}
		r.Figures = append(r.Figures, f)
	}
	return json.Marshal(r)
}
