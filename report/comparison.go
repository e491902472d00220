package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// Comparison writes a comparison of two results for people: the findings that
// are new, those that are fixed, and the scores with their differences.
func Comparison(w io.Writer, d *score.Comparison) error {
	if d == nil {
		return errNoResult
	}
	var b strings.Builder
	for _, part := range []struct {
		head string
		list []score.Change
	}{{"broke", d.Broke}, {"fixed", d.Fixed}} {
		if len(part.list) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s (%d)\n", part.head, len(part.list))
		for _, x := range part.list {
			fmt.Fprintf(&b, "  %-7s %-18s %s  %s\n", harmless(string(x.Severity)), harmless(x.Check), harmless(x.Article), harmless(x.Message))
		}
		b.WriteByte('\n')
	}
	for i, s := range d.Scores {
		if i == 0 {
			fmt.Fprintf(&b, "%-18s %7s %7s  %s\n", "score", "base", "head", "difference")
		}
		if s.Extractor != "" && (i == 0 || d.Scores[i-1].Extractor != s.Extractor) {
			fmt.Fprintf(&b, "%s\n", harmless(s.Extractor))
		}
		fmt.Fprintln(&b, strings.TrimRight(fmt.Sprintf("%-18s %7s %7s  %s", harmless(s.Measure+" "+string(s.Kind)), share(s.Base), share(s.Head), differenceText(s)), " "))
	}
	if len(d.Reasons)+len(d.Articles.Unknown)+len(d.Articles.Added) > 0 {
		b.WriteByte('\n')
	}
	for _, part := range []struct {
		list []string
		what string
	}{{d.Articles.Unknown, "BASE cannot say anything about"}, {d.Articles.Added, "HEAD alone has"}} {
		if n := len(part.list); n > 0 {
			fmt.Fprintf(&b, "%s %s, compared with nothing: %s\n", part.what, plain.Count(n, "article"), harmless(strings.Join(part.list, ", ")))
		}
	}
	for _, r := range d.Reasons {
		fmt.Fprintf(&b, "%s\n", harmless(r))
	}
	answer := map[result.Verdict]string{
		result.Pass: "nothing got worse", result.Fail: "HEAD is worse", result.Unknown: "whether HEAD is worse is unknown",
	}
	fmt.Fprintf(&b, "\n%s: %d broke, %d fixed, %s compared\n", answer[d.Verdict], len(d.Broke), len(d.Fixed), plain.Count(d.Articles.Both, "article"))
	_, err := io.WriteString(w, plain.Lines(b.String()))
	return err
}

func share(v *float64) string {
	if v == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f %%", 100**v)
}

func differenceText(s score.Difference) string {
	if s.Difference == nil {
		return ""
	}
	t := fmt.Sprintf("%+.1f", 100**s.Difference)
	if s.Low != nil && s.High != nil {
		t += fmt.Sprintf(" [%+.1f, %+.1f]", 100**s.Low, 100**s.High)
	}
	if s.Adjusted != nil {
		t += fmt.Sprintf(", p %.3g", *s.Adjusted)
	}
	if s.Significant {
		t += ", significant"
	}
	return t
}
