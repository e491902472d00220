package drift

import (
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
)

// Text writes a report for people: a line for each measure but for labels whose
// difference may be none, or with quiet for each measure that changed.
func Text(w io.Writer, r *Report, quiet bool) error {
	var b strings.Builder
	fmt.Fprintf(&b, "BASE  %s\nHEAD  %s\n%s\n\n", r.Base, r.Head, r.pairing())
	width, shown, left := len("measure"), 0, 0
	for _, m := range r.Measures {
		width = max(width, len([]rune(m.Name)))
	}
	for _, m := range r.Measures {
		if quiet && !m.Significant || m.Label && m.Low <= 0 && m.High >= 0 {
			left++
			continue
		}
		if shown++; shown == 1 {
			fmt.Fprintf(&b, "%-*s  %10s  %10s  difference\n", width, "measure", "base", "head")
		}
		line := fmt.Sprintf("%-*s  %10s  %10s  %s [%s, %s]", width, plain.Text(m.Name), m.text(m.Base, false), m.text(m.Head, false), m.text(m.Difference, true), m.text(m.Low, true), m.text(m.High, true))
		if m.Significant {
			line += "  changed"
		}
		b.WriteString(line + "\n")
	}
	if shown > 0 {
		b.WriteByte('\n')
	}
	if left > 0 && !quiet {
		plain.Fprintf(&b, "%s of types, units and the like left out, whose intervals include no difference\n", plain.Count(left, "measure"))
	}
	for _, part := range []struct {
		what string
		list []Name
	}{{"new names in HEAD", r.New}, {"names that HEAD lacks", r.Vanished}} {
		var words []string
		for _, n := range part.list {
			words = append(words, fmt.Sprintf("%s (%s)", n.Name, plain.Count(int(n.Records), "record")))
		}
		if len(words) > 0 {
			plain.Fprintf(&b, "%s: %s\n", part.what, strings.Join(words, ", "))
		}
	}
	if len(r.TooFew) > 0 && !quiet {
		plain.Fprintf(&b, "in fewer than %d articles of one batch, and not compared: %s\n", least, strings.Join(r.TooFew, ", "))
	}
	answer := map[result.Verdict]string{
		result.Pass: "nothing changed significantly", result.Fail: "HEAD differs from BASE", result.Unknown: "whether anything changed is unknown",
	}
	plain.Fprintf(&b, "%s\n", strings.TrimSuffix(answer[r.Verdict]+": "+strings.Join(r.Reasons, "; "), ": "))
	_, err := io.WriteString(w, plain.Lines(b.String()))
	return err
}

// String returns the size in words.
func (s Size) String() string {
	return fmt.Sprintf("%s of %s, %s", plain.Count(int(s.Records), "record"), plain.Count(int(s.Articles), "article"), plain.Count(int(s.Facts), "fact"))
}

// pairing says which articles are compared with themselves.
func (r *Report) pairing() string {
	about := ""
	if r.Sampled {
		about = "about "
	}
	switch {
	case r.Both == 0:
		return "no article is in both: they are compared as independent samples"
	case r.Both == max(r.Base.Articles, r.Head.Articles):
		return "all articles are in both, and are compared with themselves"
	}
	return fmt.Sprintf("%s%s in both, and compared with themselves; the others as independent samples", about, plain.Count(int(r.Both), "article"))
}

// text formats a value in the unit of the measure.
func (m Measure) text(v float64, signed bool) string {
	format := "%.2f"
	unit := ""
	if m.Unit == Share {
		v, format, unit = 100*v, "%.1f", " %"
	}
	if signed {
		format = strings.Replace(format, "%", "%+", 1)
	}
	if math.Abs(v) < 0.005 {
		v = 0 // without the sign of what is rounded away
	}
	return fmt.Sprintf(format, v) + unit
}
