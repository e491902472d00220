package extract

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNamesOfSecrets(t *testing.T) {
	for want, names := range map[trust][]string{
		sure: {
			"OPENAI_API_KEY", "apiKey", "X-Api-Key", "api-key", "AWS_SECRET_ACCESS_KEY", "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie",
			"GITHUB_TOKEN", "accessToken", "PGPASSWORD", "DB_PASSWORD", "MY_SECRET", "CREDENTIALS", "x-auth-token", "authtoken", "--password", "JWT",
			"Ocp-Apim-Subscription-Key",
		},
		likely: {"MODEL_KEY", "key", "DATABASE_DSN", "DB_PASS", "SESSION", "sig"},
		public: {
			"AUTHOR", "MONKEY", "KEYBOARD", "TURKEY", "TOKENIZER", "TOKENIZERS_PARALLELISM", "MAX_TOKENS", "HOME", "PATH", "COUNTRY", "MODE", "DEBUG",
			"GOOGLE_APPLICATION_CREDENTIALS_FILE", "TOKEN_URL", "SSH_AUTH_SOCK", "PASSAGE", "COMPASS", "Content-Type", "Accept", "", "---",
			"STOP_TOKEN", "PAD_TOKEN", "eosToken", "--sep-token", "SORT_KEY", "primaryKey", "--key-field", "TOKEN_FORMAT",
		},
	} {
		for _, name := range names {
			require.Equal(t, want, trustOf(name), name)
		}
	}
}

func TestSecretsOfAConfiguration(t *testing.T) {
	hidden := func(s secrets, text string) string { return s.hide(text) }
	for _, tt := range []struct {
		reason  string
		add     func(s *secrets)
		secrets []string
		public  []string
	}{
		{"a bearer's token", func(s *secrets) { s.addHeader("Authorization", "Bearer abcd1234efgh") }, []string{"abcd1234efgh"}, []string{"Bearer"}},
		{"a password in Basic", func(s *secrets) { s.addHeader("Authorization", "Basic bWU6b3BlbjEyMzRzZXNhbWU=") }, []string{"open1234sesame", "bWU6b3BlbjEyMzRzZXNhbWU="}, []string{"Basic"}},
		{"cookies", func(s *secrets) { s.addHeader("Cookie", "sid=a1b2c3d4e5f6g7; theme=dark") }, []string{"a1b2c3d4e5f6g7"}, []string{"dark", "theme"}},
		{"a header that is none", func(s *secrets) { s.addHeader("Accept", "application/json") }, nil, []string{"application/json"}},
		{"the password of an address", func(s *secrets) { s.addAddress("https://me:s3cr%2Ft-word@example.org/v1", "it") }, []string{"s3cr%2Ft-word", "s3cr/t-word"}, []string{"example.org", "https"}},
		{"a token for a user", func(s *secrets) { s.addAddress("https://ghp1234567890@example.org", "it") }, []string{"ghp1234567890"}, []string{"example.org"}},
		{"an address that cannot be read", func(s *secrets) { s.addAddress("http://me:w0rd-of-pass@host:99x9/%zz", "it") }, []string{"w0rd-of-pass"}, []string{"host"}},
		{"keys of a query", func(s *secrets) { s.addAddress("https://example.org/x?lang=korean&api_key=k9k9-w8w8#top", "it") }, []string{"k9k9-w8w8"}, []string{"korean", "top"}},
		{"an at sign in a path", func(s *secrets) { s.addAddress("https://example.org/@news/today", "it") }, nil, []string{"news", "example.org"}},
		{"a database in a variable of any name", func(s *secrets) { s.addVariable("STORE", "postgres://app:q1w2-e3r4@db/news") }, []string{"q1w2-e3r4"}, []string{"news", "postgres"}},
		{"an option", func(s *secrets) {
			s.addArguments([]string{"ner", "--token", "q1w2-e3r4", "--api-key=z9x8-c7v6", "--lang", "korean"})
		}, []string{"q1w2-e3r4", "z9x8-c7v6"}, []string{"korean", "ner"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var s secrets
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
