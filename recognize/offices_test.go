package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// An office is read off the words around a name, and off a description of a person who
// was named often before.
func TestOfficesOfPersons(t *testing.T) {
	altman := "Sam Altman vote. Sam Altman parle. Sam Altman chante. "
	for _, tt := range []struct{ reason, lang, text, want string }{
		{"a description", "fr", altman + "Le PDG d'OpenAI a souri.", "PDG of OpenAI"},
		{"a clause is no verb", "fr", altman + "Le PDG d'OpenAI qui souriait est là.", ""},
		{"a description with an owner", "en", strings.ReplaceAll(altman, "vote", "left") + "The OpenAI chief executive smiled.", "chief executive of OpenAI"},
		{"no definite article", "en", altman + "OpenAI chief executive smiled.", ""},
		{"a possessive", "en", "Sam Altman, OpenAI's chief executive, left.", "chief executive of OpenAI"},
		{"a nationality", "fr", "La France attend le président français Jean Larsen.", "président of France"},
		{"a nationality of two words", "en", "South Korea waits for South Korean President Jean Larsen.", "President of South Korea"},
		{"an office behind", "ko", "오픈AI 샘 올트먼 대표가 왔다.", "대표 of 오픈AI"},
		{"an office behind, and its copula before", "ko", "대표인 샘 올트먼이 왔다.", "대표"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			doc := Read(tt.text, Options{Language: tt.lang})
			var got []string
			for _, p := range doc.Parties {
				for _, r := range p.Roles {
					office := r.Title
					if r.Of >= 0 {
						office += " of " + doc.Parties[r.Of].Name
					}
					got = append(got, office)
				}
			}
			require.Equal(t, tt.want, strings.Join(got, ", "))
		})
	}
}
