package articleform

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/net/html"
)

// maxPage is the maximum size of a page, in bytes.
const maxPage = 16 << 20

var element = regexp.MustCompile(`(?i)<(?:!doctype\s+html|html|head|body|title|meta|p|div|article|section|main|h[1-6]|span|br|table|ul)[\s>/]`)

// IsPage reports whether the beginning of a file is HTML.
func IsPage(data []byte) bool {
	head := bytes.TrimLeft(data[:min(len(data), 4096)], " \t\r\n")
	return len(head) > 0 && head[0] == '<' && element.Match(head)
}

// ownReport is in every page that assay writes, which is no article.
const ownReport = `<p class="product"><strong>assay</strong>`

// Page returns the article of a page of HTML: the articleBody of its JSON-LD, or
// else its readable text.
func (r *Reader) Page(data []byte) (Item, error) {
	it := Item{Line: 1}
	if len(data) > maxPage {
		return it, wrong(0, "a page of %d bytes; the maximum for a page is %d", len(data), maxPage)
	}
	data, err := r.decode(data, statedCharset(data))
	if err != nil {
		return it, err
	}
	if first := bytes.TrimLeft(data, " \t\r\n"); !element.Match(data) || len(first) > 0 && (first[0] == '{' || first[0] == '[') {
		return it, other(0, "not HTML: it has no element of a page; name the file by what it is, such as .txt or .json")
	}
	if bytes.Contains(data, []byte(ownReport)) {
		return it, other(0, "this is a report of assay, not an article")
	}
	if err := checkTags(string(data)); err != nil {
		return it, err
	}
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return it, wrong(0, "the elements of this page are nested too deep")
	}
	if err := r.describe(doc, &it); err != nil {
		return it, err
	}
	if it.Text != "" {
		r.notice("the text is the articleBody of the page's JSON-LD")
		return it, nil
	}
	if it.Text = r.readable(doc); it.Text == "" {
		return it, other(0, "a page with no readable text; one whose text a script adds has to be saved as the browser shows it")
	}
	r.notice("the text is the readable text of the page, without navigation and the like; offsets count in it")
	return it, nil
}

// describe reads what the head of a page and its JSON-LD state.
func (r *Reader) describe(doc *html.Node, it *Item) error {
	p := pageOf(doc)
	linked, err := r.linkedOf(p.scripts)
	if err != nil {
		return err
	}
	*it = linked
	it.Line = 1
	it.Names = append(it.Names, p.links["canonical"], p.meta["og:url"])
	fill := func(member *string, values ...string) {
		if *member == "" {
			*member = first(values)
		}
	}
	fill(&it.Language, r.tag(first([]string{p.language, p.meta["content-language"], p.meta["og:locale"]})))
	fill(&it.Title, p.meta["og:title"], p.meta["twitter:title"], p.title, p.heading)
	fill(&it.Publisher, p.meta["og:site_name"])
	fill(&it.URL, address(p.links["canonical"]), address(p.meta["og:url"]))
	if it.Published != "" {
		return nil
	}
	stated := ""
	for _, name := range []string{"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date"} {
		fill(&stated, p.meta[name])
	}
	if fill(&stated, p.time); stated != "" {
		day, ok := Day(stated)
		if it.Published = day; !ok {
			r.notice("states a time of publication that is no day, which is not read: " + shorten(stated))
		}
	}
	return nil
}

// page is what a page states about itself.
type page struct {
	language, title, heading, time string
	meta, links                    map[string]string // by name in small letters; of several the first
	scripts                        []string          // JSON-LD
}

func pageOf(doc *html.Node) page {
	p := page{meta: map[string]string{}, links: map[string]string{}}
	times := map[int]string{} // by rank
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "html":
			p.language = first([]string{attr(n, "lang"), attr(n, "xml:lang")})
		case "title":
			if p.title == "" && (n.Parent == nil || n.Parent.Namespace == "") {
				p.title = strings.Join(strings.Fields(render(n, false)), " ")
			}
		case "h1":
			if p.heading == "" {
				p.heading = strings.Join(strings.Fields(render(n, false)), " ")
			}
		case "link":
			p.add(p.links, attr(n, "rel"), attr(n, "href"))
		case "script":
			if kind, _, _ := strings.Cut(strings.ToLower(attr(n, "type")), ";"); strings.TrimSpace(kind) == "application/ld+json" && n.FirstChild != nil {
				p.scripts = append(p.scripts, n.FirstChild.Data)
			}
		case "time":
			if rank := timeRank(n); times[rank] == "" {
				times[rank] = attr(n, "datetime")
			}
		}
		if n.Data == "meta" || attr(n, "itemprop") != "" {
			for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
				p.add(p.meta, attr(n, key), attr(n, "content"))
			}
		}
	}
	p.time = first([]string{times[0], times[1], times[2]})
	return p
}

func (page) add(to map[string]string, name, value string) {
	if name = strings.ToLower(name); name != "" && to[name] == "" {
		to[name] = value
	}
}

// timeRank is 0 for a time that is said to be that of publication, 1 for one in
// the article, and 2 for others.
func timeRank(n *html.Node) int {
	if strings.EqualFold(attr(n, "itemprop"), "datePublished") || hasAttr(n, "pubdate") {
		return 0
	}
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.Data {
		case "aside", "nav", "footer":
			return 2
		case "article", "main":
			return 1
		}
	}
	return 2
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// linkedOf returns the article of the JSON-LD of a page: the first with a text,
// else the first.
func (r *Reader) linkedOf(scripts []string) (Item, error) {
	var found []node
	for _, s := range scripts {
		value, ok := scriptValue(s)
		if !ok {
			r.notice("JSON-LD in the page that is not JSON is not read")
			continue
		}
		for _, v := range append(asList(value), value) {
			if o := asObject(v); o != nil {
				found = append(found, r.nodes(o)...)
			}
		}
	}
	slices.SortStableFunc(found, func(a, b node) int { return bodyRank(a) - bodyRank(b) })
	for _, n := range found {
		return r.newsArticle(n, 1)
	}
	return Item{}, nil
}

// bodyRank is 0 for an article with a text, and 1 for others.
func bodyRank(n node) int {
	if n.str("articleBody") != "" {
		return 0
	}
	return 1
}

var wrapping = regexp.MustCompile(`^(?:\s|//|/\*|\*/|<!--|<!\[CDATA\[)+|(?:\s|//|/\*|\*/|-->|\]\]>)+$`)

// scriptValue returns the JSON of a script, without the comments and CDATA marks
// around it. Control characters in strings, which some systems leave there, are
// read as they are.
func scriptValue(s string) (jsontext.Value, bool) {
	s = wrapping.ReplaceAllString(s, "")
	for _, text := range []string{s, escapeControls(s)} {
		var v jsontext.Value
		if json.Unmarshal([]byte(text), &v, jsontext.AllowDuplicateNames(true)) == nil {
			return v, true
		}
	}
	return nil, false
}

// escapeControls escapes the control characters in the strings of JSON.
func escapeControls(s string) string {
	var b strings.Builder
	inside := false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			inside = !inside
			b.WriteByte(c)
		case c == '\\' && inside && i+1 < len(s):
			i++
			b.WriteString(s[i-1 : i+1])
		case c < ' ' && inside:
			const hex = "0123456789abcdef"
			b.WriteString(`\u00` + string(hex[c>>4]) + string(hex[c&15]))
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// surroundings are the roles and names of what stands around the text of a page.
var (
	surroundingRoles = []string{"navigation", "banner", "complementary", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar", "toolbar"}
	surroundingNames = regexp.MustCompile(`(?i)cookie|consent|gdpr|onetrust|didomi|newsletter|paywall-banner|adsbygoogle|share-?(?:bar|buttons|tools|links)|(?:^|[\s_-])(?:breadcrumbs?|related|most-?read)(?:$|[\s_-])`)
)

// readable returns the text of a page without what surrounds it, "" if there is none.
func (r *Reader) readable(doc *html.Node) string {
	prune(doc)
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	found, err := parser.ParseAndMutate(doc, nil)
	if err != nil || found.Node == nil {
		return ""
	}
	return tidy(render(found.Node, false))
}

// prune removes the elements around the text that are known by their kind.
func prune(n *html.Node) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == html.ElementNode && surrounds(c) {
			n.RemoveChild(c)
		} else {
			prune(c)
		}
		c = next
	}
}

func surrounds(n *html.Node) bool {
	switch n.Data {
	case "html", "head", "body", "main", "article":
		return false
	case "nav", "aside", "footer", "form", "dialog", "noscript", "template":
		return true
	}
	return hidden(n) || slices.Contains(surroundingRoles, strings.ToLower(attr(n, "role"))) ||
		surroundingNames.MatchString(attr(n, "id")) || surroundingNames.MatchString(attr(n, "class"))
}

// tidy removes blanks at the ends of lines, and empty lines beyond one.
func tidy(s string) string {
	lines := strings.Split(s, "\n")
	out := lines[:0]
	for _, l := range lines {
		l = strings.TrimRight(l, " \t")
		if l != "" || len(out) > 0 && out[len(out)-1] != "" {
			out = append(out, l)
		}
	}
	return strings.TrimRight(strings.Join(out, "\n"), "\n")
}
