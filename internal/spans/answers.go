package spans

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"
)

// accepted is Prodigy's answer to what is right. "reject" says that something of
// it is wrong and "ignore" nothing, so that neither is gold.
const accepted = "accept"

// ErrNothing is wrapped where no document of gold is left.
var ErrNothing = errors.New("nothing to score")

// known returns the ID of a document that states none: Prodigy's tasks are known by their
// text, which both sides have, or by its hash.
func (m members) known(text string) string {
	if text != "" {
		sum := sha256.Sum256([]byte(text))
		return fmt.Sprintf("text:%x", sum[:8])
	}
	if v := m["_input_hash"]; v.Kind() == '0' {
		return "hash:" + strings.TrimSpace(string(v))
	}
	return ""
}

// answers gathers what annotators answered in a file.
type answers struct {
	remark   func(line int, what, why string)
	rejected []Document
	seen     map[string]bool // accepted ones without an id of their own
}

// keep reports whether a document is read as it is.
func (a *answers) keep(d *Document, line int) bool {
	if d.answer != "" && d.answer != accepted {
		a.rejected = append(a.rejected, Document{ID: d.ID, Text: d.Text, answer: d.answer})
		return false
	}
	if !d.unnamed {
		return true
	}
	if a.seen == nil {
		a.seen = map[string]bool{}
	}
	if a.seen[d.ID] {
		if a.remark != nil {
			a.remark(line, "another answer to the same text", "a document has one, and the first is taken")
		}
		return false
	}
	a.seen[d.ID] = true
	return true
}

// with adds the documents that were rejected and never accepted.
func (a *answers) with(docs []Document) []Document {
	if len(a.rejected) == 0 {
		return docs
	}
	seen := make(map[string]bool, len(docs))
	for _, d := range docs {
		seen[d.ID] = true
	}
	for _, d := range a.rejected {
		if !seen[d.ID] {
			seen[d.ID] = true
			docs = append(docs, d)
		}
	}
	return docs
}

// Accepted returns both sides without the documents of gold that were rejected or ignored,
// and without their predictions. Predictions that were rejected have no spans. It says
// how many were left out, how many of the latter there are, and returns an error if none is left.
func Accepted(gold, pred []Document) (g, p []Document, said string, err error) {
	out := map[string]bool{}
	counts := map[string]int{}
	for _, d := range gold {
		if d.answer == "" || d.answer == accepted {
			g = append(g, d)
			continue
		}
		out[d.ID] = true
		counts[d.answer]++
	}
	nothing := map[string]int{}
	n := 0
	for _, d := range pred {
		if out[d.ID] {
			continue
		}
		p = append(p, d)
		if d.answer != "" && d.answer != accepted {
			nothing[d.answer]++
			n++
		}
	}
	if n > 0 {
		said = fmt.Sprintf("%s of the prediction scored as one in which nothing was found: %s", documents(n), each(nothing))
	}
	if len(out) == 0 {
		return g, p, said, nil
	}
	if said != "" {
		said = "; " + said
	}
	said = fmt.Sprintf("%s of gold left out, which say nothing of what the text has: %s", documents(len(out)), each(counts)) + said
	if len(g) == 0 {
		return nil, nil, "", fmt.Errorf("%w: no document of gold has the answer %q: %s", ErrNothing, accepted, each(counts))
	}
	return g, p, said, nil
}

// each lists answers with their counts.
func each(counts map[string]int) string {
	var out []string
	for _, answer := range slices.Sorted(maps.Keys(counts)) {
		out = append(out, fmt.Sprintf("%d with the answer %q", counts[answer], plain.Shorten(answer, 40)))
	}
	return strings.Join(out, ", ")
}

func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return fmt.Sprintf("%d documents", n)
}
