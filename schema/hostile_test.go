package schema_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/cputime"
	"github.com/assaykit/assay/schema"
)

// fill repeats what unit returns until the text has a megabyte.
func fill(before, after, between string, unit func(i int) string) string {
	var b strings.Builder
	b.WriteString(before)
	for i := 0; b.Len() < 1<<20; i++ {
		if i > 0 {
			b.WriteString(between)
		}
		b.WriteString(unit(i))
	}
	b.WriteString(after)
	return b.String()
}

func same(s string) func(int) string { return func(int) string { return s } }

const head = `{"form": "assay/article@1", "source": {"id": "a"}, "parties": [], "figures": [], "dates": []`

func hostile() map[string]string {
	in := func(list, unit string) string { // with that list last
		h := strings.ReplaceAll(head, `, "`+list+`": []`, "")
		return fill(h+`, "`+list+`": [`, "]}", ",", same(unit))
	}
	deep := strings.Repeat(`{"a":`, 99)
	return map[string]string{
		"a million brackets":            strings.Repeat("[", 1<<20),
		"a million braces":              strings.Repeat(`{"a":`, 1<<20/5),
		"closed brackets":               strings.Repeat("[", 1<<19) + strings.Repeat("]", 1<<19),
		"numbers in a list":             in("figures", "1"),
		"numbers at the top":            fill("[", "]", ",", same("1")),
		"empty lists in a list":         in("figures", "[]"),
		"empty objects in a list":       in("figures", "{}"),
		"small facts":                   in("figures", `{"kind":"count","value":1}`),
		"small facts with exponents":    in("figures", `{"kind":"count","value":1e-400}`),
		"small facts that are wrong":    in("figures", `{"kind":"coont"}`),
		"small facts with one id":       in("parties", `{"id":"a","name":"A"}`),
		"small facts with dates":        in("dates", `{"value":"2025"}`),
		"dates that are none":           in("dates", `{"value":"9999-99-99T99:99"}`),
		"dangling references":           in("events", `{"date":"q"}`),
		"references to one fact":        fill(head+`,"quotes":[{"id":"q","text":"t"}],"events":[{"figures":[`, "]}]}", ",", same(`"q"`)),
		"an absurd exponent many times": in("figures", `{"kind":"count","value":1e999999999}`),
		"exponents under a bound":       fill(head+`,"quotes":[{"text":"t","mentions":[`, "]}]}", ",", same(`{"start":1e400,"end":1e-400}`)),
		"mentions":                      fill(head+`,"quotes":[{"text":"t","mentions":[`, "]}]}", ",", same(`{"start":1,"end":2}`)),
		"mentions that are none":        fill(head+`,"quotes":[{"text":"t","mentions":[`, "]}]}", ",", same(`{}`)),
		"one key a million times":       fill("{", "}", ",", same(`"a":1`)),
		"unknown keys":                  fill(head+",", "}", ",", func(i int) string { return fmt.Sprintf(`"k%d":1`, i) }),
		"unknown keys in a fact":        fill(head+`,"events":[{`, `}]}`, ",", func(i int) string { return fmt.Sprintf(`"k%d":1`, i) }),
		"keys in x":                     fill(head+`,"x":{`, "}}", ",", func(i int) string { return fmt.Sprintf(`"k%d":[]`, i) }),
		"long keys of slashes":          fill(head+",", "}", ",", func(i int) string { return fmt.Sprintf(`"%s%d":1`, strings.Repeat("~/", 4000), i) }),
		"one long key of slashes":       head + `,"` + strings.Repeat("~/", 1<<19) + `":1}`,
		"long keys in depth":            head + `,"q":` + strings.Repeat(`{"`+strings.Repeat("~/", 5000)+`":`, 95) + "1" + strings.Repeat("}", 96),
		"deep unknown keys":             fill(head+",", "}", ",", func(i int) string { return fmt.Sprintf(`"k%d":%s1%s`, i, deep, strings.Repeat("}", 99)) }),
		"deep x":                        head + `,"x":` + strings.Repeat(`{"a":`, 98) + `"` + strings.Repeat("b", 1<<20) + `"` + strings.Repeat("}", 99),
		"a long string":                 head + `,"quotes":[{"text":"` + strings.Repeat("é", 1<<19) + `"}]}`,
		"a long string of escapes":      head + `,"quotes":[{"text":"` + strings.Repeat(`\u00e9`, 1<<20/6) + `"}]}`,
		"a long value":                  strings.Replace(head, `"figures": []`, `"figures": [{"kind":"count","value":"`+strings.Repeat("1", 1<<20)+`"}]`, 1) + "}",
		"a long number":                 strings.Replace(head, `"figures": []`, `"figures": [{"kind":"count","value":`+strings.Repeat("1", 1<<20)+`}]`, 1) + "}",
		"a long enumerated value":       strings.Replace(head, `"figures": []`, `"figures": [{"kind":"`+strings.Repeat("m", 1<<20)+`","value":1}]`, 1) + "}",
		"a long hash":                   strings.Replace(head, `"a"`, `"a","sha256":"`+strings.Repeat("0", 1<<20)+`"`, 1) + "}",
		"a long unterminated string":    `{"` + strings.Repeat("a", 1<<20),
		"a long literal":                strings.Repeat("n", 1<<20),
		"white space":                   strings.Repeat(" ", 1<<20),
		"white space inside":            "{" + strings.Repeat("\n", 1<<20),
		"lone surrogates":               head + `,"x":{"a":"` + strings.Repeat(`\ud800`, 1<<20/6) + `"}}`,
		"lines of problems":             strings.ReplaceAll(in("figures", `{"kind":"coont"}`), ",{", "\n,\n{"),
	}
}

// Bad input of every kind takes no more than a right record of its size: memory
// is counted in what is allocated, and time in that of the right record with as many
// facts and references as fit.
func TestHostileInputIsBounded(t *testing.T) {
	right := []byte(strings.Replace(hostile()["dangling references"], `"dates": []`, `"dates": [{"id":"q","value":"2025"}]`, 1))
	_, problems := schema.InspectArticle(right, schema.Options{})
	require.Empty(t, problems)
	yardstick := cputime.NewYardstick(func() { schema.InspectArticle(right, schema.Options{}) })
	for reason, text := range hostile() {
		t.Run(reason, func(t *testing.T) {
			data := []byte(text)
			for _, o := range []schema.Options{{}, {Lenient: true}} {
				var problems []schema.Problem
				read := func() { _, problems = schema.InspectArticle(data, o) }
				require.Less(t, allocated(read), uint64(300*len(data)+(1<<16)), "bytes")
				require.LessOrEqual(t, len(problems), 2*100+2)
				for _, p := range problems {
					require.Less(t, len(p.String()), 4000)
					require.Less(t, len(p.Value), 300)
				}
				require.LessOrEqual(t, yardstick.Times(read, 4), 4.0)
			}
		})
	}
}

// allocated is how many bytes f allocates in all.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestHostileConfigurationIsBounded(t *testing.T) {
	right := []byte("version: 1\ncases:\n" + strings.Repeat("- articles: a\n", 60000))
	yardstick := cputime.NewYardstick(func() { _, _ = schema.DecodeYAML("config", right, new(any)) })
	for reason, text := range map[string]string{
		"a million brackets":  strings.Repeat("[", 1<<20-1),
		"a million braces":    strings.Repeat("{", 1<<20-1),
		"a million dashes":    strings.Repeat("- ", 1<<19-1),
		"nested mappings":     strings.Repeat("{a: ", 1<<18-1),
		"many keys":           "version: 1\n" + fill("", "", "\n", func(i int) string { return fmt.Sprintf("k%d: 1", i) }),
		"many cases":          ("version: 1\ncases:\n" + strings.Repeat("- articles: a\n", 70000)),
		"many wrong cases":    ("version: 1\ncases:\n" + strings.Repeat("- article: a\n", 70000)),
		"many documents":      strings.Repeat("---\n", 1<<18),
		"many comments":       strings.Repeat("#\n", 1<<19),
		"many anchors":        "a: [" + fill("", "", ", ", func(i int) string { return fmt.Sprintf("&a%d 1", i) }),
		"many aliases":        ("a: &a [1]\nb: [" + strings.Repeat("*a,", 1<<18)),
		"a long string":       "version: '" + strings.Repeat("a", 1<<20-100) + "'",
		"a long folded text":  "version: >\n" + strings.Repeat(" a\n", 1<<20/3-100),
		"question marks":      strings.Repeat("? ", 1<<19-1),
		"colons":              strings.Repeat("a: ", 1<<18),
		"a long plain scalar": "version: " + strings.Repeat("a b ", 1<<18-100),
		"tabs":                strings.Repeat("\t", 1<<20-1),
		"a long number":       "version: " + strings.Repeat("1", 1<<20-100),
	} {
		t.Run(reason, func(t *testing.T) {
			data := []byte(text[:min(len(text), 1<<20)])
			var err error
			read := func() { _, err = schema.DecodeYAML("config", data, new(any)) }
			require.Less(t, allocated(read), uint64(300*len(data)+(1<<16)), "bytes")
			require.Error(t, err)
			require.LessOrEqual(t, yardstick.Times(read, 4), 4.0)
		})
	}
}
