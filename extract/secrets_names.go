package extract

import (
	"strings"
	"unicode"
)

// secretWords are the words in the names of variables, headers, options and
// keys of addresses by which a secret is known.
var secretWords = map[string]trust{
	"auth": sure, "authorization": sure, "authentication": sure, "bearer": sure, "jwt": sure, "apikey": sure, "token": sure, "secret": sure,
	"password": sure, "passwd": sure, "passphrase": sure, "pwd": sure, "credential": sure, "credentials": sure, "cookie": sure, "session": likely,
	"key": likely, "pass": likely, "dsn": likely, "signature": likely, "sig": likely, "pat": likely, "pin": likely, "code": likely, "license": likely,
}

// secretEndings are those of secretWords that names are also written together
// with: PGPASSWORD, authtoken.
var secretEndings = []string{"apikey", "accesskey", "secretkey", "token", "secret", "password", "passwd", "passphrase", "cookie"}

// keyOwners make a sure secret of a "key" behind them.
var keyOwners = map[string]bool{"api": true, "access": true, "secret": true, "private": true, "subscription": true, "service": true, "encryption": true, "signing": true, "master": true}

// plainOwners make none of a "key" or "token" behind them: such keys order and join
// records, and such tokens are pieces of text to a model.
var plainOwners = map[string]bool{
	"sort": true, "primary": true, "foreign": true, "partition": true, "group": true, "row": true, "public": true,
	"stop": true, "pad": true, "padding": true, "mask": true, "sep": true, "separator": true, "cls": true, "eos": true, "bos": true, "unk": true, "special": true,
}

// pointers are last words of names of what only leads to a secret, or says how
// it is used.
var pointers = map[string]bool{
	"file": true, "path": true, "dir": true, "sock": true, "url": true, "uri": true, "host": true, "port": true, "endpoint": true,
	"type": true, "scheme": true, "name": true, "count": true, "limit": true, "max": true, "length": true, "size": true, "parallelism": true,
	"field": true, "column": true, "format": true,
}

// trustOf says whether what is called so is a secret.
func trustOf(name string) trust {
	words := nameWords(name)
	if len(words) == 0 || pointers[words[len(words)-1]] {
		return public
	}
	t := public
	for i, w := range words {
		if (w == "key" || w == "token") && i > 0 && plainOwners[words[i-1]] {
			continue
		}
		t = max(t, secretWords[w])
		if w == "key" && i > 0 && keyOwners[words[i-1]] {
			t = sure
		}
		for _, ending := range secretEndings {
			if strings.HasSuffix(w, ending) {
				t = sure
			}
		}
	}
	return t
}

// nameWords are the words of a name, in small letters: API_KEY, X-Api-Key and
// apiKey have the same two.
func nameWords(name string) []string {
	var b strings.Builder
	small := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			r = ' '
		case unicode.IsUpper(r) && small:
			b.WriteByte(' ')
		}
		small = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}
