package seeds

import "testing"

// What content systems and scripts write beside the forms of news.
func TestArticlesOfSystems(t *testing.T) {
	readForms(t, []formCase{
		{reason: "posts of WordPress", name: "a.json", in: `[{"id":31,"date":"2025-05-06T23:30:00","slug":"quay-sold","link":"https://tide.example/quay-sold/","title":{"rendered":"Quay &amp; sons"},"content":{"rendered":"<p>One.<\/p>\n<p>Two.<\/p>","protected":false}}]`,
			want: []Article{{ID: "31", Language: "en", Published: "2025-05-06", Title: "Quay & sons", URL: "https://tide.example/quay-sold/", Text: "One.\n\nTwo.", Line: 1}}, notices: []string{"markup in content", "character references in title"}},
		{reason: "a post behind a password", name: "a.json", in: `{"id":31,"title":{"rendered":"Q"},"content":{"rendered":"","protected":true}}`, err: "WordPress whose content is empty"},
		{reason: "a JSON Feed", name: "a.json", in: `{"version":"https://jsonfeed.org/version/1.1","title":"Tide","items":[{"id":"q1","language":"fr","content_html":"<p>Le quai.<\/p>","date_published":"2025-05-06T10:00:00Z"},{"id":"q2","content_text":"Plain <b>."}]}`,
			want: []Article{{ID: "q1", Language: "fr", Published: "2025-05-06", Text: "Le quai.", Line: 1}, {ID: "q2", Language: "en", Text: "Plain <b>.", Line: 1}}, notices: []string{`"items"`, "markup in content_html"}},
		{reason: "an item that only shows a picture", name: "a.jsonl", in: `{"id":"q1","content_html":"<img src='x.jpg'>"}`, err: "no text in \"content_html\""},
		{reason: "a list of JSON-LD", name: "a.json", in: `{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"NewsArticle","identifier":"q1","articleBody":"One."}},{"@type":"NewsArticle","identifier":"q2","articleBody":"Two."}]}`,
			want: []Article{{ID: "q1", Language: "en", Text: "One.", Line: 1}, {ID: "q2", Language: "en", Text: "Two.", Line: 1}}},
		{reason: "a list of other things", name: "a.json", in: `{"@context":"https://schema.org","@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"Product","name":"Rope"}}]}`, err: "JSON-LD of ItemList, not an article"},
		{reason: "paragraphs", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","articleBody":["One.","Two."]}`, want: []Article{{ID: "q1", Language: "en", Text: "One.\n\nTwo.", Line: 1}}},
		{reason: "paragraphs that are objects", name: "a.json", in: `{"@type":"NewsArticle","identifier":"q1","articleBody":["One.",{"html":"Two."}]}`, err: "something else than strings"},
		{reason: "a number for an id", name: "a.jsonl", in: `{"id":7,"text":"One."}`, want: []Article{{ID: "7", Language: "en", Text: "One.", Line: 1}}, notices: []string{"a number is read as its digits"}},
		{reason: "a fraction for an id", name: "a.jsonl", in: `{"id":7.5,"text":"One."}`, err: `"id" is a number`},
		{reason: "null for the text", name: "a.jsonl", in: `{"id":"1","text":null,"content":"One two."}`, err: `the "text" of the article is null; it has "content", "id", "text"; did you mean "content"`},
		{reason: "no text but an address", name: "a.jsonl", in: `{"id":"1","link":"https://tide.example/q","parts":{"x":"One."}}`, err: `an article in JSON is {`},
		{reason: "markup under another name", name: "a.jsonl", in: `{"id":"1","story_html":"<p>One two three.</p>"}`, err: `write it without markup as "text"`},
	})
}

// A cell that does not begin with a quote has its quotes as they stand: so do
// spreadsheets and databases.
func TestQuotesInsideOfCells(t *testing.T) {
	said := []string{"double quotes inside of cells"}
	readForms(t, []formCase{
		{reason: "tabs", name: "a.tsv", in: "id\ttext\nq1\tHe said \"no\" twice.\nq2\tTwo.\n", want: []Article{{ID: "q1", Language: "en", Text: "He said \"no\" twice.", Line: 2}, {ID: "q2", Language: "en", Text: "Two.", Line: 3}}, notices: said},
		{reason: "at the end of a line with CRLF", name: "a.csv", in: "id,text\r\nq1,So she said \"no\"\r\nq2,Two.\r\n", want: []Article{{ID: "q1", Language: "en", Text: "So she said \"no\"", Line: 2}, {ID: "q2", Language: "en", Text: "Two.", Line: 3}}, notices: said},
		{reason: "an inch, at the end of the file", name: "a.csv", in: "id,text\nq1,A 5\" pipe", want: []Article{{ID: "q1", Language: "en", Text: "A 5\" pipe", Line: 2}}, notices: said},
		{reason: "beside one in quotes with a line end", name: "a.csv", in: "id,title,text\nq1,A \"T\",\"One, \"\"two\"\".\nThree.\"\nq2,T,Four.\n", want: []Article{{ID: "q1", Language: "en", Title: "A \"T\"", Text: "One, \"two\".\nThree.", Line: 2}, {ID: "q2", Language: "en", Title: "T", Text: "Four.", Line: 4}}, notices: said},
		{reason: "separators inside are no longer counted", name: "a.csv", in: "id,text\nq1,He said \"no, no\".\n", err: "a.csv:2: this row has 3 cells"},
		{reason: "words behind a quoted cell", name: "a.csv", in: "id,text\nq1,\"No,\" he said.\n", err: "a.csv:2"},
	})
}
