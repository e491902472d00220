package checks_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/checks"
)

// A long record of one kind of fact must not cost more than it is worth.
func TestHostileRecordsAreBounded(t *testing.T) {
	repeat := func(list, fact string) string {
		var b strings.Builder
		b.WriteString(`"` + list + `":[`)
		for i := 0; b.Len() < 300_000; i++ {
			if i > 0 {
				b.WriteByte(',')
			}
			b.WriteString(strings.ReplaceAll(fact, "#", strconv.Itoa(i)))
		}
		return b.String() + "]"
	}
	for _, tt := range []struct{ reason, facts string }{
		{"mentions that stand nowhere", `"parties":[{"name":"x",` + repeat("mentions", `{"start":#,"end":9#1,"text":"w#"}`) + `}]`},
		{"mentions of one common letter", `"parties":[{"name":"x",` + repeat("mentions", `{"text":"e"}`) + `}]`},
		{"parties of one name", repeat("parties", `{"type":"person","name":"Kim Chang-han"}`)},
		{"parties that share a word", repeat("parties", `{"type":"person","name":"Kim Chang #"}`)},
		{"parties that nobody names", repeat("parties", `{"type":"organization","name":"Zx#"}`)},
		{"figures of one value", repeat("figures", `{"kind":"count","value":"6"}`)},
		{"figures of many values", `"parties":[{"id":"x","type":"project","name":"X"}],` + repeat("figures", `{"kind":"money","value":"1#.5","unit":"USD","about":"x"}`)},
		{"figures with one mention", repeat("figures", `{"kind":"count","value":"1#","mentions":[{"start":0,"end":9,"text":"six entreprises"}]}`)},
		{"dates", repeat("dates", `{"value":"2025-02-04","mentions":[{"text":"mardi"}]}`)},
		{"intervals", repeat("dates", `{"value":"2024-01-01/..","timex":"#"}`)},
		{"quotes that are almost there", repeat("quotes", `{"text":"un marché important et # autres un marché important"}`)},
		{"events", `"parties":[{"id":"p","name":"X"}],"dates":[{"id":"d","value":"2025-06"}],` + repeat("events", `{"type":"birth","participants":[{"party":"p"}],"date":"d","mentions":[{"text":"a publié"}]}`)},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			got := decode(t, tt.facts)
			in := checks.Input{Got: got, Article: article(t, "stargate-fr"), Golden: truth(t, "stargate-fr"), Alignment: &align.Alignment{}}
			inspect(t, checks.All(), in)
		})
	}
}
