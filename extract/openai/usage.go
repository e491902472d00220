package openai

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema"
)

// validPrice reports whether both amounts of a price are in range.
func validPrice(p extract.Price) bool {
	between := func(v float64) bool { return v >= 0 && v <= schema.MostCounted }
	return between(p.Input) && between(p.Output)
}

// tokens is the number of tokens that an endpoint reports.
type tokens struct{ input, output int64 }

// costOf returns the cost of tokens.
func costOf(u tokens, p extract.Price) float64 {
	return (float64(u.input)*p.Input + float64(u.output)*p.Output) / 1e6
}

// readUsage parses the usage of a completion. It cannot make the answer
// invalid: a value that is not a count is 0.
func readUsage(usage json.RawMessage) tokens {
	var members struct {
		Prompt     json.RawMessage `json:"prompt_tokens"`
		Completion json.RawMessage `json:"completion_tokens"`
	}
	if json.Unmarshal(usage, &members) != nil {
		return tokens{}
	}
	return tokens{count(members.Prompt), count(members.Completion)}
}

// count parses a number, or a string with a number.
func count(b json.RawMessage) int64 {
	n, err := strconv.ParseFloat(strings.Trim(string(b), `" `), 64)
	if math.IsNaN(n) || err != nil && !math.IsInf(n, 0) {
		return 0
	}
	return int64(min(max(n, 0), 1<<53))
}
