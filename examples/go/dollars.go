// Package dollars finds amounts of dollars in news. It knows nothing of assay.
package dollars

import (
	"regexp"
	"strconv"
	"strings"
)

// Amount is an amount of dollars, and the words that state it.
type Amount struct {
	Words   string  `json:"words"`
	Dollars float64 `json:"dollars"`
	AtMost  bool    `json:"at_most"` // the text says "up to"
}

var amount = regexp.MustCompile(`(up to )?(\$([0-9][0-9,]*(?:\.[0-9]+)?)(?: (thousand|million|billion))?)`)

var scale = map[string]float64{"": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9}

// Amounts returns the amounts that a text states.
func Amounts(text string) (list []Amount) {
	for _, m := range amount.FindAllStringSubmatch(text, -1) {
		n, _ := strconv.ParseFloat(strings.ReplaceAll(m[3], ",", ""), 64)
		list = append(list, Amount{Words: m[2], Dollars: n * scale[m[4]], AtMost: m[1] != ""})
	}
	return list
}
