package articleform

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// isNinjs reports whether an object is a news item of ninjs: it has an
// identifier, and a body or what else only news items have.
func (o object) isNinjs() bool {
	if o.str("uri", "guid") == "" || o["text"].Kind() == '"' {
		return false
	}
	for k := range o {
		if strings.HasPrefix(k, "body_") || slices.Contains([]string{"bodies", "versioncreated", "versionCreated", "renditions", "usagestatus", "pubstatus", "pubStatus", "headlines"}, k) {
			return true
		}
	}
	standard := asObject(o["standard"])
	return standard.str("name") == "ninjs"
}

// ninjs returns a news item of ninjs 1, 2 or 3, whose members differ in letter
// case. Only the text and what identifies it are read.
func (r *Reader) ninjs(o object, line int) (it Item, err error) {
	it.Line = line
	uri := o.str("uri", "guid")
	var alternatives []string
	for _, v := range slices.Concat(asList(o["altids"]), asList(o["altIds"])) {
		a := asObject(v)
		if a.str("role") == "assay" { // as convert writes it
			it.Names = append(it.Names, a.str("value"))
		}
		alternatives = append(alternatives, a.str("value"))
	}
	ours := len(it.Names) > 0
	it.Names = slices.Concat(it.Names, []string{uri}, alternatives)
	if it.URL = address(uri); ours && !strings.HasPrefix(uri, "assay:article:") {
		it.URL = uri
	}
	it.Language = r.tag(o.str("language"))
	it.Published, err = r.published(line, "", dated{"versioncreated", o.str("versioncreated", "versionCreated")},
		dated{"firstcreated", o.str("firstcreated", "firstCreated")}, dated{"contentcreated", o.str("contentcreated", "contentCreated")})
	if err != nil {
		return it, err
	}
	if ours {
		it.Published = written(o.str("contentcreated"), it.Published)
	}
	it.Title = o.mainOf("headlines").str("value")
	if headline := o.str("headline"); it.Title == "" && headline != "" {
		it.Title = r.oneLine("headline", headline)
	}
	for _, v := range slices.Concat(asList(o["infosources"]), asList(o["infoSources"])) {
		if source := asObject(v); it.Publisher == "" && slices.Contains([]string{"publisher", ""}, source.str("rel")) {
			it.Publisher = source.str("name")
		}
	}
	for _, status := range []string{o.str("usagestatus", "usageStatus"), o.str("pubstatus", "pubStatus")} {
		if status != "" && status != "usable" {
			r.notice(fmt.Sprintf("a news item with the status %q is read", shorten(status)))
		}
	}
	it.Text, err = r.ninjsBody(o, line)
	return it, err
}

// sideRoles are roles of bodies and headlines that are not the text of an item.
var sideRoles = []string{"summary", "caption", "abstract", "teaser", "description", "note", "slug", "social", "seo", "short"}

// mainOf returns the member of a list with the role main, else the first with
// another role than those of [sideRoles], else the first.
func (o object) mainOf(key string) object {
	list := o.byRole(key)
	if len(list) == 0 {
		return nil
	}
	return list[0]
}

func (o object) byRole(key string) (list []object) {
	for _, v := range asList(o[key]) {
		if member := asObject(v); member != nil {
			list = append(list, member)
		}
	}
	rank := func(m object) int {
		switch role := strings.ToLower(m.str("role")); {
		case role == "main":
			return 0
		case slices.Contains(sideRoles, role):
			return 2
		}
		return 1
	}
	slices.SortStableFunc(list, func(a, b object) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(isMarkup(a), isMarkup(b)))
	})
	return list
}

// isMarkup is 1 for a body that is HTML, XHTML or NITF, and 0 for plain text.
func isMarkup(body object) int {
	kind := strings.ToLower(body.str("contenttype", "contentType"))
	if strings.Contains(kind, "html") || strings.Contains(kind, "xml") {
		return 1
	}
	return 0
}

func (r *Reader) ninjsBody(o object, line int) (string, error) {
	body := o.mainOf("bodies")
	if value := body.str("value"); value != "" {
		if isMarkup(body) == 0 {
			return value, nil
		}
		text, err := r.markup("bodies", value)
		return text, atLine(err, line)
	}
	if plain := o.str("body_text"); plain != "" {
		return plain, nil
	}
	for _, key := range append([]string{"body_xhtml", "body_html"}, slices.Sorted(maps.Keys(o))...) {
		if value := o.str(key); value != "" && strings.HasPrefix(key, "body_") {
			text, err := r.markup(key, value)
			return text, atLine(err, line)
		}
	}
	kind := ""
	if t := o.str("type"); t != "" && t != "text" {
		kind = fmt.Sprintf(" of the type %q", shorten(t))
	}
	return "", other(line, "this is a ninjs news item%s, which has no body (body_text, body_xhtml or bodies); it has %s", kind, o.keys())
}
