package mutate

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/assaykit/assay/schema"
)

// sourceFaults say that the record is of another text.
func sourceFaults() []Fault {
	source := func(name, doc string, change func(s *Subject, src *schema.Source)) Fault {
		return Fault{Name: "source/" + name, Doc: doc, Least: always, Sites: whole(func(s *Subject, a *schema.Article) { change(s, &a.Source) })}
	}
	crlf := source("sha256-of-crlf", "the hash of the text with other line ends", func(s *Subject, src *schema.Source) {
		src.SHA256 = hashOf(strings.ReplaceAll(s.Article.Text, "\n", "\r\n"))
	})
	crlf.Sites = where(func(s *Subject) bool { return strings.Contains(s.Article.Text, "\n") }, crlf.Sites)
	return []Fault{
		source("id", "the id of another article", func(_ *Subject, src *schema.Source) { src.ID = "another-article" }),
		source("language", "another language", func(_ *Subject, src *schema.Source) { src.Language = "is" }),
		source("published", "another day of publication", func(_ *Subject, src *schema.Source) { src.Published = "2001-09-03" }),
		source("sha256", "the hash of another text", func(_ *Subject, src *schema.Source) { src.SHA256 = hashOf("another text") }),
		crlf,
	}
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
