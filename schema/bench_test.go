package schema_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/assaykit/assay/schema"
)

// article is a valid record of n parties, figures and dates, each mentioned
// twice.
func article(n int) []byte {
	var b strings.Builder
	b.WriteString(`{"form": "assay/article@1", "source": {"id": "a", "language": "fr", "published": "2025-02-04"}, "parties": [`)
	list := func(format string) {
		for i := range n {
			if i > 0 {
				b.WriteString(",")
			}
			fmt.Fprintf(&b, "\n  "+format, i, i, i)
		}
	}
	mentions := `"mentions": [{"start": %d, "end": 99999999, "text": "Sam Altman"}, {"text": "Altman %d"}]`
	list(`{"id": "p%d", "type": "person", "name": "Sam Altman", "aliases": ["Altman"], ` + mentions + "}")
	b.WriteString(`], "figures": [`)
	list(`{"id": "f%d", "kind": "money", "value": "500000000000", "unit": "USD", "qualifier": "at_most", "about": "p0", ` + mentions + "}")
	b.WriteString(`], "dates": [`)
	list(`{"id": "d%d", "value": "2025-02-04", ` + mentions + "}")
	b.WriteString("]}")
	return []byte(strings.ReplaceAll(b.String(), "99999999", "9999999"))
}

func BenchmarkDecodeArticle(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprintf("facts=%d", 3*n), func(b *testing.B) {
			data := article(n)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if a, problems := schema.InspectArticle(data, schema.Options{}); a == nil {
					b.Fatal(problems)
				}
			}
		})
	}
}

func BenchmarkDecodeHostile(b *testing.B) {
	texts := hostile()
	for _, name := range []string{"small facts", "numbers in a list", "unknown keys", "a million brackets"} {
		b.Run(name, func(b *testing.B) {
			data := []byte(texts[name])
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				schema.InspectArticle(data, schema.Options{})
			}
		})
	}
}
