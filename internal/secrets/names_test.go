package secrets

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNamesOfSecrets(t *testing.T) {
	for want, names := range map[trust][]string{
		sure: {
			"OPENAI_API_KEY", "apiKey", "X-Api-Key", "api-key", "AWS_SECRET_ACCESS_KEY", "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
			"GITHUB_TOKEN", "accessToken", "PGPASSWORD", "DB_PASSWORD", "MY_SECRET", "CREDENTIALS", "x-auth-token", "authtoken", "--password", "JWT",
			"Ocp-Apim-Subscription-Key", "AUTH_HEADER", "PASS_WORD_TOKEN", "LICENSE_KEY",
		},
		likely: {"MODEL_KEY", "key", "DATABASE_DSN", "DB_PASS", "SESSION", "sig"},
		public: {
			"AUTHOR", "MONKEY", "KEYBOARD", "TURKEY", "TOKENIZER", "TOKENIZERS_PARALLELISM", "MAX_TOKENS", "HOME", "PATH", "COUNTRY", "MODE", "DEBUG",
			"GOOGLE_APPLICATION_CREDENTIALS_FILE", "TOKEN_URL", "SSH_AUTH_SOCK", "PASSAGE", "COMPASS", "Content-Type", "Accept", "", "---",
			"STOP_TOKEN", "PAD_TOKEN", "eosToken", "--sep-token", "SORT_KEY", "primaryKey", "--key-field", "TOKEN_FORMAT",
			"AUTH_MODE", "TOKEN_MODEL", "KEY_COLUMN", "KEY_WORDS", "SESSION_LANGUAGE", "API_KEY_HEADER_NAME", "SORT_KEY", "primary-key", "LICENSE",
			"TOKEN_PROMPT", "KEY_FIGURES", "SESSION_DATE",
		},
	} {
		for _, name := range names {
			require.Equal(t, want, trustOf(name), name)
		}
	}
}

func TestSecretsOfAConfiguration(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://me:s3cr-tw0rd@proxy.example:3128")
	here, err := os.Getwd()
	require.NoError(t, err)
	inHeader := func(header, name, value string) List {
		return OfRequest(Request{URL: "http://a.example", Headers: map[string]string{header: value}, Variables: []HeaderVariable{{header, name, value}}})
	}
	hidden := func(s List, text string) string { return s.Hide(text) }
	for _, tt := range []struct {
		reason  string
		add     func(s *List)
		secrets []string
		public  []string
	}{
		{"a bearer's token", func(s *List) { s.addHeader("Authorization", "Bearer abcd1234efgh") }, []string{"abcd1234efgh"}, []string{"Bearer"}},
		{"a password in Basic", func(s *List) { s.addHeader("Authorization", "Basic bWU6b3BlbjEyMzRzZXNhbWU=") }, []string{"open1234sesame", "bWU6b3BlbjEyMzRzZXNhbWU="}, []string{"Basic"}},
		{"cookies", func(s *List) { s.addHeader("Cookie", "sid=a1b2c3d4e5f6g7; theme=dark") }, []string{"a1b2c3d4e5f6g7"}, []string{"dark", "theme"}},
		{"a header that is none", func(s *List) { s.addHeader("Accept", "application/json") }, nil, []string{"application/json"}},
		{"the password of an address", func(s *List) { s.addAddresses("https://me:s3cr%2Ft-word@example.org/v1", "it") }, []string{"s3cr%2Ft-word", "s3cr/t-word"}, []string{"example.org", "https"}},
		{"a token for a user", func(s *List) { s.addAddresses("https://ghp1234567890@example.org", "it") }, []string{"ghp1234567890"}, []string{"example.org"}},
		{"an address that cannot be read", func(s *List) { s.addAddresses("http://me:w0rd-of-pass@host:99x9/%zz", "it") }, []string{"w0rd-of-pass"}, []string{"host"}},
		{"keys of a query", func(s *List) { s.addAddresses("https://example.org/x?lang=korean&api_key=k9k9-w8w8#top", "it") }, []string{"k9k9-w8w8"}, []string{"korean", "top"}},
		{"an at sign in a path", func(s *List) { s.addAddresses("https://example.org/@news/today", "it") }, nil, []string{"news", "example.org"}},
		{"a database in a variable of any name", func(s *List) { s.addVariable("STORE", "postgres://app:q1w2-e3r4@db/news", public) }, []string{"q1w2-e3r4"}, []string{"news", "postgres"}},
		{"the second of two addresses", func(s *List) { s.addAddresses("curl http://a.example/x https://me:s3cr-tw0rd@b.example", "it") }, []string{"s3cr-tw0rd"}, []string{"a.example", "b.example"}},
		{"an address in a shell's words", func(s *List) {
			s.addArguments([]string{"sh", "-c", `echo '{"url":"https://example.org","parties":[],"figures":[]}'`})
		}, nil, []string{`{"url":"https://example.org","parties":[],"figures":[]}`}},
		{"an address of version six", func(s *List) { s.addAddresses("http://[fe80::a1b2:c3d4]:8080/x", "it") }, nil, []string{"fe80::a1b2:c3d4", "c3d4"}},
		{"a header among arguments", func(s *List) {
			s.addArguments([]string{"curl", "-H", "Authorization: Bearer abcd1234efgh", "-H", "Accept: text/plain"})
		}, []string{"abcd1234efgh"}, []string{"text/plain"}},
		{"a header in a shell's words", func(s *List) {
			s.addArguments([]string{"sh", "-c", `curl -H "X-Api-Key: abcd1234efgh" http://a.example`})
		}, []string{"abcd1234efgh"}, []string{"a.example"}},
		{"a variable before a program", func(s *List) { s.addArguments([]string{"env", "API_KEY=abcd1234efgh", "MODE=quick", "ner"}) }, []string{"abcd1234efgh"}, []string{"quick"}},
		{"a variable and an option in a shell's words", func(s *List) {
			s.addArguments([]string{"sh", "-c", `API_KEY=abcd1234efgh ner --token 'q1w2-e3r4' < in`})
		}, []string{"abcd1234efgh", "q1w2-e3r4"}, []string{"ner", "in"}},
		{"an exported variable, in quotes", func(s *List) { s.addArguments([]string{"sh", "-c", `export MY_SECRET="abcd1234efgh"; ner`}) }, []string{"abcd1234efgh"}, []string{"export", "ner"}},
		{"code of another language", func(s *List) {
			s.addArguments([]string{"python3", "-c", "ner(key=1, token='organization'); print(token)"})
		}, nil, []string{"organization", "print"}},
		{"an account", func(s *List) { s.addArguments([]string{"curl", "-u", "me:abcd1234efgh", "http://a.example:8080/x"}) }, []string{"abcd1234efgh"}, []string{"me", "8080/x"}},
		{"what a database is connected with", func(s *List) { s.addVariable("STORE", "Server=db;User Id=newsroom;Password=abcd1234efgh;", public) }, []string{"abcd1234efgh"}, []string{"newsroom"}},
		{"an option that takes nothing", func(s *List) { s.addArguments([]string{"ner", "--use-auth-token", "articles.txt"}) }, nil, []string{"articles.txt"}},
		{"lines of a key", func(s *List) {
			s.addVariable("PRIVATE_KEY", "-----BEGIN KEY-----\nMIIEvQIBADANBgkqhkiG9w0B\nVJTUt9Us8cKjMzEfYyji+3/x\n-----END KEY-----\n", public)
		}, []string{"MIIEvQIBADANBgkqhkiG9w0B", "VJTUt9Us8cKjMzEfYyji+3/x"}, []string{"KEY"}},
		{"an account in JSON", func(s *List) {
			s.addVariable("ACCOUNT", `{"type": "service", "auth": {"client_secret": "q1w2-e3r4", "client": "newsroom"}}`, public)
		}, []string{"q1w2-e3r4"}, []string{"service", "newsroom"}},
		{"a file that is there", func(s *List) { s.addVariable("CREDENTIALS", here, public) }, nil, []string{here}},
		{"a variable in a header", func(s *List) { *s = inHeader("X-Custom", "FOO", "a1b2c3d4e5f6g7h8") }, []string{"a1b2c3d4e5f6g7h8"}, nil},
		{"a model's name in a header", func(s *List) { *s = inHeader("X-Custom", "MODEL", "small-2024-07-18-news") }, nil, []string{"small-2024-07-18-news"}},
		{"what a header says that is no secret", func(s *List) { *s = inHeader("Accept-Language", "LANGS", "fr-CA,fr;q=0.9,en;q=0.8") }, nil, []string{"fr-CA,fr;q=0.9,en;q=0.8"}},
		{"a token there", func(s *List) { *s = inHeader("Referer", "TOKEN", "a1b2c3d4e5f6g7h8") }, []string{"a1b2c3d4e5f6g7h8"}, nil},
		{"words in a header", func(s *List) { *s = inHeader("X-Custom", "ORG", "Friends of the Newsroom 2") }, nil, []string{"Friends of the Newsroom 2"}},
		{"a proxy", func(s *List) { *s = OfRequest(Request{URL: "http://a.example"}) }, []string{"s3cr-tw0rd"}, []string{"proxy.example"}},
		{"an option", func(s *List) {
			s.addArguments([]string{"ner", "--token", "q1w2-e3r4", "--api-key=z9x8-c7v6", "--lang", "korean"})
		}, []string{"q1w2-e3r4", "z9x8-c7v6"}, []string{"korean", "ner"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var s List
			tt.add(&s)
			for _, v := range tt.secrets {
				require.NotContains(t, hidden(s, "it is "+v+", really"), v)
			}
			for _, v := range tt.public {
				require.Equal(t, "it is "+v+", really", hidden(s, "it is "+v+", really"))
			}
		})
	}
}
