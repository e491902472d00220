package secrets

import (
	"strings"
	"unicode"
)

// secretWords are the words in the names of variables, headers, options and
// keys of addresses by which a secret is known.
var secretWords = map[string]trust{
	"auth": sure, "authorization": sure, "authentication": sure, "bearer": sure, "jwt": sure, "apikey": sure, "token": sure, "secret": sure,
	"password": sure, "passwd": sure, "passphrase": sure, "pwd": sure, "credential": sure, "credentials": sure, "cookie": sure, "session": likely,
	"key": likely, "pass": likely, "dsn": likely, "signature": likely, "sig": likely, "pat": likely, "pin": likely, "code": likely,
}

// secretEndings are those of secretWords that names are also written together
// with: PGPASSWORD, authtoken.
var secretEndings = []string{"apikey", "accesskey", "secretkey", "token", "secret", "password", "passwd", "passphrase", "cookie"}

// keyOwners make a sure secret of a "key" behind them.
var keyOwners = map[string]bool{"api": true, "access": true, "secret": true, "private": true, "subscription": true, "service": true, "encryption": true, "signing": true, "master": true, "license": true}

// plainOwners make none of a "key" or "token" behind them: such keys order and join
// records, and such tokens are pieces of text to a model.
var plainOwners = wordSet(`
	sort sorting primary foreign partition group grouping join index row cache public
	stop pad padding mask sep separator cls eos bos unk special`)

// pointers are last words of names of what only leads to a secret, or says how
// it is used.
var pointers = wordSet(`
	file path dir folder sock url uri host hostname port endpoint address domain realm region zone
	type kind scheme mode model version provider method policy consent format encoding algorithm level
	name names words terms phrases topics facts figures people column columns field fields language lang locale
	date day year time start end prompt instruction instructions text title
	count limit max min length size parallelism budget expiry ttl timeout`)

// settings are values that switch something, whatever it is called.
var settings = wordSet(`true false yes no on off none null auto default enabled disabled required optional anonymous public private`)

// plainHeaders are headers that carry no secret: what the client is, and what
// it takes.
var plainHeaders = wordSet(`
	accept accept-charset accept-encoding accept-language cache-control content-language content-type date
	expect from host if-match if-modified-since if-none-match origin prefer range referer user-agent`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// isPublicName reports whether a name says that it names no secret.
func isPublicName(name string) bool {
	words := nameWords(name)
	return len(words) == 0 || pointers[words[len(words)-1]]
}

// trustOf says whether what is called so is a secret.
func trustOf(name string) trust {
	if isPublicName(name) {
		return public
	}
	t := public
	words := nameWords(name)
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
