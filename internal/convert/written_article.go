package convert

import "github.com/assaykit/assay/seeds"

// writtenArticle is an article among the members of a tool's document. The tools give
// documents IDs of their own, so that the article's stands beside.
type writtenArticle struct {
	Article   string `json:"article,omitempty"`
	Text      string `json:"text"`
	Language  string `json:"language,omitempty"`
	Published string `json:"published,omitempty"`
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
}

func writtenOf(a *seeds.Article) writtenArticle {
	return writtenArticle{a.ID, a.Text, a.Language, a.Published, a.Title, a.Publisher, a.URL}
}
