// Package seeds reads source articles: the built-in ones ([Kit]), and those of
// a folder, a file or JSON Lines ([Load], [Articles], [Lines]).
package seeds

import (
	"crypto/sha256"
	"encoding/hex"
)

// Article is a text to extract facts from. Text is the body without front
// matter; offsets and [Article.SHA256] refer to it.
type Article struct {
	ID        string `json:"id"`
	Language  string `json:"language,omitempty"`  // BCP 47
	Published string `json:"published,omitempty"` // EDTF day
	Title     string `json:"title,omitempty"`
	Publisher string `json:"publisher,omitempty"`
	URL       string `json:"url,omitempty"`
	Text      string `json:"text"` // exact UTF-8
	Path      string `json:"-"`    // the file that the article was read from
	Line      int    `json:"-"`    // of the body's first line in that file, counted from 1
}

// SHA256 returns the hex SHA-256 of Text.
func (a *Article) SHA256() string {
	h := sha256.Sum256([]byte(a.Text))
	return hex.EncodeToString(h[:])
}
