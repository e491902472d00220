package articleform

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/internal/plain"
)

// tag returns the BCP 47 tag of a language that a form states, which may be its
// name. A word that names no language is returned as it is, for seeds to refuse.
func (r *Reader) tag(stated string) string {
	stated = strings.TrimSpace(stated)
	if stated == "" {
		return ""
	}
	if tag, known := r.tags[stated]; known {
		return tag
	}
	tag := stated
	if _, err := langtag.Canonical(stated); err != nil {
		if meant := langtag.Meant(stated); meant != "" {
			r.notice(fmt.Sprintf("language %q is read as %s", shorten(stated), meant))
			tag = meant
		}
	}
	if len(r.tags) < 1000 {
		r.tags[stated] = tag
	}
	return tag
}

func shorten(s string) string { return plain.Shorten(s, 60) }
