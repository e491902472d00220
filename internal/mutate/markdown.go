package mutate

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Markdown writes the report as a page of documentation.
func (r *Report) Markdown() []byte {
	var b bytes.Buffer
	b.WriteString(introduction)
	fmt.Fprintf(&b, "The articles are %s. Each fault is made at %s.\n\n", strings.Join(r.Articles, ", "), r.places())
	r.summary(&b)
	fmt.Fprintf(&b, "## Faults\n\n%s| fault | what the record says | places | %s |\n| --- | --- | --- | --- | --- | --- |\n", faultsText, modesHead())
	for _, t := range r.Faults {
		t.row(&b)
	}
	fmt.Fprintf(&b, "\n## Harmless rewrites\n\n%s| rewrite | what the record says | places | %s |\n| --- | --- | --- | --- | --- | --- |\n", rewritesText, modesHead())
	for _, t := range r.Rewrites {
		t.row(&b)
	}
	r.byDesign(&b)
	return b.Bytes()
}

const introduction = `# What a green gate has looked at

This page is generated: a test makes every fault and every harmless rewrite below, one at a time, in records that say
exactly what the goldens of the kit say, and asks the default gate (every check, ` + "`fail_on: error`" + `) about each. What
is written here is what it answered.

A record is held against its article in one of three ways.

- **With golden**: a person has written down what the article says, and that the lists of parties, figures and dates are
  *complete*. Whatever the golden has and the record lacks, says otherwise, or says in addition is found.
- **With an open golden**: the same golden, which does not claim to be complete. What it holds is held; what it does not hold may be
  right, so that it only asks for a look, unless the article itself speaks against it.
- **Without golden**: the article alone. What a figure, a date, a name or a quote says is held against the words of the
  article. What only a reader can know (who holds an office, who spoke, what kind of thing a name names, what happened) is not.

A fault is **caught** where the gate fails, **warned** of where a warning is new and the gate passes, **noted** where there is
no more than a note, and **unseen** where nothing is said. A gate that cannot say (exit 3) is counted as one that fails.

`

const faultsText = "A fault that is not caught everywhere is one of [those that by design are not](#by-design-not-caught).\n\n"

const rewritesText = "Nothing of these is wrong, so that a finding is a false alarm. Notes are none.\n\n"

func (r *Report) places() string {
	if r.Sites < 0 {
		return "every place there is for it"
	}
	return fmt.Sprintf("%d places at the most, which a fixed seed chooses", r.Sites)
}

func modesHead() string {
	var heads []string
	for _, m := range Modes() {
		heads = append(heads, m.String())
	}
	return strings.Join(heads, " | ")
}

// summary writes the share of faults of each kind that was caught, and the
// number of false alarms.
func (r *Report) summary(b *bytes.Buffer) {
	fmt.Fprintf(b, "| kind of fault | faults | places | %s |\n| --- | --- | --- | --- | --- | --- |\n", modesHead())
	var all Tally
	n := 0
	for _, kind := range kinds() {
		var sum Tally
		of := 0
		for _, t := range r.Faults {
			if Kind(t.Name) != kind {
				continue
			}
			sum.add(t)
			of++
		}
		if of > 0 {
			n += of
			all.add(sum)
			fmt.Fprintf(b, "| %s | %d | %d | %s |\n", kind, of, sum.Counts[0].Of(), sum.rates())
		}
	}
	fmt.Fprintf(b, "| **all** | %d | %d | %s |\n\n", n, all.Counts[0].Of(), all.rates())
	var harmless Tally
	for _, t := range r.Rewrites {
		harmless.add(t)
	}
	fmt.Fprintf(b, "False alarms: of %d harmless rewrites at %d places, ", len(r.Rewrites), harmless.Counts[0].Of())
	for i, m := range Modes() {
		c := harmless.Counts[m]
		fmt.Fprintf(b, "%s%d made the gate fail and %d gave a warning %s", []string{"", ", ", " and "}[i], c[Caught], c[Warned], m)
	}
	b.WriteString(".\n\n")
}

func (t *Tally) add(u Tally) {
	for m := range t.Counts {
		for n := range t.Counts[m] {
			t.Counts[m][n] += u.Counts[m][n]
		}
	}
}

// rates returns the shares of faults that were caught and warned of, one cell for each mode.
func (t Tally) rates() string {
	var cells []string
	for _, c := range t.Counts {
		cell := share(c[Caught], c.Of()) + " caught"
		if c[Warned] > 0 {
			cell += ", " + share(c[Warned], c.Of()) + " warned"
		}
		cells = append(cells, cell)
	}
	return strings.Join(cells, " | ")
}

// share returns a percentage that is 100 only if all were caught.
func share(n, of int) string {
	if of == 0 {
		return "–"
	}
	if n == of || n == 0 {
		return fmt.Sprintf("%d %%", 100*n/of)
	}
	return fmt.Sprintf("%.1f %%", min(99.9, max(0.1, 100*float64(n)/float64(of))))
}

// row returns the table row of one fault or rewrite.
func (t Tally) row(b *bytes.Buffer) {
	var cells []string
	for _, m := range Modes() {
		cell := t.Counts[m].words()
		if slices.ContainsFunc(t.Missed, func(o Outcome) bool { return o.Mode == m }) {
			cell += " ✗"
		}
		cells = append(cells, cell)
	}
	fmt.Fprintf(b, "| `%s` | %s | %d | %s |\n", t.Name, strings.ReplaceAll(t.Doc, "|", `\|`), t.Counts[0].Of(), strings.Join(cells, " | "))
}

// words returns the findings at all sites, the most frequent first.
func (c Counts) words() string {
	var parts []string
	for n := Caught; n >= Unseen; n-- {
		switch c[n] {
		case 0:
		case c.Of():
			return n.String()
		default:
			parts = append(parts, fmt.Sprintf("%d %s", c[n], n))
		}
	}
	return strings.Join(parts, ", ")
}

// byDesign lists the faults that the gate need not notice, with the reason.
func (r *Report) byDesign(b *bytes.Buffer) {
	b.WriteString("\n## By design not caught\n\nEach reason, with the faults of which less is asked for it. Every other place of every fault must be caught, or a test fails.\n\n")
	var reasons []string
	under := map[string][]string{}
	for _, t := range r.Faults {
		if t.Why == "" {
			continue
		}
		if under[t.Why] == nil {
			reasons = append(reasons, t.Why)
		}
		under[t.Why] = append(under[t.Why], "`"+t.Name+"`")
	}
	for _, why := range reasons {
		fmt.Fprintf(b, "- %s%s: %s.\n", strings.ToUpper(why[:1]), why[1:], strings.Join(under[why], ", "))
	}
	b.WriteString("\nSingle places of faults that are caught elsewhere:\n\n")
	for _, t := range r.Faults {
		for _, e := range t.But {
			fmt.Fprintf(b, "- `%s` at `%s`, %s: %s.\n", t.Name, e.Site, e.Mode, e.Why)
		}
	}
	b.WriteString("\nRewrites that are warned of, though nothing in them is wrong:\n\n")
	for _, t := range r.Rewrites {
		if t.Why != "" {
			fmt.Fprintf(b, "- `%s`: %s.\n", t.Name, t.Why)
		}
	}
}
