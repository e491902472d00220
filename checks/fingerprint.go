package checks

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// fingerprint returns the fingerprint of the n-th finding with a key.
func fingerprint(key string, n int) string {
	sum := sha256.Sum256([]byte(joinKey(key, strconv.Itoa(n))))
	return hex.EncodeToString(sum[:8])
}

// joinKey joins the parts of a key unambiguously.
func joinKey(parts ...string) string { return strings.Join(parts, "\x00") }

// shippedKey returns the key of a finding of the catalogue: its facts and what was
// found, but not its message, whose wording may change between versions.
func shippedKey(f *result.Finding) string {
	parts := []string{f.Check, f.Article, f.Extractor, string(f.Kind), f.Attribute}
	if f.Want != nil {
		parts = append(parts, "want", f.Want.Key)
	}
	switch {
	case f.Got != nil:
		parts = append(parts, "got", f.Got.Key)
		if f.Kind == schema.KindFigure { // its key leaves the qualifier out
			parts = append(parts, f.Got.Text)
		}
	case f.Input != nil:
		parts = append(parts, "at", placeless(f.Input.Pointer))
	}
	return joinKey(append(parts, f.Found)...)
}

// ownKey returns the key of a finding of a user's own check. It includes the
// message and the words at its location, because nothing else may identify the
// finding. Pointers are replaced with the keys of their facts, so that the order of
// the record's lists does not matter.
func (p *Pass) ownKey(f *result.Finding) string {
	parts := []string{f.Check, f.Article, f.Extractor, string(f.Kind), f.Attribute}
	if f.Want != nil {
		parts = append(parts, "want", refKey(f.Want))
	}
	if f.Got != nil {
		parts = append(parts, "got", refKey(f.Got))
	}
	if f.Input != nil {
		parts = append(parts, "at", p.withoutIndexes(f.Input.Pointer))
	}
	parts = append(parts, f.Found, p.withoutIndexes(f.Message))
	if l := f.Location; l != nil {
		parts = append(parts, "in", l.Before, l.Text, l.After, strconv.Itoa(l.End-l.Start))
	}
	return joinKey(parts...)
}

// refKey returns the key of a fact, which does not depend on its index.
func refKey(r *result.FactRef) string {
	if r.Key == "" {
		return r.Text
	}
	if strings.HasPrefix(r.Pointer, "/"+schema.KindFigure.List()+"/") {
		return joinKey(r.Key, r.Text)
	}
	return r.Key
}

// factPointer matches a pointer to a fact of a record.
var factPointer = regexp.MustCompile(`/(parties|figures|dates|events|quotes)/(\d+)`)

// itemPointer matches the rest of a pointer, to an item of a list of the fact.
var itemPointer = regexp.MustCompile(`/(aliases|roles|same_as|mentions|participants|figures)/\d+`)

// withoutIndexes returns a text in which the index of a fact in each pointer is
// replaced with the fact's key, and every other index with "*".
func (p *Pass) withoutIndexes(text string) string {
	if !strings.Contains(text, "/") {
		return text
	}
	text = factPointer.ReplaceAllStringFunc(text, func(pointer string) string {
		if p.facts == nil {
			return placeless(pointer)
		}
		f := factAt(p.facts, pointer)
		if f == nil {
			return placeless(pointer)
		}
		return "/" + f.Kind().List() + "/" + f.Key()
	})
	return itemPointer.ReplaceAllString(text, "/$1/*")
}

// factAt returns the fact with a pointer, such as "/parties/3", nil if there is
// none or the pointer is that of a member of a fact.
func factAt(in *fact.Set, pointer string) fact.Fact {
	if f := in.Resolve(pointer); f != nil && f.Pointer() == pointer {
		return f
	}
	return nil
}

// placeless returns a JSON pointer with "*" instead of indexes.
func placeless(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if _, err := strconv.Atoi(p); err == nil {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}
