package secrets

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/seeds"
)

func keep(values ...string) List {
	var s List
	for _, v := range values {
		s.add(v, "the key", sure)
	}
	return s
}

func escaped(s, format string) string {
	var b strings.Builder
	for _, r := range s {
		fmt.Fprintf(&b, format, r)
	}
	return b.String()
}

// ways are the forms in which an answer or a message may give a secret away.
func ways(key string) map[string]string {
	half := len(key) / 2
	quoted, _ := json.Marshal(key)
	return map[string]string{
		"as it is":                       key,
		"in capitals":                    strings.ToUpper(key),
		"as JSON":                        string(quoted),
		"as JSON in JSON":                fmt.Sprintf("%q", quoted),
		"in escapes of JSON":             escaped(key, `\u%04x`),
		"in escapes of JavaScript":       escaped(key, `\x%02x`),
		"in longer ones":                 escaped(key, `\u{%x}`),
		"in a query":                     url.QueryEscape(key),
		"in per cent":                    escaped(key, "%%%02X"),
		"in per cent, twice":             url.QueryEscape(escaped(key, "%%%02x")),
		"in entities of HTML":            escaped(key, "&#%d;"),
		"in base64":                      base64.StdEncoding.EncodeToString([]byte(key)),
		"in base64 behind one byte":      base64.StdEncoding.EncodeToString([]byte(":" + key + "!")),
		"in base64 behind two":           base64.StdEncoding.EncodeToString([]byte("u:" + key)),
		"in base64 for addresses":        base64.RawURLEncoding.EncodeToString([]byte("me:" + key)),
		"in hexadecimal":                 hex.EncodeToString([]byte(key)),
		"over two strings":               fmt.Sprintf("[%q, %q]", key[:half], key[half:]),
		"over lines":                     key[:half] + "\r\n" + key[half:],
		"with spaces":                    strings.Join(strings.Split(key, ""), " "),
		"with soft hyphens":              strings.Join(strings.Split(key, ""), "\u00ad"),
		"with characters of no width":    key[:3] + "\u200b" + key[3:half] + "\u2060" + key[half:],
		"with a sequence for a terminal": key[:half] + "\x1b[31m" + key[half:],
		"in wide letters":                strings.Map(func(r rune) rune { return r - '!' + '！' }, key),
		"with points":                    key[:half] + "..." + key[half:],
		"but for its end":                key[:len(key)-2],
	}
}

func TestSecretsInEveryForm(t *testing.T) {
	const key = "pk_Live-93Hqz/Yw2+Ktu7mB"
	s := keep(key)
	for reason, text := range ways(key) {
		t.Run(reason, func(t *testing.T) {
			text := `{"x": "before ` + text + ` behind"}`
			what, found := s.find([]byte(text), "")
			require.True(t, found, text)
			require.Equal(t, "the key", what)
			shown := s.Hide(text)
			require.Contains(t, shown, `{"x": "before `)
			require.Contains(t, shown, ` behind"}`)
			_, found = s.find([]byte(shown), "")
			require.False(t, found, shown)
			require.NotContains(t, strings.ToLower(shown), "live")
			require.NotContains(t, shown, "93Hqz")
			_, found = s.find([]byte(text), "The article prints "+key+".")
			require.False(t, found, "what the article says is no secret")
		})
	}
}

func TestShortSecrets(t *testing.T) {
	for _, tt := range []struct {
		reason, value, answer string
		trust                 trust
		found                 bool
	}{
		{"letters and digits", "h7nt3r", `{"x":"h7nt3r"}`, sure, true},
		{"a word of eight letters", "opensesa", `{"x":"opensesa"}`, sure, true},
		{"over two lines", "h7nt3r-x", "{\"x\":\"h7nt\n3r-x\"}", sure, true},
		{"signs", "!?!=#%&/()=", `{"x":"!?!=#%&/()="}`, sure, true},
		{"not what only has the same letters", "ab-12-cd", `{"x":["ab","12","cd"]}`, sure, false},
		{"a word of the form", "organization", `{"type":"organization"}`, sure, false},
		{"a key of the form", "mentions", `{"mentions":[]}`, sure, false},
		{"its name", "assay/article@1", `{"form":"assay/article@1"}`, sure, false},
		{"a day", "2025-02-04", `{"value":"2025-02-04"}`, sure, false},
		{"an amount", "500000000000", `{"value":"500000000000"}`, sure, false},
		{"the key of a server that asks for none", "ollama", `{"x":"ollama"}`, sure, false},
		{"one character again and again", "aaaaaaaaaa", `{"x":"aaaaaaaaaa"}`, sure, false},
		{"nothing", "", `{}`, sure, false},
		{"a region", "eu-west-1", `{"x":"eu-west-1"}`, likely, false},
		{"a column", "document_id", `{"document_id":"a"}`, likely, false},
		{"a country", "Deutschland", `{"name":"Deutschland"}`, likely, false},
		{"what is likely and long", "a1b2c3d4e5f6", `{"x":"a1b2c3d4e5f6"}`, likely, true},
		{"words", "Friends of the Newsroom 2", `{"x":"Friends of the Newsroom 2"}`, likely, false},
		{"an address", "https://example.org/terms/by/4.0", `{"url":"https://example.org/terms/by/4.0"}`, likely, false},
		{"what switches something", "anonymous", `{"name":"Anonymous","x":"anonymous"}`, sure, false},
		{"a long phrase", "open-sesame-for-tests", `{"x":"open-sesame-for-tests"}`, likely, true},
		{"what is public", "pk_Live-93Hqz/Yw2+Ktu7mB", `{"x":"pk_Live-93Hqz/Yw2+Ktu7mB"}`, public, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var s List
			s.add(tt.value, "it", tt.trust)
			_, found := s.find([]byte(tt.answer), "")
			require.Equal(t, tt.found, found)
		})
	}
	require.Equal(t, "no *** here", keep("h7nt3r").Hide("no h7nt3r here"))
	require.Equal(t, "no model ***", keep("ollama").Hide("no model ollama"), "a message can do without a word")
	require.Equal(t, "as it was", List(nil).Hide("as it was"))
}

// A message is cut after its List are out, and one that somebody else has
// cut holds no part of one.
func TestSecretsAtCuts(t *testing.T) {
	const key = "pk_Live-93Hqz/Yw2+Ktu7mB"
	s := keep(key)
	for n := 4; n < len(key); n++ {
		for _, text := range []string{"said " + key[:n] + "…", "…" + key[n-1:] + " said", "said " + key[:n] + "..."} {
			shown := s.Hide(text)
			if n > 4 && n < len(key)-2 || strings.HasPrefix(text, "said") {
				require.Contains(t, shown, "***", text)
			}
			require.Less(t, len(shown), len("said ***...")+4, shown)
		}
	}
	for n := range 330 {
		shown := s.Excerpt(strings.Repeat("-", n)+key+strings.Repeat(" ok", 100), 300)
		require.NotContains(t, shown, "Ktu")
		require.NotContains(t, shown, "mB")
	}
}

func TestHidingIsComplete(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.StringMatching(`[A-Za-z0-9_/+.-]{20,60}`).Draw(t, "key")
		s := keep(key)
		if len(s) == 0 || !s[0].strong {
			t.Skip("a weak one")
		}
		all := ways(key)
		names := rapid.SliceOfN(rapid.SampledFrom(slices.Sorted(maps.Keys(all))), 1, 4).Draw(t, "ways")
		text := rapid.String().Draw(t, "before")
		for _, n := range names {
			text += all[n] + rapid.StringMatching(`[ ,;\n]{1,3}`).Draw(t, "between")
		}
		shown := s.Hide(text)
		if what, found := s.find([]byte(shown), ""); found {
			t.Fatalf("%s is still in %q", what, shown)
		}
	})
}

// Nobody is refused an answer for what the environment happens to hold.
func TestRightAnswersStay(t *testing.T) {
	record := []byte(`{"form":"assay/article@1","source":{"id":"a"},"parties":[{"type":"organization","name":"Bank of Korea","mentions":[]}],"figures":[],"dates":[{"value":"2025-03-14"}]}`)
	a := seeds.Article{ID: "a", Text: "The Bank of Korea met on Friday."}
	env := []string{
		"COUNTRY=Korea", "HOME=/home/korea", "MODE=organization", "DEBUG=1", "AUTHOR=Bank of Korea", "TURKEY=organization", "MAX_TOKENS=2025",
		"DB_PASSWORD=Bank of Korea", "TOKEN=mentions", "API_KEY=2025-03-14", "SESSION=parties", "KEY_FILE=assay/article@1",
		"LICENSE=Bank of Korea 2025 terms", "AUTH=organization", "AUTH_MODE=Bank of Korea", "TOKEN_MODEL=organization", "COOKIE=disabled",
	}
	got, err := OfProgram(env, nil).Check(a, record, nil)
	require.NoError(t, err)
	require.Equal(t, string(record), string(got))
}
