package text

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTokenize(t *testing.T) {
	for _, tt := range []struct{ reason, in, want string }{
		{"letters, digits and symbols part", "$500B", "$[0,1) 500[1,4) b[4,5)"},
		{"an apostrophe is its own token in one form", "d’OpenAI", "d[0,1) '[1,2) openai[2,8)"},
		{"decomposed letters are composed, offsets stay", "fe\u0301v.", "fév[0,4) .[4,5)"},
		{"soft hyphens and joiners vanish inside words", "mil\u00adliard", "milliard[0,9)"},
		{"full-width and Arabic-Indic digits", "５０ ٤٢", "50[0,2) 42[3,5)"},
		{"narrow no-break space parts", "95\u202f%", "95[0,2) %[3,4)"},
		{"Hangul decomposed into jamo", "\u1112\u1161\u11ab", "한[0,3)"},
		{"Hangul and digits part", "5000억", "5000[0,4) 억[4,5)"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var got []string
			for _, k := range Tokenize(tt.in) {
				got = append(got, k.Lower+"["+strconv.Itoa(k.Start)+","+strconv.Itoa(k.End)+")")
			}
			require.Equal(t, tt.want, strings.Join(got, " "))
		})
	}
}
