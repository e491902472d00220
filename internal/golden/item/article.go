package item

import (
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Source returns the source of a golden of the article.
func Source(a *seeds.Article) schema.Source {
	return schema.Source{
		ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title, Publisher: a.Publisher,
		URL: a.URL, SHA256: a.SHA256(), Offsets: schema.CodePoint,
	}
}

// ArticleOf returns the article of that id, nil where none has it.
func ArticleOf(articles []seeds.Article, id string) *seeds.Article {
	for i := range articles {
		if articles[i].ID == id {
			return &articles[i]
		}
	}
	return nil
}
