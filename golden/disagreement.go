package golden

import (
	"strings"
)

// Disagreement is a fact, or one attribute of a fact, on which the opinions
// that a golden was drafted from do not agree.
type Disagreement struct {
	Kind      string `json:"kind"`
	Text      string `json:"text"`                // the fact in words
	Attribute string `json:"attribute,omitempty"` // "" where it is the fact itself
	Votes     []Vote `json:"votes"`               // the most votes first
}

// Vote is one opinion and who holds it.
type Vote struct {
	Value string   `json:"value"` // "yes" and "no" for the fact itself
	By    []string `json:"by"`
}

func writeDisagreements(b *strings.Builder, list []Disagreement) {
	for _, d := range list {
		say(b, "? %s  %s", d.Kind, d.Text)
		if d.Attribute != "" {
			say(b, ": %s", d.Attribute)
		}
		b.WriteByte('\n')
		for _, v := range d.Votes {
			say(b, "    %s: %s\n", v.Value, strings.Join(v.By, ", "))
		}
	}
}
