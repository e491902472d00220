package openai

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
)

// validPrice reports whether a price is one: numbers that are counted.
func validPrice(p extract.Price) bool {
	between := func(v float64) bool { return v >= 0 && v <= schema.MostCounted }
	return between(p.Input) && between(p.Output)
}

// tokens is how many tokens an endpoint says that it read and wrote.
type tokens struct{ input, output int64 }

// costOf is what tokens cost.
func costOf(u tokens, p extract.Price) float64 {
	return (float64(u.input)*p.Input + float64(u.output)*p.Output) / 1e6
}

// readUsage reads the usage of a completion. An endpoint may say anything
// here, and none of it makes its answer a wrong one: what is no count is 0.
func readUsage(usage json.RawMessage) tokens {
	var said struct {
		Prompt     json.RawMessage `json:"prompt_tokens"`
		Completion json.RawMessage `json:"completion_tokens"`
	}
	if json.Unmarshal(usage, &said) != nil {
		return tokens{}
	}
	return tokens{count(said.Prompt), count(said.Completion)}
}

// count reads a number, or a string that holds one.
func count(b json.RawMessage) int64 {
	n, err := strconv.ParseFloat(strings.Trim(string(b), `" `), 64)
	if math.IsNaN(n) || err != nil && !math.IsInf(n, 0) {
		return 0
	}
	return int64(min(max(n, 0), 1<<53))
}
