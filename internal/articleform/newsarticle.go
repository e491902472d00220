package articleform

import (
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
)

// articleTypes are the types of schema.org that are articles. Others that end in
// Article are articles too.
var articleTypes = []string{"BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "DiscussionForumPosting", "Report"}

func isArticleType(name string) bool {
	return strings.HasSuffix(name, "Article") || slices.Contains(articleTypes, name)
}

// isLinked reports whether an object is JSON-LD.
func (o object) isLinked() bool {
	return o["@type"] != nil || o["@graph"] != nil || o["@context"] != nil
}

// bare returns a name without the prefix or the address of schema.org.
func bare(name string) string {
	for _, prefix := range []string{"http://schema.org/", "https://schema.org/", "http://www.schema.org/", "https://www.schema.org/", "schema:"} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			return rest
		}
	}
	return name
}

// unprefixed returns an object whose members have the bare names of schema.org.
func (o object) unprefixed() object {
	out := make(object, len(o))
	for k, v := range o {
		if name := bare(k); name == k || o[name] == nil {
			out[name] = v
		}
	}
	return out
}

// node is an article in JSON-LD.
type node struct {
	object
	kind string // its type, such as NewsArticle
	// things are the other objects of the graph that have a name.
	things map[string]object
}

// nodes returns the articles of JSON-LD: the object itself, those of its graph,
// or the main entity of a page.
func (r *Reader) nodes(o object) []node {
	o = o.unprefixed()
	things := map[string]object{}
	var found []node
	all := []object{o}
	for _, v := range append(asList(o["@graph"]), o["mainEntity"], o["mainEntityOfPage"]) {
		if member := asObject(v); member != nil {
			all = append(all, member.unprefixed())
		}
	}
	for _, member := range all {
		if id := member.str("@id"); id != "" && things[id] == nil {
			things[id] = member
		}
		for _, kind := range words(member["@type"]) {
			if kind = bare(kind); isArticleType(kind) {
				found = append(found, node{member, kind, things})
				break
			}
		}
	}
	return found
}

// listed returns the articles of an ItemList, which stand in it themselves or as
// the items of ListItems.
func (r *Reader) listed(o object) (found []node) {
	for _, v := range asList(o.unprefixed()["itemListElement"]) {
		member := asObject(v)
		if member == nil {
			continue
		}
		member = member.unprefixed()
		if item := asObject(member["item"]); item != nil {
			member = item
		}
		found = append(found, r.nodes(member)...)
	}
	return found
}

// linked returns the articles of JSON-LD.
func (r *Reader) linked(o object, line int) ([]Item, error) {
	nodes := r.nodes(o)
	if len(nodes) == 0 {
		nodes = r.listed(o)
	}
	if len(nodes) == 0 {
		var kinds []string
		for _, v := range append([]jsontext.Value{o["@type"]}, asList(o["@graph"])...) {
			if member := asObject(v); member != nil {
				v = member["@type"]
			}
			for _, kind := range words(v) {
				if kind = shorten(bare(kind)); !slices.Contains(kinds, kind) && len(kinds) < 5 {
					kinds = append(kinds, kind)
				}
			}
		}
		if len(kinds) == 0 {
			kinds = []string{"no type"}
		}
		return nil, other(line, "this is JSON-LD of %s, not an article; an article has the type NewsArticle, or a relative such as ReportageNewsArticle or BlogPosting", strings.Join(kinds, ", "))
	}
	var out []Item
	for _, n := range nodes {
		it, err := r.newsArticle(n, line)
		if err != nil {
			return nil, err
		}
		if it.Text == "" && n.object["articleBody"].Kind() == '"' {
			return nil, wrong(line, "this is a %s whose \"articleBody\" is empty", n.kind)
		}
		if it.Text == "" {
			return nil, wrong(line, "this is a %s without \"articleBody\"; it has %s", n.kind, n.keys())
		}
		out = append(out, it)
	}
	return out, nil
}

// newsArticle returns an article in JSON-LD. Its text may be missing.
func (r *Reader) newsArticle(n node, line int) (it Item, err error) {
	it.Line = line
	it.URL = address(first(words(n.object["url"], "@id", "@value")))
	if it.URL == "" {
		it.URL = address(first(words(n.object["mainEntityOfPage"], "@id", "url")))
	}
	it.Names = words(n.object["identifier"], "value", "@value", "@id")
	if id := n.str("@id"); !strings.HasPrefix(id, "#") && !strings.HasPrefix(id, "_:") { // names inside of a document
		it.Names = append(it.Names, id)
	}
	it.Names = append(it.Names, it.URL)
	if it.Language, err = r.language(n.object["inLanguage"], line); err != nil {
		return it, err
	}
	it.Published, err = r.published(line, "datePublished", n.date("datePublished"), n.date("dateCreated"), n.date("dateModified"))
	if err != nil {
		return it, err
	}
	it.Publisher = n.publisher()
	// With this format, which convert writes too, nothing in the texts is markup.
	exact := strings.EqualFold(n.str("encodingFormat"), "text/plain")
	it.Title = first(words(n.object["headline"], "@value"))
	if it.Title == "" {
		it.Title = first(words(n.object["name"], "@value"))
	}
	if it.Text, err = n.body(line); err != nil {
		return it, err
	}
	if exact {
		it.Title, it.Publisher, it.URL = n.str("headline"), n.str("publisher"), n.str("url")
		it.Published = written(n.date("datePublished").value, it.Published)
		if o := asObject(n.object["publisher"]); o != nil {
			it.Publisher = o.str("name")
		}
		return it, nil
	}
	it.Title = r.oneLine("headline", it.Title)
	it.Publisher = r.oneLine("publisher", it.Publisher)
	if it.Text, err = r.plainText("articleBody", it.Text); err != nil {
		return it, atLine(err, line)
	}
	return it, nil
}

// body returns the text, "" if there is none.
func (n node) body(line int) (string, error) {
	for _, member := range []string{"articleBody", "text"} {
		v := n.object[member]
		if o := asObject(v); o != nil {
			v = o["@value"]
		}
		switch v.Kind() {
		case '"':
			if s, ok := asString(v); ok && s != "" {
				return s, nil
			}
		case 0, 'n':
		case '[': // of paragraphs
			if texts := words(v, "@value"); len(texts) == len(asList(v)) {
				return strings.Join(texts, "\n\n"), nil
			}
			return "", wrong(line, "%q is a list with something else than strings; write it as a string", member)
		default:
			return "", wrong(line, "%q is %s; it must be a string", member, jsonerror.Kind(v.Kind()))
		}
	}
	return "", nil
}

// date returns the first date of a member. The other dates of a list are ignored.
func (n node) date(member string) dated {
	return dated{member, first(words(n.object[member], "@value"))}
}

func (n node) publisher() string {
	for _, member := range []string{"publisher", "sourceOrganization", "provider"} {
		v := n.object[member]
		if name := first(words(v, "name", "legalName")); name != "" {
			return name
		}
		if o := asObject(v); o != nil {
			if name := first(words(n.things[o.str("@id")]["name"], "@value")); name != "" {
				return name
			}
		}
	}
	return ""
}

// language returns the tag of a language, which may be a Language with a name
// and a code, or a list with one language.
func (r *Reader) language(v jsontext.Value, line int) (string, error) {
	var tags []string
	for _, stated := range words(v, "alternateName", "identifier", "name", "@value") {
		if tag := r.tag(stated); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	if len(tags) > 1 {
		return "", wrong(line, "states %d languages (%s), and an article has one; keep that of its text", len(tags), strings.Join(tags, ", "))
	}
	return first(tags), nil
}
