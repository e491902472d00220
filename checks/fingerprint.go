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

// fingerprint is the fingerprint of the n-th finding with a key.
func fingerprint(key string, n int) string {
	sum := sha256.Sum256([]byte(joinKey(key, strconv.Itoa(n))))
	return hex.EncodeToString(sum[:8])
}

func joinKey(parts ...string) string { return strings.Join(parts, "\x00") }

// shippedKey identifies a finding of the catalogue by what it is about and what
// was found there, and not by its message, which names what is near and may be
// worded better one day.
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

// ownKey identifies a finding of a user's own check, of which nothing is known
// but what it says: its message and the words where it is are part of it.
// Pointers count as the facts that they point at, so that the order of the
// record's lists means nothing.
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

// refKey is what a fact is, whatever its place in the record.
func refKey(r *result.FactRef) string {
	if r.Key == "" {
		return r.Text
	}
	if strings.HasPrefix(r.Pointer, "/"+schema.KindFigure.List()+"/") {
		return joinKey(r.Key, r.Text)
	}
	return r.Key
}

// factPointer is a pointer at a fact of a record, alone or within a text.
var factPointer = regexp.MustCompile(`/(parties|figures|dates|events|quotes)/(\d+)`)

// itemPointer is the rest of one, at an item of a list within the fact.
var itemPointer = regexp.MustCompile(`/(aliases|roles|same_as|mentions|participants|figures)/\d+`)

// withoutIndexes is a text in which each pointer has, in the place of the
// indexes of lists, what the record has there.
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

// factAt is the fact that a pointer points at, "/parties/3", nil where it points
// at anything else.
func factAt(in *fact.Set, pointer string) fact.Fact {
	if f := in.Resolve(pointer); f != nil && f.Pointer() == pointer {
		return f
	}
	return nil
}

// placeless is a JSON pointer without the indexes of lists.
func placeless(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if _, err := strconv.Atoi(p); err == nil {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}
