package articleform

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/ids"
)

// Name returns the ID of the next item of the file: its first identifier that
// is a valid ID, or the last part of its path if no other item of the file is
// called so; otherwise the name of the file, with the number of the item unless
// the file holds one alone.
func (r *Reader) Name(it *Item, alone bool) string {
	r.count++
	for _, name := range it.Names {
		name = strings.TrimSpace(name)
		if name == "" {
			continue
		}
		if !isAddress(name) && ids.Valid(name) == nil {
			return name
		}
		if end := lastPart(name); ids.Valid(end) == nil && !r.taken[end] {
			r.taken[end] = true
			return end
		}
	}
	if alone {
		return r.stem
	}
	return fmt.Sprintf("%s-%d", r.stem, r.count)
}

// everywhere are last parts of addresses that name no article.
var everywhere = []string{"index", "default", "amp", "print"}

// lastPart returns the end of the path of an address, without .html.
func lastPart(address string) string {
	p := address
	if u, err := url.Parse(address); err == nil && u.Opaque == "" {
		p = u.Path
	}
	end := path.Base(strings.TrimRight(p, "/"))
	for _, ext := range []string{".html", ".htm"} {
		end = strings.TrimSuffix(end, ext)
	}
	if end == "." || end == "/" || slices.Contains(everywhere, strings.ToLower(end)) {
		return ""
	}
	return end
}

// isAddress reports whether a name is the address of a page.
func isAddress(name string) bool {
	u, err := url.Parse(name)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}

// address returns an absolute address, or "".
func address(s string) string {
	if s = strings.TrimSpace(s); isAddress(s) {
		return s
	}
	return ""
}
