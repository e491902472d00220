package seeds

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
)

// formCase is a file as some program writes it, and the articles that it is.
type formCase struct {
	reason, name, in string
	want             []Article // without Path
	notices          []string  // each is in a notice; nil: there is none
	err              string    // a part of the error, instead of articles
}

func (c formCase) check(t *testing.T) {
	t.Helper()
	list, told, err := load(t, c.name, c.in)
	if c.err != "" {
		require.ErrorContains(t, err, c.err)
		for _, inner := range []string{"jsontext", " json:", " xml:", " csv:", "byte offset", " html:", "strconv", "Go "} {
			require.NotContains(t, err.Error(), inner, "a decoder speaks")
		}
		return
	}
	require.NoError(t, err)
	for i := range list {
		list[i].Path = ""
	}
	require.Equal(t, c.want, list)
	all := strings.Join(told, "\n")
	for _, n := range c.notices {
		require.Contains(t, all, n)
	}
	if c.notices == nil {
		require.Empty(t, told)
	}
}

func readForms(t *testing.T, cases []formCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.reason, c.check)
	}
}

const quay = "Tide & Sons paid €2.4 million for the quay."

func TestNewsArticles(t *testing.T) {
	one := Article{ID: "quay-sold", Language: "en", Published: "2025-05-06", Title: "Quay sold", Publisher: "The Tide", URL: "https://tide.example/2025/quay-sold.html", Text: quay, Line: 1}
	readForms(t, []formCase{
		{reason: "every member that we have", name: "a.json", in: `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Quay sold","datePublished":"2025-05-06","inLanguage":"en","url":"https://tide.example/2025/quay-sold.html","publisher":{"@type":"Organization","name":"The Tide"},"articleBody":"Tide & Sons paid €2.4 million for the quay."}`,
			want: []Article{one}},
		{reason: "a time is a day in its own zone", name: "a.jsonld", in: `{"@context":"https://schema.org","@type":"ReportageNewsArticle","headline":"Quay sold","datePublished":"2025-05-06T00:30:00+09:00","inLanguage":"en","url":"https://tide.example/2025/quay-sold.html","publisher":[{"@type":"NewsMediaOrganization","name":"The Tide"}],"articleBody":"Tide & Sons paid €2.4 million for the quay."}`,
			want: []Article{one}},
		{reason: "types in a list, a page for its address", name: "a.json", in: `{"@context":["https://schema.org",{}],"@type":["Article","AnalysisNewsArticle"],"headline":"Quay sold","datePublished":"2025-05-06T23:30:00Z","inLanguage":["en"],"mainEntityOfPage":{"@type":"WebPage","@id":"https://tide.example/2025/quay-sold.html"},"publisher":"The Tide","articleBody":"Tide & Sons paid €2.4 million for the quay."}`,
			want: []Article{one}},
		{reason: "the type as an address", name: "a.json", in: `{"@type":"http://schema.org/BlogPosting","identifier":"q1","articleBody":"Quay."}`,
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 1}}},
		{reason: "a prefix before names", name: "a.json", in: `{"@context":{"schema":"https://schema.org/"},"@type":"schema:NewsArticle","schema:identifier":"q1","schema:articleBody":"Quay.","schema:inLanguage":"fr"}`,
			want: []Article{{ID: "q1", Language: "fr", Text: "Quay.", Line: 1}}},
		{reason: "a graph with other things", name: "a.json", in: "{\"@context\":\"https://schema.org\",\"@graph\":[\n{\"@type\":\"WebSite\",\"name\":\"Tide\"},\n{\"@type\":\"NewsArticle\",\"identifier\":\"q1\",\"articleBody\":\"Quay.\"}]}",
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 1}}},
		{reason: "a list", name: "a.json", in: "[\n{\"@type\":\"NewsArticle\",\"identifier\":\"q1\",\"articleBody\":\"Quay.\"},\n{\"@type\":\"NewsArticle\",\"identifier\":\"q2\",\"articleBody\":\"Mill.\"}]",
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 2}, {ID: "q2", Language: "en", Text: "Mill.", Line: 3}}},
		{reason: "one a line", name: "a.jsonl", in: "{\"@type\":\"NewsArticle\",\"identifier\":\"q1\",\"articleBody\":\"Quay.\"}\n{\"@type\":\"NewsArticle\",\"identifier\":{\"@type\":\"PropertyValue\",\"value\":\"q2\"},\"articleBody\":\"Mill.\"}",
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 1}, {ID: "q2", Language: "en", Text: "Mill.", Line: 2}}},
		{reason: "a live blog with a text", name: "a.json", in: `{"@type":"LiveBlogPosting","identifier":"q1","articleBody":"Quay.","liveBlogUpdate":[{"@type":"BlogPosting","articleBody":"Other."}]}`,
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 1}}},
		{reason: "a live blog without one", name: "a.json", in: `{"@type":"LiveBlogPosting","identifier":"q1","liveBlogUpdate":[{"@type":"BlogPosting","articleBody":"Other."}]}`, err: "articleBody"},
		{reason: "no text, and what is there", name: "a.json", in: `{"@type":"NewsArticle","headline":"Quay sold","description":"A quay."}`, err: `a NewsArticle without "articleBody"; it has "description", "headline"`},
		{reason: "an empty text", name: "a.json", in: `{"@type":"NewsArticle","headline":"Quay sold","articleBody":" "}`, err: `has no text`},
		{reason: "a text that is a number", name: "a.json", in: `{"@type":"NewsArticle","articleBody":7}`, err: `"articleBody" is a number; it must be a string`},
		{reason: "references are characters", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","headline":"Tide &amp; Sons","articleBody":"Tide &amp; Sons paid &euro;2.4&nbsp;million &#8212; &quot;a lot&quot;."}`,
			want: []Article{{ID: "q1", Language: "en", Title: "Tide & Sons", Text: "Tide & Sons paid €2.4\u00a0million — \"a lot\".", Line: 1}}, notices: []string{"character references"}},
		{reason: "an ampersand that is none", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","articleBody":"R&D at AT&T; 3 < 4 and a <b"}`,
			want: []Article{{ID: "q1", Language: "en", Text: "R&D at AT&T; 3 < 4 and a <b", Line: 1}}},
		{reason: "markup is read", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","articleBody":"<p>The <b>quay</b> opened.</p><p>It cost 3 &lt; 4.<br/>End.</p>"}`,
			want: []Article{{ID: "q1", Language: "en", Text: "The quay opened.\n\nIt cost 3 < 4.\nEnd.", Line: 1}}, notices: []string{"markup"}},
		{reason: "plain text is said to be plain", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","encodingFormat":"text/plain","articleBody":"Write <b>&amp;</b>."}`,
			want: []Article{{ID: "q1", Language: "en", Text: "Write <b>&amp;</b>.", Line: 1}}},
		{reason: "a language as an object", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","inLanguage":{"@type":"Language","name":"Korean","alternateName":"ko"},"articleBody":"부두."}`,
			want: []Article{{ID: "q1", Language: "ko", Text: "부두.", Line: 1}}},
		{reason: "a language by its name", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","inLanguage":{"@type":"Language","name":"Spanish"},"articleBody":"Muelle."}`,
			want: []Article{{ID: "q1", Language: "es", Text: "Muelle.", Line: 1}}, notices: []string{`language "Spanish" is read as es`}},
		{reason: "a locale", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","inLanguage":"fr_FR","articleBody":"Quai."}`,
			want: []Article{{ID: "q1", Language: "fr-FR", Text: "Quai.", Line: 1}}, notices: []string{`language "fr_FR" is read as fr-FR`}},
		{reason: "a language that is none", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","inLanguage":"klartext","articleBody":"Quai."}`, err: `language "klartext" is not a BCP 47 tag`},
		{reason: "two languages", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","inLanguage":["fr","en"],"articleBody":"Quai."}`, err: "2 languages"},
		{reason: "a day that is none", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","datePublished":"last spring","articleBody":"Quay."}`, err: `datePublished "last spring" is not a day`},
		{reason: "only the day of a change", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","dateModified":"2025-05-06","articleBody":"Quay."}`,
			want: []Article{{ID: "q1", Language: "en", Published: "2025-05-06", Text: "Quay.", Line: 1}}, notices: []string{"dateModified"}},
		{reason: "no id: the name of the file", name: "harbour-sale.json", in: `{"@type":"NewsArticle","articleBody":"Quay."}`,
			want: []Article{{ID: "harbour-sale", Language: "en", Text: "Quay.", Line: 1}}},
		{reason: "no ids: numbers", name: "harbour.jsonl", in: "{\"@type\":\"NewsArticle\",\"articleBody\":\"Quay.\"}\n{\"@type\":\"NewsArticle\",\"articleBody\":\"Mill.\"}",
			want: []Article{{ID: "harbour-1", Language: "en", Text: "Quay.", Line: 1}, {ID: "harbour-2", Language: "en", Text: "Mill.", Line: 2}}},
		{reason: "the end of an address twice", name: "harbour.jsonl", in: "{\"@type\":\"NewsArticle\",\"url\":\"https://a.example/x/story\",\"articleBody\":\"Quay.\"}\n{\"@type\":\"NewsArticle\",\"url\":\"https://a.example/y/story/\",\"articleBody\":\"Mill.\"}",
			want: []Article{{ID: "story", Language: "en", URL: "https://a.example/x/story", Text: "Quay.", Line: 1}, {ID: "harbour-2", Language: "en", URL: "https://a.example/y/story/", Text: "Mill.", Line: 2}}},
		{reason: "another type", name: "a.json", in: `{"@context":"https://schema.org","@type":"Recipe","name":"Soup","recipeIngredient":["a"]}`, err: "Recipe"},
		{reason: "a graph without an article", name: "a.jsonld", in: `{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Tide"},{"@type":"Person","name":"Ada"}]}`, err: "WebSite"},
		{reason: "our own article beats its metadata", name: "a.jsonl", in: `{"id":"q1","@type":"NewsArticle","text":"Quay.","articleBody":"Other."}`,
			want: []Article{{ID: "q1", Language: "en", Text: "Quay.", Line: 1}}},
		{reason: "a reference to a publisher", name: "a.json", in: `{"@context":"https://schema.org","@graph":[{"@type":"Organization","@id":"#org","name":"The Tide"},{"@type":"NewsArticle","identifier":"q1","publisher":{"@id":"#org"},"articleBody":"Quay."}]}`,
			want: []Article{{ID: "q1", Language: "en", Publisher: "The Tide", Text: "Quay.", Line: 1}}},
	})
}

func TestNinjs(t *testing.T) {
	readForms(t, []formCase{
		{reason: "1.x", name: "a.json", in: `{"uri":"http://tide.example/items/q1","type":"text","versioncreated":"2025-05-06T10:37:00Z","language":"fr-FR","headline":"Quai vendu","body_text":"Le quai.\n\nFin & suite.","body_xhtml":"<p>Le quai.</p>","copyrightholder":"Tide"}`,
			want: []Article{{ID: "q1", Language: "fr-FR", Published: "2025-05-06", Title: "Quai vendu", URL: "http://tide.example/items/q1", Text: "Le quai.\n\nFin & suite.", Line: 1}}},
		{reason: "1.x with XHTML alone", name: "a.json", in: `{"uri":"urn:newsml:tide.example:20250506:q1","type":"text","firstcreated":"2025-05-06T23:00:00-05:00","language":"en","body_xhtml":"<p>Tide &amp; Sons.</p><p>Fin.</p>"}`,
			want: []Article{{ID: "urn:newsml:tide.example:20250506:q1", Language: "en", Published: "2025-05-06", Text: "Tide & Sons.\n\nFin.", Line: 1}}, notices: []string{"markup"}},
		{reason: "2.x", name: "a.json", in: `{"uri":"http://tide.example/items/q1","standard":{"name":"ninjs","version":"2.0"},"contentcreated":"2025-05-06T10:00:00+02:00","language":"ko","headlines":[{"role":"social","value":"No"},{"role":"main","value":"부두"}],"infosources":[{"name":"항구일보","rel":"publisher"}],"bodies":[{"role":"summary","contenttype":"text/plain","value":"짧게."},{"role":"main","contenttype":"text/plain","value":"부두 <b>."}]}`,
			want: []Article{{ID: "q1", Language: "ko", Published: "2025-05-06", Title: "부두", Publisher: "항구일보", URL: "http://tide.example/items/q1", Text: "부두 <b>.", Line: 1}}},
		{reason: "2.x whose body is HTML", name: "a.json", in: `{"uri":"urn:tide:q1","version":"2","versioncreated":"2025-05-06T16:02:28+02:00","pubstatus":"usable","language":"en","bodies":[{"role":"html","contenttype":"text/html","value":"<section class=\"main\"><p>One.</p><ul><li>Two</li></ul></section>"}],"headlines":[{"value":"T"}]}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Published: "2025-05-06", Title: "T", Text: "One.\n\nTwo", Line: 1}}, notices: []string{"markup"}},
		{reason: "3.x", name: "a.json", in: `{"uri":"http://tide.example/items/q1","versionCreated":"2025-05-06T10:37:00Z","language":"en","headlines":[{"role":"main","value":"T"}],"bodies":[{"role":"richtext","contentType":"application/xhtml+xml","value":"<p>Rich.</p>"},{"role":"main","contentType":"text/plain","value":"Plain."}],"altIds":[{"role":"internal","value":"q-7"}]}`,
			want: []Article{{ID: "q1", Language: "en", Published: "2025-05-06", Title: "T", URL: "http://tide.example/items/q1", Text: "Plain.", Line: 1}}},
		{reason: "withdrawn", name: "a.json", in: `{"uri":"urn:tide:q1","usagestatus":"canceled","language":"en","body_text":"Gone."}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Text: "Gone.", Line: 1}}, notices: []string{"canceled"}},
		{reason: "usable", name: "a.json", in: `{"uri":"urn:tide:q1","pubstatus":"usable","language":"en","body_text":"Here."}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Text: "Here.", Line: 1}}},
		{reason: "two days", name: "a.json", in: `{"uri":"urn:tide:q1","versioncreated":"2025-05-07T00:10:00Z","firstcreated":"2025-05-06T23:50:00Z","language":"en","body_text":"Here."}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Published: "2025-05-07", Text: "Here.", Line: 1}}, notices: []string{"firstcreated"}},
		{reason: "a list of them", name: "a.json", in: "[{\"uri\":\"urn:tide:q1\",\"body_text\":\"One.\"},\n{\"uri\":\"urn:tide:q2\",\"body_text\":\"Two.\"}]",
			want: []Article{{ID: "urn:tide:q1", Language: "en", Text: "One.", Line: 1}, {ID: "urn:tide:q2", Language: "en", Text: "Two.", Line: 2}}},
		{reason: "one a line", name: "a.jsonl", in: "{\"uri\":\"urn:tide:q1\",\"body_text\":\"One.\"}\n{\"uri\":\"urn:tide:q2\",\"body_text\":\"Two.\"}\n",
			want: []Article{{ID: "urn:tide:q1", Language: "en", Text: "One.", Line: 1}, {ID: "urn:tide:q2", Language: "en", Text: "Two.", Line: 2}}},
		{reason: "as some systems list them", name: "a.json", in: `{"_items":[{"guid":"urn:tide:q1","headline":"T","body_html":"<p>One.</p>","language":"en"}],"_meta":{}}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Title: "T", Text: "One.", Line: 1}}, notices: []string{`"_items"`, "markup"}},
		{reason: "a picture", name: "a.json", in: `{"uri":"http://tide.example/p1","type":"picture","headline":"A quay","renditions":{"web":{"href":"x.jpg"}}}`, err: "has no body"},
		{reason: "a name for the language", name: "a.json", in: `{"uri":"urn:tide:q1","language":"English","body_text":"One."}`,
			want: []Article{{ID: "urn:tide:q1", Language: "en", Text: "One.", Line: 1}}, notices: []string{`"English" is read as en`}},
	})
}

func TestListsInJSON(t *testing.T) {
	two := []Article{{ID: "1", Language: "en", Text: "One.", Line: 2}, {ID: "2", Language: "en", Text: "Two.", Line: 3}}
	readForms(t, []formCase{
		{reason: "a list called JSON Lines", name: "a.jsonl", in: "[\n{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":\"2\",\"text\":\"Two.\"}\n]\n", want: two},
		{reason: "a list in one line called JSON Lines", name: "a.ndjson", in: `[{"id":"1","text":"One."}]`, want: []Article{{ID: "1", Language: "en", Text: "One.", Line: 1}}},
		{reason: "an indented article called JSON Lines", name: "a.jsonl", in: "{\n  \"id\": \"1\",\n  \"text\": \"One.\"\n}\n", want: []Article{{ID: "1", Language: "en", Text: "One.", Line: 1}}},
		{reason: "several indented articles", name: "a.jsonl", in: "{\n\"id\":\"1\",\n\"text\":\"One.\"\n}\n{\n\"id\":\"2\",\n\"text\":\"Two.\"\n}\n", want: []Article{{ID: "1", Language: "en", Text: "One.", Line: 1}, {ID: "2", Language: "en", Text: "Two.", Line: 5}}},
		{reason: "articles under a key", name: "a.json", in: "{\"total\":2,\"articles\":[\n{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":\"2\",\"text\":\"Two.\"}]}", want: two, notices: []string{`"articles"`}},
		{reason: "under another", name: "a.json", in: "{\"data\":[\n{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":\"2\",\"text\":\"Two.\"}]}", want: two, notices: []string{`"data"`}},
		{reason: "two lists", name: "a.json", in: `{"articles":[{"id":"1","text":"One."}],"items":[{"id":"2","text":"Two."}]}`, err: `each of "articles", "items" may be`},
		{reason: "no text under a key, with its line", name: "a.json", in: "{\"articles\":[\n{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":\"2\",\"content\":\"Two.\"}]}", err: `a.json:3: the article has no "text"`},
		{reason: "other keys for the text are refused", name: "a.jsonl", in: `{"id":"1","lang":"en","content":"The dam held."}`, err: `did you mean "content"?`},
		{reason: "a list in a text file", name: "a.txt", in: "[{\"id\":\"1\",\"text\":\"One.\"}]", err: "name it .json"},
		{reason: "a key twice", name: "a.json", in: "{\"id\":\"1\",\n\"id\":\"2\",\"text\":\"One.\"}", err: `a.json:2: a member occurs twice`},
		{reason: "cut off", name: "a.json", in: "[{\"id\":\"1\",\"text\":\"One.\"},\n{\"id\":", err: "a.json:2: it ends inside a JSON value"},
		{reason: "a comma too many", name: "a.json", in: "[{\"id\":\"1\",\"text\":\"One.\"},\n]", err: `a.json:2: a comma stands before the closing "]"`},
		{reason: "UTF-16", name: "a.json", in: "\xff\xfe{\x00}\x00", err: "is UTF-16"},
		{reason: "not UTF-8", name: "a.json", in: "{\"id\":\"1\",\n\"text\":\"Caf\xe9\"}", err: "a.json:2"},

		{reason: "tasks of Label Studio", name: "a.json", in: `[{"id":1,"data":{"text":"One."},"annotations":[{"result":[]}]}]`, err: "Label Studio"},
		{reason: "lines of doccano", name: "a.jsonl", in: `{"id":1,"text":"One.","label":[[0,3,"PER"]]}`, err: "doccano"},
		{reason: "documents of LangExtract", name: "a.jsonl", in: `{"document_id":"a","text":"One.","extractions":[]}`, err: "LangExtract"},
		{reason: "lines of Prodigy", name: "a.jsonl", in: `{"text":"One.","_input_hash":5,"spans":[],"answer":"accept"}`, err: "Prodigy"},
		{reason: "a record", name: "a.json", in: `{"form":"assay/article@1","source":{"id":"1"}}`, err: "records are checked"},
		{reason: "a result", name: "a.json", in: `{"form":"assay/result@1","runs":[]}`, err: "assay/result@1"},
	})
}

func TestPages(t *testing.T) {
	body := `<nav><a href="/">Home</a><a href="/e">Economy</a></nav><div id="cookie-consent"><p>We use cookies to measure our audience, accept them all please.</p><button>OK</button></div>
<main><article><h1>Quay sold</h1><p>Tide &amp; Sons paid <b>€2.4 million</b> for the quay.</p><p>Nora Quill said:<br>“We waited.”</p><ul><li>one ship</li><li>two cranes</li></ul>
<table><tr><th>Part</th><th>Cost</th></tr><tr><td>North</td><td>€1 million</td></tr></table></article></main><aside><p>Most read: another article altogether</p></aside><footer>Imprint</footer><script>var x = "<p>No</p>"</script>`
	text := "Quay sold\n\nTide & Sons paid €2.4 million for the quay.\n\nNora Quill said:\n“We waited.”\n\none ship\ntwo cranes\n\nPart\tCost\nNorth\t€1 million"
	below := strings.TrimPrefix(text, "Quay sold\n\n") // where the title says the same as the heading
	page := func(head, body string) string {
		return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>\n"
	}
	read := func(a Article) []Article {
		a.Line = 1
		if a.Text == "" {
			a.Text = text
		}
		if a.Language == "" {
			a.Language = "en-GB"
		}
		return []Article{a}
	}
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	readForms(t, []formCase{
		{reason: "what the head states", name: "a.html", in: page(`<title>Quay sold | The Tide</title><meta property="og:title" content="Quay sold"><meta property="og:site_name" content="The Tide"><meta property="article:published_time" content="2025-05-06T23:30:00-04:00"><link rel="canonical" href="https://tide.example/2025/quay-sold">`, body),
			want: read(Article{ID: "quay-sold", Published: "2025-05-06", Title: "Quay sold", Publisher: "The Tide", URL: "https://tide.example/2025/quay-sold", Text: below}), notices: []string{"readable text"}},
		{reason: "a title and a time in the text", name: "a.htm", in: page(`<title>Quay sold</title>`, strings.Replace(body, "<h1>", `<time datetime="2025-05-06">6 May</time><h1>`, 1)),
			want: read(Article{ID: "a", Published: "2025-05-06", Title: "Quay sold", Text: "6 May\n\n" + below}), notices: []string{"readable text"}},
		{reason: "metadata of a NewsArticle", name: "a.html", in: page(ld(`{"@context":"https://schema.org","@type":"NewsArticle","identifier":"q1","headline":"Quay &amp; crane","datePublished":"2025-05-06","inLanguage":"en","publisher":{"name":"The Tide"}}`), body),
			want: read(Article{ID: "q1", Language: "en", Published: "2025-05-06", Title: "Quay & crane", Publisher: "The Tide"}), notices: []string{"readable text"}},
		{reason: "the text of a NewsArticle", name: "a.html", in: page(ld(`{"@type":"NewsArticle","identifier":"q1","articleBody":"The quay was sold."}`), body),
			want: read(Article{ID: "q1", Title: "Quay sold", Text: "The quay was sold."}), notices: []string{"articleBody"}},
		{reason: "inside of CDATA, beside a broken one", name: "a.html", in: page(ld(`{"@type":"WebSite"`)+ld("//<![CDATA[\n{\"@graph\":[{\"@type\":\"BreadcrumbList\"},{\"@type\":\"NewsArticle\",\"identifier\":\"q1\",\"articleBody\":\"The quay was sold.\"}]}\n//]]>"), body),
			want: read(Article{ID: "q1", Title: "Quay sold", Text: "The quay was sold."}), notices: []string{"articleBody", "not JSON"}},
		{reason: "inside of a comment, with a line break in a string", name: "a.html", in: page(ld("<!--\n{\"@type\":\"NewsArticle\",\"identifier\":\"q1\",\"articleBody\":\"The quay\nwas sold.\"}\n-->"), body),
			want: read(Article{ID: "q1", Title: "Quay sold", Text: "The quay\nwas sold."}), notices: []string{"articleBody"}},
		{reason: "of another type alone", name: "a.html", in: page(ld(`{"@type":"Organization","name":"Tide"}`), body), want: read(Article{ID: "a", Title: "Quay sold"}), notices: []string{"readable text"}},
		{reason: "a short page", name: "a.html", in: `<p>The quay was sold.</p>`, want: read(Article{ID: "a", Language: "en", Text: "The quay was sold."}), notices: []string{"readable text"}},
		{reason: "a Korean page in EUC-KR", name: "a.html", in: encoded(t, korean.EUCKR.NewEncoder().String, `<html lang="ko"><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"><title>부두</title></head><body><p>부두는 480억 원에 팔렸다.</p></body></html>`),
			want: read(Article{ID: "a", Language: "ko", Title: "부두", Text: "부두는 480억 원에 팔렸다."}), notices: []string{"euc-kr"}},
		{reason: "a French page in Latin 1", name: "a.html", in: encoded(t, charmap.ISO8859_1.NewEncoder().String, `<html lang="fr"><head><meta charset="iso-8859-1"></head><body><p>Le musée a rouvert mardi, après deux années.</p></body></html>`),
			want: read(Article{ID: "a", Language: "fr", Text: "Le musée a rouvert mardi, après deux années."}), notices: []string{"windows-1252"}},
		{reason: "UTF-8 that calls itself Latin 1", name: "a.html", in: `<html lang="fr"><head><meta charset="iso-8859-1"></head><body><p>Le musée a rouvert.</p></body></html>`,
			want: read(Article{ID: "a", Language: "fr", Text: "Le musée a rouvert."}), notices: []string{"UTF-8"}},
		{reason: "UTF-16 with its mark", name: "a.html", in: encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, `<html lang="ko"><body><p>부두는 팔렸다.</p></body></html>`),
			want: read(Article{ID: "a", Language: "ko", Text: "부두는 팔렸다."}), notices: []string{"utf-16"}},
		{reason: "bytes of no charset", name: "a.html", in: "<html><body><p>Le mus\xe9e a rouvert.</p></body></html>", err: "charset"},
		{reason: "a charset that nobody knows", name: "a.html", in: "<html><head><meta charset=\"x-tide\"></head><body><p>Le mus\xe9e.</p></body></html>", err: "x-tide"},
		{reason: "a page that only a browser fills", name: "a.html", in: `<!doctype html><html><head><title>Sign in</title></head><body><div id="root"></div><noscript>Enable JavaScript</noscript></body></html>`, err: "no readable text"},
		{reason: "XHTML", name: "a.xhtml", in: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fr"><head><title>Quai</title></head><body><p>Le quai est vendu.</p></body></html>`,
			want: read(Article{ID: "a", Language: "fr", Title: "Quai", Text: "Le quai est vendu."}), notices: []string{"readable text"}},
		{reason: "a page under the name of a text", name: "a.txt", in: "<!doctype html><p>One.</p>", err: "name it .html"},
		{reason: "a text under the name of a page", name: "a.html", in: "The quay was sold.\n", err: "not HTML"},
		{reason: "JSON under the name of a page", name: "a.html", in: `{"id":"1","text":"One."}`, err: "not HTML"},
		{reason: "a PDF under the name of a page", name: "a.html", in: "%PDF-1.7\n", err: "is a PDF"},
	})
}

func encoded(t *testing.T, encode func(string) (string, error), s string) string {
	t.Helper()
	out, err := encode(s)
	require.NoError(t, err)
	return out
}

func TestXMLOfNews(t *testing.T) {
	nitf := `<nitf><head><title>Quay sold</title><docdata><doc-id id-string="q1" regsrc="TIDE"/><date.issue norm="20250506T233000-0400"/></docdata><pubdata date.publication="20250507" name="The Tide"/></head><body xml:lang="fr"><body.head><hedline><hl1>Quai <em>vendu</em></hl1><hl2>Sous-titre</hl2></hedline><byline>Par Ada</byline></body.head><body.content><block><p>Tide &amp; fils ont payé <money>2,4 millions</money>.</p>
<hl2>Et après ?</hl2><p>Fin&nbsp;!</p><media media-type="image"><media-caption>Le quai</media-caption></media></block></body.content><body.end><tagline>End</tagline></body.end></body></nitf>`
	g2 := func(meta, content string) string {
		return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:tide.example:20250506:q1" version="3" standard="NewsML-G2" standardversion="2.34" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="Tide"><name>The Tide</name></provider><versionCreated>2025-05-06T23:30:00-04:00</versionCreated>` + meta + `</itemMeta>
<contentMeta><language tag="ko"/><headline xml:lang="ko">부두 매각</headline></contentMeta><contentSet>` + content + `</contentSet></newsItem>`
	}
	ko := Article{ID: "urn:newsml:tide.example:20250506:q1", Language: "ko", Published: "2025-05-06", Title: "부두 매각", Publisher: "The Tide", Text: "부두가 팔렸다.\n\n끝.", Line: 2}
	xhtml := `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>부두가 팔렸다.</p><p>끝.</p></body></html></inlineXML>`
	readForms(t, []formCase{
		{reason: "NITF", name: "a.xml", in: nitf, want: []Article{{ID: "q1", Language: "fr", Published: "2025-05-06", Title: "Quai vendu", Publisher: "The Tide", Text: "Tide & fils ont payé 2,4 millions.\n\nEt après ?\n\nFin\u00a0!", Line: 1}}, notices: []string{"NITF"}},
		{reason: "NITF by its extension, in Latin 1", name: "a.nitf", in: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<nitf><body><body.content><p>Mus\xe9e.</p></body.content></body></nitf>", want: []Article{{ID: "a", Language: "en", Text: "Musée.", Line: 2}}, notices: []string{"NITF", "windows-1252"}},
		{reason: "NITF without a text", name: "a.xml", in: `<nitf><head/><body><body.head><hedline><hl1>T</hl1></hedline></body.head></body></nitf>`, err: "no text"},
		{reason: "a newsItem with XHTML", name: "a.xml", in: g2("", xhtml), want: []Article{ko}, notices: []string{"NewsML-G2"}},
		{reason: "with NITF inside", name: "a.xml", in: g2("", `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>부두가 팔렸다.</p><p>끝.</p></body.content></body></nitf></inlineXML>`), want: []Article{ko}, notices: []string{"NewsML-G2"}},
		{reason: "with plain text", name: "a.xml", in: g2("", "<inlineData contenttype=\"text/plain\">부두가 팔렸다.\n\n끝.</inlineData>"), want: []Article{ko}, notices: []string{"NewsML-G2"}},
		{reason: "with a prefix", name: "a.xml", in: strings.NewReplacer("<newsItem xmlns=", "<nar:newsItem xmlns:nar=", "</newsItem", "</nar:newsItem", "<itemMeta", "<nar:itemMeta", "</itemMeta", "</nar:itemMeta", "<versionCreated", "<nar:versionCreated", "</versionCreated", "</nar:versionCreated", "<contentSet", "<nar:contentSet", "</contentSet", "</nar:contentSet", "<inlineXML", "<nar:inlineXML", "</inlineXML", "</nar:inlineXML", "<contentMeta", "<nar:contentMeta", "</contentMeta", "</nar:contentMeta", "<language", "<nar:language", "<headline", "<nar:headline", "</headline", "</nar:headline", "<provider", "<nar:provider", "</provider", "</nar:provider", "<name>", "<nar:name>", "</name>", "</nar:name>").Replace(g2("", xhtml)), want: []Article{ko}, notices: []string{"NewsML-G2"}},
		{reason: "a message with two", name: "a.xml", in: `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
<newsItem guid="q1" xml:lang="en"><contentSet><inlineData contenttype="text/plain">One.</inlineData></contentSet></newsItem>
<newsItem guid="q2" xml:lang="fr"><contentSet><inlineData contenttype="text/plain">Deux.</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
			want: []Article{{ID: "q1", Language: "en", Text: "One.", Line: 2}, {ID: "q2", Language: "fr", Text: "Deux.", Line: 3}}, notices: []string{"NewsML-G2"}},
		{reason: "a message with a package too", name: "a.xml", in: `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<packageItem guid="p1"/><newsItem guid="q1" xml:lang="en"><contentSet><inlineData contenttype="text/plain">One.</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
			want: []Article{{ID: "q1", Language: "en", Text: "One.", Line: 2}}, notices: []string{"packageItem"}},
		{reason: "a package", name: "a.xml", in: `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p1"><groupSet/></packageItem>`, err: "packageItem"},
		{reason: "content elsewhere", name: "a.xml", in: g2("", `<remoteContent href="x.html" contenttype="text/html"/>`), err: "remoteContent"},
		{reason: "cancelled", name: "a.xml", in: g2(`<pubStatus qcode="stat:canceled"/>`, xhtml), want: []Article{ko}, notices: []string{"canceled"}},
		{reason: "a feed of summaries", name: "a.rss", in: `<?xml version="1.0"?><rss version="2.0"><channel><title>Tide</title><item><title>T</title><link>https://t.example/q1</link><description>Short.</description></item></channel></rss>`, err: "RSS"},
		{reason: "a feed with whole articles", name: "a.xml", in: `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tide</title><language>en-us</language><item>
<title>T</title><link>https://t.example/q1</link><guid>https://t.example/?p=1</guid><pubDate>Tue, 06 May 2025 23:30:00 -0400</pubDate><description>Short.</description><content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded></item></channel></rss>`,
			want: []Article{{ID: "q1", Language: "en-US", Published: "2025-05-06", Title: "T", Publisher: "Tide", URL: "https://t.example/q1", Text: "One & two.\n\nThree.", Line: 1}}, notices: []string{"RSS"}},
		{reason: "an Atom feed", name: "a.atom", in: `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Tide</title><entry><id>tag:t.example,2025:q1</id><title>T</title><link href="https://t.example/q1"/><published>2025-05-06T10:00:00Z</published><content type="html">&lt;p&gt;Un.&lt;/p&gt;</content></entry></feed>`,
			want: []Article{{ID: "tag:t.example,2025:q1", Language: "fr", Published: "2025-05-06", Title: "T", Publisher: "Tide", URL: "https://t.example/q1", Text: "Un.", Line: 1}}, notices: []string{"Atom"}},
		{reason: "another root", name: "a.xml", in: `<catalog><book/></catalog>`, err: "catalog"},
		{reason: "a report of tests", name: "a.xml", in: `<testsuites><testsuite/></testsuites>`, err: "testsuites"},
		{reason: "broken, with its line", name: "a.xml", in: "<nitf>\n<body>\n</nitf>", err: "a.xml:3"},
		{reason: "bombs of entities", name: "a.xml", in: `<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><nitf><body><body.content><p>&b;</p></body.content></body></nitf>`, err: "&b;"},
		{reason: "nested too deep", name: "a.xml", in: "<nitf>" + strings.Repeat("<block>", 3000) + strings.Repeat("</block>", 3000) + "</nitf>", err: "nested"},
		{reason: "XML under the name of a text", name: "a.txt", in: nitf, err: "name it .xml"},
	})
}

func TestTables(t *testing.T) {
	one := []Article{{ID: "q1", Language: "fr", Published: "2025-05-06", Title: "Quai", Text: "Le quai, \"vendu\".\nFin.", Line: 2}}
	readForms(t, []formCase{
		{reason: "our own names", name: "a.csv", in: "id,language,published,title,text\nq1,fr,2025-05-06,Quai,\"Le quai, \"\"vendu\"\".\nFin.\"\n", want: one},
		{reason: "semicolons, a mark and CRLF", name: "a.csv", in: "\xef\xbb\xbfid;language;published;title;text\r\nq1;fr;2025-05-06;Quai;\"Le quai, \"\"vendu\"\".\nFin.\"\r\n", want: one},
		{reason: "tabs", name: "a.tsv", in: "id\tlanguage\tpublished\ttitle\ttext\nq1\tfr\t2025-05-06\tQuai\t\"Le quai, \"\"vendu\"\".\nFin.\"\n", want: one},
		{reason: "a line that names the separator", name: "a.csv", in: "sep=;\nid;language;published;title;text\nq1;fr;2025-05-06;Quai;\"Le quai, \"\"vendu\"\".\nFin.\"\n", want: []Article{{ID: "q1", Language: "fr", Published: "2025-05-06", Title: "Quai", Text: "Le quai, \"vendu\".\nFin.", Line: 3}}},
		{reason: "names that others use", name: "a.csv", in: "Article ID,lang,Date,Headline,Content,section\nq1,fr,2025-05-06T10:00:00+02:00,Quai,\"Le quai, \"\"vendu\"\".\nFin.\",x\n", want: one, notices: []string{`"Content" is read as text`, `"lang" is read as language`, `"Date" is read as published`}},
		{reason: "CRLF inside a cell", name: "a.csv", in: "id,text\r\nq1,\"One.\r\nTwo.\"\r\n", want: []Article{{ID: "q1", Language: "en", Text: "One.\nTwo.", Line: 2}}, notices: []string{"CRLF"}},
		{reason: "no ids", name: "wire.csv", in: "text\nOne.\nTwo.\n", want: []Article{{ID: "wire-1", Language: "en", Text: "One.", Line: 2}, {ID: "wire-2", Language: "en", Text: "Two.", Line: 3}}, notices: []string{"no column for the id"}},
		{reason: "two that may be the text", name: "a.csv", in: "id,body,content\nq1,One.,Two.\n", err: `"body", "content"`},
		{reason: "the exact name wins", name: "a.csv", in: "id,text,content\nq1,One.,Two.\n", want: []Article{{ID: "q1", Language: "en", Text: "One.", Line: 2}}},
		{reason: "no text", name: "a.csv", in: "id,label,score\nq1,PER,3\n", err: `no column "text"`},
		{reason: "a name twice", name: "a.csv", in: "id,text,text\nq1,One.,Two.\n", err: `"text" twice`},
		{reason: "an empty text, with its line", name: "a.csv", in: "id,text\nq1,One.\nq2,\n", err: "a.csv:3"},
		{reason: "a row too long", name: "a.csv", in: "id,text\nq1,One,two.\n", err: "a.csv:2: this row has 3 cells, and the first 2"},
		{reason: "a quote that stays open", name: "a.csv", in: "id,text\nq1,\"One.\nq2,Two.\n", err: "a.csv:2"},
		{reason: "no rows", name: "a.csv", in: "id,text\n", err: "no article"},
		{reason: "Latin 1", name: "a.csv", in: "id,text\nq1,Mus\xe9e.\n", err: "a.csv:2: not UTF-8"},
		{reason: "UTF-16 as spreadsheets write it", name: "a.csv", in: encoded(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String, "id\ttext\r\nq1\t부두.\r\n"), want: []Article{{ID: "q1", Language: "en", Text: "부두.", Line: 2}}, notices: []string{"utf-16"}},
		{reason: "HIPE's columns", name: "a.tsv", in: "TOKEN\tNE-COARSE-LIT\nNora\tB-pers\n", err: "annotation"},
		{reason: "CoNLL's columns", name: "a.conll", in: "Nora B-PER\nspoke O\n", err: "annotation"},
		{reason: "a language by name", name: "a.csv", in: "id,language,text\nq1,French,Quai.\n", want: []Article{{ID: "q1", Language: "fr", Text: "Quai.", Line: 2}}, notices: []string{`"French" is read as fr`}},
		{reason: "a day in another order", name: "a.csv", in: "id,published,text\nq1,06/05/2025,Quai.\n", err: `a.csv:2: published "06/05/2025" is not a day`},
	})
}

func TestFrontMatterOfOthers(t *testing.T) {
	readForms(t, []formCase{
		{reason: "Hugo's and Jekyll's names", name: "a.md", in: "---\ntitle: Quay\ndate: 2025-05-06T10:00:00+02:00\nlang: fr\nlayout: post\n---\n# Quai\n\nLe *quai*.\n",
			want: []Article{{ID: "a", Language: "fr", Published: "2025-05-06", Title: "Quay", Text: "# Quai\n\nLe *quai*.\n", Line: 7}}, notices: []string{`"date" is read as published`, `"lang" is read as language`}},
		{reason: "our own name wins", name: "a.md", in: "---\npublished: 2025-05-07\ndate: 2025-05-06\n---\nQuay.\n", want: []Article{{ID: "a", Language: "en", Published: "2025-05-07", Text: "Quay.\n", Line: 5}}},
		{reason: "Jekyll's time", name: "a.md", in: "---\ndate: 2025-05-06 10:00:00 +0200\n---\nQuay.\n", want: []Article{{ID: "a", Language: "en", Published: "2025-05-06", Text: "Quay.\n", Line: 4}}, notices: []string{`"date" is read as published`}},
		{reason: "Jekyll's published is no day", name: "a.md", in: "---\npublished: true\ndate: 2025-05-06\n---\nQuay.\n", want: []Article{{ID: "a", Language: "en", Published: "2025-05-06", Text: "Quay.\n", Line: 5}}, notices: []string{`"date" is read as published`}},
		{reason: "TOML", name: "a.md", in: "+++\ntitle = \"Quay\"\ndate = 2025-05-06\nlang = 'fr'\n[params]\nid = \"x\"\n+++\nLe quai.\n", want: []Article{{ID: "a", Language: "fr", Published: "2025-05-06", Title: "Quay", Text: "Le quai.\n", Line: 8}}, notices: []string{`"date" is read as published`}},
		{reason: "TOML that is not closed", name: "a.md", in: "+++\ntitle = \"Quay\"\n", err: "not closed"},
		{reason: "TOML in several lines", name: "a.md", in: "+++\ntitle = \"\"\"\nQuay\"\"\"\n+++\nLe quai.\n", err: "a.md:2"},
	})
}
