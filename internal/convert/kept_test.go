package convert_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/spans"
	"github.com/assaykit/assay/schema"
)

// columnWords are words that a tokenizer of our own would cut, and such as look
// like something else.
var columnWords = []string{"Mara", "New-York", "l'État", "sails.", "#", "#cork", "a\u00a0b", "서울에서", "👩‍🚀", "e\u0301te\u0301", "B-PER", "O", "1", "«", "10.30", "_", "Mr.", "don't"}

// drawColumns draws a file of columns with ids, and its words.
func drawColumns(t *rapid.T) (text string, words []string) {
	var b strings.Builder
	for d := range rapid.IntRange(1, 3).Draw(t, "documents") {
		fmt.Fprintf(&b, "# newdoc id = d%d\nGo\tO\n", d)
		words = append(words, "Go")
		for i := range rapid.IntRange(1, 12).Draw(t, "words") {
			if i > 0 && rapid.IntRange(0, 3).Draw(t, "sentence") == 0 {
				b.WriteByte('\n')
			}
			w := rapid.SampledFrom(columnWords).Draw(t, "word")
			words = append(words, w)
			fmt.Fprintf(&b, "%s\t%s\n", w, rapid.SampledFrom([]string{"O", "B-PER", "B-LOC", "I-LOC"}).Draw(t, "tag"))
		}
	}
	return b.String(), words
}

func wordsIn(t require.TestingT, format, text string) (words []string, docs []spans.Document) {
	docs, err := spans.Read([]byte(text), spans.Format(format), spans.Options{})
	require.NoError(t, err, text)
	for _, d := range docs {
		words = append(words, d.Words...)
	}
	return words, docs
}

// A file of columns keeps its tokens and its sentences, and is written the same
// again.
func TestTokensAreKept(t *testing.T) {
	for _, to := range []string{"conll", "conll-iobes", "hipe"} {
		t.Run(to, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				text, words := drawColumns(t)
				_, before := wordsIn(t, "conll", text)
				from := "conll"
				for round := range 3 {
					docs, _, err := convert.Read(from, []byte(text), convert.Options{})
					require.NoError(t, err, text)
					var b strings.Builder
					_, err = convert.Write(to, &b, docs, convert.Options{})
					require.NoError(t, err)
					if round > 1 { // the first writes other labels
						require.Equal(t, text, b.String(), "written again")
					}
					from, text = to, b.String()
					got, after := wordsIn(t, strings.TrimSuffix(to, "-iobes"), text)
					require.Equal(t, words, got, text)
					require.Len(t, after, len(before))
					for i := range after {
						require.Len(t, after[i].Spans, len(before[i].Spans), text)
						if to != "hipe" {
							require.Equal(t, before[i].Starts, after[i].Starts, text)
						}
					}
					s, err := spans.Score(after, after, spans.Assay)
					require.NoError(t, err)
					require.Equal(t, s.Schemes.Strict.Possible, s.Schemes.Strict.Correct)
				}
			})
		})
	}
}

// A mention that cuts a token splits it, and that is listed.
func TestATokenThatIsCut(t *testing.T) {
	docs, _, err := convert.Read("conll", []byte("the\tO\nNew-York-based\tO\nship\tO\n"), convert.Options{})
	require.NoError(t, err)
	d := docs[0]
	d.Record.Parties = append(d.Record.Parties, placeAt("New-York", 4, 12))
	text, lost := written(t, "conll", d, convert.Options{})
	require.Contains(t, text, "the\tO\nNew-York\tB-LOC\n-based\tO\nship\tO\n")
	require.Len(t, lost, 2, "the token, and the white space that the form does not hold")
	d.Tokens = nil
	text, _ = written(t, "conll", d, convert.Options{})
	require.Contains(t, text, "New\tB-LOC\n-\tI-LOC\nYork\tI-LOC\n", "a text of which no tokens are known is cut at marks")
}

func placeAt(name string, start, end int) schema.Party {
	return schema.Party{Type: schema.Place, Name: name, Mentions: []schema.Mention{schema.At(start, end, name)}}
}
