package mapdraft

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// definitions are what a program may use, each where it is used.
var definitions = []struct{ name, jq string }{
	{"texts", `def texts: select(type == "string" and test("\\S"));`},
	{"named", `def named($type): texts | {type: $type, name: .};`},
	{"iso", `def iso: test("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}");`},
	{"day", `def day: .[:10];`},
	{"scaled", "# A unit such as \"billion dollars\" has a scale.\n" + `def scaled: if .times then .value = (.value | tonumber) * .times | del(.times) else . end;`},
	{"merged", `# One party for each type and name, with all that is said of it and an id.
def gathered(f): [.[] | f[]?] | unique;
def merged:
  group_by([.type, .name])
  | map({type: .[0].type, name: .[0].name, aliases: gathered(.aliases), roles: gathered(.roles), mentions: gathered(.mentions)} | with_entries(select(.value != [])))
  | reduce .[] as $p ([]; . as $done
      | . + [{id: first($p.name | slug | (., "\(.)-\($p.type)", "\(.)-\(range(2; 10000))") | select(. as $id | $done | any(.id == $id) | not))} + $p]);`},
	{"besides", `# Parties that others refer to, unless they are listed already.
def besides($parties): map(select(.name as $name | $parties | any(.name == $name or (.aliases // [] | index([$name]) != null)) | not));`},
	{"ids", `def ids: map(.id as $id | .name, .aliases[]? | {key: ., value: $id}) | from_entries;`},
}

// draft returns what was drafted. The program is the identity for a record.
func (d *drafter) draft(identity string) *Draft {
	out := &Draft{Taken: d.said.taken, Unsure: d.said.unsure, LeftOut: d.said.left, Locate: d.said.unplaced}
	const mostLeft = 20
	if n := len(out.LeftOut); n > mostLeft {
		out.LeftOut = append(out.LeftOut[:mostLeft:mostLeft], fmt.Sprintf("… and %s more", plain.Count(n-mostLeft, "part")))
	}
	if d.scheme.unit != "" && d.scheme.certainty < sure {
		out.Unsure = append(out.Unsure, "offsets: "+d.counted())
	}
	body := identity
	if body == "" {
		body = d.body()
	}
	var b strings.Builder
	b.WriteString("# A draft from one output: check each line. What it is unsure of comes first.\n")
	comments(&b, "Unsure", out.Unsure)
	comments(&b, "Left out", out.LeftOut)
	if out.Locate {
		b.WriteString("#\n# In assay.yaml, so that facts without offsets are found in the article:\n#   locate: true\n")
	}
	b.WriteByte('\n')
	tables := d.tables()
	for _, def := range definitions {
		if used(def.name, body+tables) || def.name == "texts" && strings.Contains(body, "named(") {
			b.WriteString(def.jq + "\n")
		}
	}
	b.WriteString(tables + "\n" + body + "\n")
	out.Program = b.String()
	return out
}

// used reports whether a program calls a definition.
func used(name, program string) bool {
	for i := 0; ; {
		j := strings.Index(program[i:], name)
		if j < 0 {
			return false
		}
		i += j
		letter := func(k int) bool {
			return k >= 0 && k < len(program) && (program[k] == '_' || program[k] == '.' || program[k]|32 >= 'a' && program[k]|32 <= 'z')
		}
		if !letter(i-1) && !letter(i+len(name)) {
			return true
		}
		i += len(name)
	}
}

func comments(b *strings.Builder, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "#\n# %s:\n", title)
	for _, l := range lines {
		fmt.Fprintf(b, "#   %s\n", plain.Text(l))
	}
}

// counted says how offsets are counted.
func (d *drafter) counted() string {
	unit := map[schema.OffsetUnit]string{schema.CodePoint: "code points", schema.UTF16: "UTF-16 units", schema.UTF8: "bytes of UTF-8"}[d.scheme.unit]
	ends := "an end is the one after the last"
	if d.scheme.inclusive {
		ends = "an end is the last one"
	}
	if d.scheme.wrong {
		return fmt.Sprintf("%s: they are not those of this article, so they are not taken", d.scheme.why)
	}
	return fmt.Sprintf("counted in %s, %s; %s", unit, ends, d.scheme.why)
}

// tables returns the definitions of labels and units.
func (d *drafter) tables() string {
	var b strings.Builder
	if len(d.kinds) > 0 {
		name, table := d.table()
		if name != "" {
			fmt.Fprintf(&b, "# The labels are those of the table %s. One that is not here is an error.\n", name)
		} else {
			b.WriteString("# One that is not here is an error.\n")
		}
		b.WriteString("def kind:\n  if . == \"O\" then . elif test(\"^[BIESULM]-.\") then .[:2] + (.[2:] | kind)\n  else {\n")
		var lines []string
		for _, label := range slices.Sorted(maps.Keys(table)) {
			lines = append(lines, fmt.Sprintf("    %s: %q", jqString(label), table[label]))
		}
		b.WriteString(strings.Join(lines, ",\n") + "\n  }[.] // . end;\n")
	}
	if strings.Contains(d.streamText(), "| unit(") {
		b.WriteString("# Any other unit is of that kind, under its own name.\ndef unit($kind): if . == null then {kind: $kind} else {\n")
		var lines []string
		for _, words := range slices.Sorted(maps.Keys(d.units)) {
			u := d.units[words]
			line := fmt.Sprintf("    %s: {kind: %q", jqString(words), u.kind)
			if u.unit != "" {
				line += ", unit: " + jqString(u.unit)
			}
			if u.times != "" {
				line += ", times: " + u.times
			}
			lines = append(lines, line+"}")
		}
		b.WriteString(strings.Join(lines, ",\n") + "\n  }[.] // {kind: $kind, unit: .} end;\n")
	}
	return b.String()
}

func (d *drafter) streamText() string {
	var b strings.Builder
	for _, s := range d.streams {
		b.WriteString(s.jq + "\n")
	}
	return b.String()
}

// body returns the program after its definitions.
func (d *drafter) body() string {
	var b strings.Builder
	parties := d.array("parties", "      ")
	named := d.parts("named", "      ")
	if named != "" {
		b.WriteString("  (" + parties + ") as $parties\n| (($parties + ([" + named + "] | besides($parties))) | merged) as $parties\n| ($parties | ids) as $ids\n| ")
	} else if parties != "[]" {
		b.WriteString("  (" + parties + " | merged) as $parties\n| ")
	}
	b.WriteString("{\n")
	if d.scheme.unit != "" && !d.scheme.wrong {
		fmt.Fprintf(&b, "    # %s: %s\n    source: {offsets: %q},\n", d.scheme.certainty, d.counted(), string(d.scheme.unit))
	}
	switch {
	case strings.Contains(d.streamText(), "{of:"):
		b.WriteString("    parties: ($parties | map(if .roles then .roles |= map(if .of then .of |= $ids[.] else . end) else . end)),\n")
	case named != "" || parties != "[]":
		b.WriteString("    parties: $parties,\n")
	default:
		b.WriteString("    parties: [],\n")
	}
	for _, list := range []string{"figures", "dates", "events", "quotes", "spans"} {
		jq := d.array(list, "      ")
		if jq == "[]" && list != "figures" && list != "dates" {
			continue
		}
		if list == "quotes" && strings.Contains(jq, "{speaker:") {
			jq += " | map(if .speaker then .speaker |= $ids[.] else . end)"
			jq = "(" + jq + ")"
		}
		fmt.Fprintf(&b, "    %s: %s,\n", list, jq)
	}
	return strings.TrimSuffix(b.String(), ",\n") + "\n  }"
}

// array returns the streams of a list as an array.
func (d *drafter) array(name, indent string) string {
	items := d.parts(name, indent)
	if items == "" {
		return "[]"
	}
	return "[" + items + "]"
}

// parts returns the streams of a list with their comments, "" for none.
func (d *drafter) parts(name, indent string) string {
	var parts []string
	for _, s := range d.streams {
		if s.list == name {
			parts = append(parts, fmt.Sprintf("\n%s# %s\n%s(%s)", indent, plain.Text(s.comment), indent, s.jq))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, ",") + "\n" + indent[2:]
}
