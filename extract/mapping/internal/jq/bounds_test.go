package jq

import (
	"encoding/json"

	"os"
	"path/filepath"
	"testing"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/seeds"
	"github.com/itchyny/gojq"
	"github.com/stretchr/testify/require"
)

// everything is what a program gives, with the error that it ends in.
func everything(t *testing.T, iter gojq.Iter) (out []string) {
	t.Helper()
	for {
		v, ok := iter.Next()
		if !ok {
			return out
		}
		if err, ok := v.(error); ok {
			return append(out, err.Error())
		}
		b, err := gojq.Marshal(v)
		require.NoError(t, err)
		out = append(out, string(b))
	}
}

// runOn compiles a program and returns why it has no value for an output.
func runOn(t *testing.T, text string, output any) error {
	t.Helper()
	x, err := Compile(text, "")
	if err != nil {
		return err
	}
	_, err = x.Run(t.Context(), output, 2, seeds.Article{ID: "ana", Text: "Ana Roux paid $5."})
	return err
}

// sameBounded runs a program with its bounds and without them.
func sameBounded(t *testing.T, program string, input func() any) {
	t.Helper()
	q, err := gojq.Parse(program)
	require.NoError(t, err, program)
	plain, err := gojq.Compile(q, gojq.WithVariables([]string{"$article"}), gojq.WithFunction("slug", 0, 0, slugFunc))
	require.NoError(t, err, program)
	bounds, err := bounded(q)
	require.NoError(t, err, program)
	code, err := compileBounded(bounds, []string{"$article"})
	require.NoError(t, err, program)
	code.guards.allowed = newBudget(t.Context(), programSteps, programTime)
	article := map[string]any{"text": "Ana Roux paid $5."}
	require.Equal(t, everything(t, plain.Run(input(), article)), everything(t, code.RunWithContext(code.guards.allowed, input(), article)), program)
}

// A program within its bounds gives what it gives without them, several
// values, paths, errors and functions of its own included.
func TestBoundedProgramsAreTheSamePrograms(t *testing.T) {
	const input = `{"a": [3, 1, 2, 1], "s": "Ana, Roux and Ana", "o": {"x": {"y": 1}, "z": [1, {"w": null}]}, "n": 12.5, "big": 123456789012345678901234567890, "l": [["a", 1], ["b", 2]]}`
	decode := func() any {
		var v any
		require.NoError(t, json.Unmarshal([]byte(input), &v))
		return v
	}
	for _, program := range []string{
		`(1, 2) * (3, 4)`, `(1, 2) - (3, 4)`, `[.a[] == (1, 2)]`, `(1, 2) + (10, 20)`, `("ab", 3) * (2, 3)`, `[.a[] < 2, .a[] >= .n]`, `8 / (2, 4)`, `"a,b" / ","`,
		`.a * 2`, `.o * {x: {q: 2}}`, `.a - [1]`, `.s - 1`, `.big * 2`, `.big - 1`, `-.big`, `null - 1`, `null * 3`, `"x" * 0`, `"x" * -1`, `{} + 1`, `.a + .l`, `[] == [], {} != {}`,
		`.a[] |= . + 1`, `.a[] *= 2`, `.a[0] -= (1, 2)`, `.s *= 2`, `.n /= 2`, `.a += [9]`, `.o.x.y |= empty`, `.a |= map(select(. > 1))`, `(.a, .l) |= length`, `.a[1:3] |= reverse`, `.missing //= 3`,
		`.a[-1], .a[1.7], .a[null // 0], .a[9]`, `.a["x"]`, `.o["x"]`, `.l[[["b", 2]]]`, `.a[3 - 2]`, `.a[10] = 1`, `.a[-9] = 1`, `path(.a[.a[1]])`, `[paths]`, `[path(.. | select(type == "number"))]`,
		`path(.l | getpath([0, 1]))`, `getpath(["o", "x", "y"]), getpath(["a", 0]), getpath(["s", 1])`, `setpath(["a", 0]; 1000000000)`, `setpath(("p", ["o"]); 1)`, `delpaths([["a", 0], ["o"]])`, `del(.a[0, 1], .o.x)`, `del(.l[] | select(.[0] == "a"))`,
		`pick(.o.x.y)`, `to_entries | from_entries`, `with_entries(.value |= tostring)`, `map_values(tojson)`, `walk(if type == "number" then . + 1 else . end)`, `[tostream] | fromstream(.[])`, `fromstream([["a"], 7000000], [["a"]])`, `[.a | limit(2; .[])]`,
		`tojson, tostring, (.s | tojson)`, `@json, @text, (.a | @csv, @tsv, @sh), (.s | @html, @uri, @base64, (@base64 | @base64d))`, `@json "x\(.a)y\(.o)"`, `"\(.a) \(.s) \(1, 2)"`, `{"k\(.n)": 1}`, `{(.s, "b"): 1}`, `.o | ."\("x")"`, `format("json")`, `[.[] | tojson | fromjson]`,
		`.s | explode | implode`, `.s | split(", "), split(" +"; null), [splits("a"; "i")], ascii_downcase`, `.s | test("ana"), test("ana"; "i"), test(["ana", "i"]), test("("), test(1)`, `[.s | match("A(n)(?<x>a)?"; "g")]`, `.s | [match("a", "n"; "g").offset]`, `.s | capture("(?<first>[a-z]+)")`,
		`.s | sub("(?<x>Ana)"; "<\(.x)>"), gsub("(?<x>Ana)"; "<\(.x)>", "-"), sub("a"; "b"; "g")`, `[.s | scan("[A-Z]\\w+")], [.s | scan("(a)(n)?"; "gi")]`, `[.s | match(["a", "g"])] | length`, `.a | test("x")`,
		`.s | indices("Ana"), index("Ana"), rindex("Ana"), indices(""), indices(1), index(""), rindex("é"), index(null), indices(["a"])`, `"éaaéaa" | indices("aa", "é", "a"), index("a"), rindex("aa")`, `null | index("a"), indices("a")`, `1 | index("a")`, `.s[index("Roux"):index("Roux") + 4]`, `.a | index(1), rindex(1), rindex([2, 1]), indices([])`, `.a | indices(1), index([1, 2])`, `.a | contains([3]), inside([1, 2, 3])`, `.o | contains({x: {}})`, `.s | contains("Roux", "x")`, `.s | contains(1)`, `.a | join(", ", "-")`, `.l | join(",")`, `.l | add, (map(.[0]) | add), ({} | add)`, `add(.a[]), add(empty), add(.l[])`, `.s | add`,
		`.a | sort, unique, min, max, sort_by(-.), group_by(. % 2), unique_by(. > 1), min_by(-.), max_by(-.), bsearch(2), flatten, transpose?`, `.l | transpose, flatten, flatten(1), flatten(-1)`, `.o | flatten`, `.s | sort, flatten`, `[.a[] | IN(1, 2)], IN(.a[]; 3, 9), INDEX(.l[]; .[0]), (.l | INDEX(.[1]))`, `"12", "1e3", "x", "" | try tonumber catch .`, `1, [2] | tonumber`,
		`error`, `error("x")`, `error({a: 1})`, `try error({a: 1}) catch .a`, `try error catch .s`, `[.[]?]`, `.a | first, last, nth(1), nth(2; .[])`, `[range(3)], [range(1; 9; 3)]`, `reduce .a[] as $x (0; . + $x)`, `[foreach .a[] as $x (0; . + $x; [$x, .])]`, `label $f | .a[] | if . == 1 then ., break $f else . end`, `. as {a: [$x, $y], $s} | [$x, $y, $s]`, `.a as [$x] ?// $x | $x`,
		`def join(f): [.[] | f]; .a | join(. + 1)`, `def contains(f; g): f, g; contains(.n; .s)`, `def f: def tojson: 7; tojson; f, (.n | tojson)`, `def sort_by(f): f; .a | sort_by(.[0])`, `def f(tojson): tojson; f(.n)`, `def _own($x): $x * 2; _own(4)`, `def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 30 | fac`, `def add(f): 5; add(.a[])`,
		`def f(input): [input]; f(.a[])`, `def now: "today"; def debug(m): m; [now, debug(1)]`, `def f($env): env, $env; f(3)`, `def f($_x): _x + $_x; f(2)`,
		`.a[] |= empty`, `.a |= (.[] | select(. > 1))`, `.a[1] |= (if . > 0 then empty else . end)`, `.o |= map_values(empty)`, `.o |= map_values(length)`, `.a[] |= (label $f | break $f)`, `.o.z[1].w |= (., 1)`, `.o |= (.x?, .y)`,
		`.o[] |= if type == "array" then . else empty end`, `def length: empty; .a |= length`, `.a |= [.[] | empty]`, `.a |= {a: (1, empty)}`, `.a |= {a: empty}`, `.a |= "\(empty)"`, `.a |= (empty // 1)`, `.a |= (1 + empty)`, `.a |= ltrimstr(empty)`, `.a |= (.[0] = empty)`,
		`.a[] |= (. as $x | [$x])`, `.l[] |= (. as [$x] | $x)`, `.a[] |= error("x")`, `.a |= (.[0] |= empty)`, `.a |= -(.[0])`, `.a |= .[empty]`, `.s |= ascii_downcase`, `.a |= sort_by(empty)`, `.s |= gsub("a"; empty)`,
		`first(range(10; 0; -1) | select(. * . < 20))`, `[.[] | numbers, strings]`, `.. |= .`, `..|numbers`, `[limit(3; repeat(1))]`,
	} {
		t.Run(program, func(t *testing.T) { sameBounded(t, program, decode) })
	}
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "..", "fixtures", "mappings", "*.jq"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		sameBounded(t, string(text), decode)
		shape, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "fixtures", "shapes", filepath.Base(file[:len(file)-3])+".json"))
		if err == nil {
			sameBounded(t, string(text), func() any {
				var v any
				require.NoError(t, json.Unmarshal(shape, &v))
				return v
			})
		}
	}
}

// Programs that would take any time or memory end in an error: by what they
// take in all, or by what a single step of theirs would make or look through.
func TestProgramsAreBounded(t *testing.T) {
	const over = "took longer than|takes more than [0-9]+ (million steps|MB of memory)" // a slow machine's time is over first
	const twins = `reduce range(60) as $i (1; [., .]) | `
	for _, tt := range []struct{ reason, jq, says string }{
		{"a function that calls itself", `def f: f; f`, over},
		{"a long sum", `reduce range(1e12) as $i (0; . + $i)`, over},
		{"and where the program catches errors", `def f: try f catch f; f`, over},
		{"a long list", `[range(1e9)]`, over},
		{"a list of long texts", `[range(1000000) | "x" * 1000000]`, over},
		{"lists that are made at an index", `[range(1000)] | map([] | .[999999] = 1)`, over},
		{"within a catch", `try [range(1e9)] catch {parties: []}`, over},
		{"a list that is gone through within itself", `[range(1000000)] as $b | def f: $b[] | f; f`, over},
		{"a text many times", `"x" * 1e9`, "is of more than 16 MB"},
		{"a text many times, in place", `{t: "x"} | .t *= 1e9`, "is of more than 16 MB"},
		{"a text that doubles", `"x" | until(false; . + .)`, "the sum has more than"},
		{"a list that doubles", `[1] | until(false; . + .)`, "the sum has more than"},
		{"a text that is written out again and again", `"x" | until(false; tojson)`, "once it is written out"},
		{"a value of twins, given", `{x: (` + twins + `.)}`, "returns a value of more than 64 MB"},
		{"written out", twins + `tojson`, "once it is written out"},
		{"written into a text", twins + `"\(.)"`, "once it is written out"},
		{"in a format", twins + `@json`, "once it is written out"},
		{"in a formatted text", twins + `@base64 "\(.)"`, "once it is written out"},
		{"as an error", twins + `error`, "once it is written out"},
		{"compared", twins + `. == .`, "once it is written out"},
		{"sorted", twins + `[., .] | sort`, "once it is written out"},
		{"flattened", twins + `flatten`, "once it is written out"},
		{"merged", `reduce range(60) as $i ({a: 1}; {a: ., b: .}) | . * .`, "once it is written out"},
		{"deleted beside", twins + `{a: ., b: 1} | del(.b)`, "once it is written out"},
		{"updated to nothing beside", twins + `{a: ., b: 1} | .b |= empty`, "once it is written out"},
		{"updated to what may be nothing beside", `reduce range(60) as $i (1; {a: ., b: .}) | .c = 1 | .c |= select(. > 1)`, "once it is written out"},
		{"members updated to nothing", twins + `{a: ., b: 1} | map_values(if . == 1 then empty else . end)`, "once it is written out"},
		{"nested deeply", `reduce range(100000) as $i (1; [.])`, "nested deeper than 10000"},
		{"far in a list", `[] | .[500000000] = 1`, "larger than 1000000"},
		{"far in a list, by a path", `[] | setpath([500000000]; 1)`, "larger than 1000000"},
		{"far in a list, by a path of a path", `[] | getpath([500000000]) = 1`, "larger than 1000000"},
		{"far in a list, by a stream", `fromstream([[400000000], 1], [[400000000]])`, "larger than 1000000"},
		{"far in a list, by its number", `[] | nth(400000000) = 1`, "larger than 1000000"},
		{"numbers that square", `reduce range(60) as $i (10; . * .)`, "digits"},
		{"a number of many digits", `"1" * 1000000 | tonumber`, "digits"},
		{"lists without one another", `[range(100000)] - [range(100000)]`, "all of their parts with each other"},
		{"a list in another", `[range(100000)] | contains([range(100000)])`, "all of their parts with each other"},
		{"a text in another", `"a" * 1000000 | indices("a" * 500000)`, "too long to search"},
		{"rows and columns", `[[range(100000)], (range(20000) | [])] | transpose`, "transpose"},
		{"one text in a list many times", `("x" * 1000000) as $s | [range(1000) | $s] | add`, "the concatenated value"},
		{"and with something between", `[range(1000) | "y"] | join("x" * 1000000)`, "the concatenated value"},
		{"characters of a text", `"x" * 10000000 | explode`, "too long to split"},
		{"a text by nothing", `("x" * 10000000) / ""`, "too long to split"},
		{"an expression that matches everywhere", `"a" * 1000000 | gsub(""; "b")`, "matches more than"},
		{"likewise, in a list with its flags", `"a" * 1000000 | [match(["a", "g"])]`, "matches more than"},
		{"a large expression", `"x" | test("a?" * 100000)`, "regular expression of"},
		{"an expression that becomes large", `"x" | test("((a{30}){30}b?){1}" * 40)`, "instructions"},
		{"many expressions", `[range(100000) | tostring as $r | "x" | test($r)]`, "regular expressions"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			before := heapSize()
			err := runOn(t, tt.jq, map[string]any{})
			require.Equal(t, extract.Unmapped, extract.KindOf(err), "%v", err)
			require.Regexp(t, tt.says, err.Error())
			require.Less(t, heapSize(), before+1<<30)
		})
	}
	for _, tt := range []struct{ reason, jq, says string }{
		{"what jq keeps to itself", `_multiply("x"; 1e9)`, "uses _multiply"},
		{"nested deeply", deep("[", "]", 100000), "nested too deeply"},
		{"minus minus", deep("-", "", 100000) + "1", "nested too deeply"},
		{"suffixes", ".a" + deep("?", "", 100000), "nested too deeply"},
		{"a forbidden function, nested", deep("(", "", 2000) + "now" + deep(")", "", 2000), "uses now"},
		{"long", deep("#", "", 2<<20), "a program has at most"},
	} {
		_, err := Compile(tt.jq, "")
		require.Equal(t, extract.Unmapped, extract.KindOf(err), tt.reason)
		require.ErrorContains(t, err, tt.says, tt.reason)
	}
}

// Searching a long article stays well within the bounds: the cost of a search is
// linear in what it reads, not the product of two lengths.
func TestProgramsSearchLongTexts(t *testing.T) {
	// Some 80 KB, in which name i stands in sentence i alone.
	const text = `([range(2000) | "Clerk Nr\(. + 10000) signed the lease of pier \(.)."] | join(" ")) as $text | ("Clerk Nr" + (range(300) * 6 + 10000 | tostring)) as $name | `
	for _, tt := range []struct{ reason, jq string }{
		{"where each of many names stands", text + `$text | index($name)`},
		{"everywhere that they stand", text + `$text | indices($name)[0]`},
		{"where they stand last", text + `$text | rindex($name)`},
		{"whether they are there", text + `$text | contains($name)`},
		{"whether they are in it", text + `$text as $t | $name | inside($t)`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			err := runOn(t, `[`+tt.jq+`] | length`, map[string]any{})
			require.NoError(t, err)
		})
	}
	for _, tt := range []struct{ reason, jq string }{
		{"a long quotation", `index($t[400000:400500])`},
		{"a passage of half of it", `index($t[300000:])`},
		{"a passage that it does not hold", `indices($t[200000:] + "!")`},
		{"a passage that it contains", `contains($t[200000:])`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			err := runOn(t, `[range(12000) | "Pier \(.) was let to somebody, says clerk \(.)."] | join(" ") as $t | $t | `+tt.jq, map[string]any{})
			require.NoError(t, err)
		})
	}
}

// deep is n openings, and n closings.
func deep(open, shut string, n int) string {
	b := make([]byte, 0, n*(len(open)+len(shut)))
	for range n {
		b = append(b, open...)
	}
	for range n {
		b = append(b, shut...)
	}
	return string(b)
}

// A step limit is met in the same place each time.
func TestStepsAreTheSameEachTime(t *testing.T) {
	x, err := Compile(`reduce range(1000) as $i ({}; .["k\($i % 7)"] |= [.] | .x = $i)`, "")
	require.NoError(t, err)
	var used []int
	for range 3 {
		code, err := x.compile()
		require.NoError(t, err)
		allowed := newBudget(t.Context(), programSteps, programTime)
		_, _ = code.values(allowed, 2, map[string]any{}, map[string]any{})
		used = append(used, allowed.used())
	}
	require.Positive(t, used[0])
	require.Equal(t, []int{used[0], used[0], used[0]}, used)
}
