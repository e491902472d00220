// Package reply parses the lines that extractors write: whether a line is an
// answer, and to which article.
package reply

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/plain"
)

// Kind is the kind of a line that a program writes.
type Kind uint8

// The kinds of lines.
const (
	None   Kind = iota
	Object      // or the beginning of one: what is broken in it, its decoder says
	List
)

// Reply is a line of a program with the article IDs in it.
type Reply struct {
	Line     []byte
	Kind     Kind
	IDs      []Name
	Inner    []Name // IDs of the record in an Envelope
	Seq      int    // 0 if there is none
	Embedded bool   // there is other text before the object
}

// Name is an ID in a reply. A number counts only if an article has it as its
// ID, because programs number many things.
type Name struct {
	Text   string
	Number bool
}

var byteOrderMark = []byte("\ufeff")

// Read parses a line as far as it is valid JSON.
func Read(line []byte) Reply {
	r := Reply{Line: line}
	b := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(line), byteOrderMark))
	switch {
	case beginsObject(b):
		r.Kind = Object
	case bytes.HasPrefix(b, []byte("[")) && jsontext.Value(b).IsValid():
		r.Kind = List
		return r
	default:
		i := bytes.Index(b, []byte(`{"`))
		if i < 0 || !jsontext.Value(b[i:]).IsValid() {
			return r
		}
		b, r.Embedded = b[i:], true
	}
	r.IDs, r.Inner, r.Seq = readNames(b)
	return r
}

// beginsObject reports whether b begins as a JSON object, not as a word in
// braces.
func beginsObject(b []byte) bool {
	inner, ok := bytes.CutPrefix(b, []byte("{"))
	inner = bytes.TrimLeft(inner, " \t")
	return ok && len(inner) > 0 && (inner[0] == '"' || inner[0] == '}')
}

// readNames returns source.id, id, document_id and seq of an object, and those
// of the record in it, as far as it is valid JSON.
func readNames(object []byte) (ids, inner []Name, seq int) {
	d := jsontext.NewDecoder(bytes.NewBuffer(object), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	own, within := nameTable{}, nameTable{}
	_ = members(d, func(member string) error { // errors further on are reported by the decoder
		if member == "record" && d.PeekKind() == '{' {
			return members(d, func(member string) error { return within.read(d, member) })
		}
		return own.read(d, member)
	})
	if n := own["seq"]; n.Number {
		seq, _ = strconv.Atoi(n.Text)
	}
	return own.names(), within.names(), max(0, seq)
}

// nameTable maps members to the IDs that were read from them.
type nameTable map[string]Name

// read reads the value of a member that may be an ID.
func (f nameTable) read(d *jsontext.Decoder, member string) error {
	switch member {
	case "source":
		if d.PeekKind() != '{' {
			return d.SkipValue()
		}
		return members(d, func(inner string) error {
			if inner != "id" {
				return d.SkipValue()
			}
			return f.readName(d, "source.id")
		})
	case "id", "document_id", "seq":
		return f.readName(d, member)
	}
	return d.SkipValue()
}

func (f nameTable) readName(d *jsontext.Decoder, member string) error {
	k := d.PeekKind()
	if k != '"' && k != '0' {
		return d.SkipValue()
	}
	t, err := d.ReadToken()
	if err == nil && t.String() != "" {
		f[member] = Name{t.String(), k == '0'}
	}
	return err
}

// names returns the IDs in order of precedence.
func (f nameTable) names() (ids []Name) {
	for _, member := range []string{"source.id", "id", "document_id"} {
		if n, ok := f[member]; ok {
			ids = append(ids, n)
		}
	}
	return ids
}

// members calls value for each member of the next object. value must read the
// member's value.
func members(d *jsontext.Decoder, value func(name string) error) error {
	if _, err := d.ReadToken(); err != nil {
		return err
	}
	for d.PeekKind() == '"' {
		t, err := d.ReadToken()
		if err != nil {
			return err
		}
		if err := value(t.String()); err != nil {
			return err
		}
	}
	_, err := d.ReadToken()
	return err
}

// Quote returns the beginning of a line, quoted, without line breaks or control
// characters.
func Quote(line []byte) string {
	const most = 100
	text := string(bytes.ToValidUTF8(line, []byte("\uFFFD")))
	if short := plain.Shorten(text, most); short != text {
		return fmt.Sprintf("%q (%d bytes)", short, len(line))
	}
	return strconv.Quote(text)
}

// Envelope is an answer with its record, or with the reason that there is none.
type Envelope struct {
	Record  jsontext.Value `json:"record"`
	Skipped bool           `json:"skipped"`
	Errored bool           `json:"errored"`
	Message string         `json:"message"`
	Issue   string         `json:"issue"`
	Context jsontext.Value `json:"context"`
	ID      jsontext.Value `json:"id"`
	Seq     jsontext.Value `json:"seq"`
}

// Opens reports whether the line is the first of JSON over several lines.
func (r Reply) Opens() bool {
	b := string(bytes.TrimSpace(bytes.TrimPrefix(r.Line, byteOrderMark)))
	return b == "{" || b == "["
}

// ID returns the article ID of the record, or "" if there is none.
func (r Reply) ID() string {
	if r.Kind == Object && len(r.IDs) > 0 {
		return r.IDs[0].Text
	}
	return ""
}
