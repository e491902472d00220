package extract

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// kind is what a line of a program can be.
type kind uint8

const (
	noAnswer kind = iota
	anObject      // or the beginning of one: what is broken in it, its decoder says
	aList
)

// reply is a line of a program, read for whose answer it is.
type reply struct {
	line   []byte
	kind   kind
	ids    []name
	inner  []name // of the record in an envelope
	seq    int    // 0 for none
	buried bool   // an object stands behind other words
}

// name is an id that a reply carries. A number is one only where an article
// has it: programs number many things.
type name struct {
	text   string
	number bool
}

var byteOrderMark = []byte("\ufeff")

// readReply reads what a line is and whom it names, as far as it can be read.
func readReply(line []byte) reply {
	r := reply{line: line}
	b := bytes.TrimSpace(bytes.TrimPrefix(bytes.TrimSpace(line), byteOrderMark))
	switch {
	case beginsObject(b):
		r.kind = anObject
	case bytes.HasPrefix(b, []byte("[")) && jsontext.Value(b).IsValid():
		r.kind = aList
		return r
	default:
		i := bytes.Index(b, []byte(`{"`))
		if i < 0 || !jsontext.Value(b[i:]).IsValid() {
			return r
		}
		b, r.buried = b[i:], true
	}
	r.ids, r.inner, r.seq = readNames(b)
	return r
}

// beginsObject tells an object, however it goes on, from a word in braces.
func beginsObject(b []byte) bool {
	inner, ok := bytes.CutPrefix(b, []byte("{"))
	inner = bytes.TrimLeft(inner, " \t")
	return ok && len(inner) > 0 && (inner[0] == '"' || inner[0] == '}')
}

// readNames reads source.id, id, document_id and seq of an object, and those of
// the record in it, as far as it is JSON.
func readNames(object []byte) (ids, inner []name, seq int) {
	d := jsontext.NewDecoder(bytes.NewBuffer(object), jsontext.AllowDuplicateNames(true), jsontext.AllowInvalidUTF8(true))
	own, within := found{}, found{}
	_ = members(d, func(member string) error { // what is broken further on, the decoder says
		if member == "record" && d.PeekKind() == '{' {
			return members(d, func(member string) error { return within.read(d, member) })
		}
		return own.read(d, member)
	})
	if n := own["seq"]; n.number {
		seq, _ = strconv.Atoi(n.text)
	}
	return own.names(), within.names(), max(0, seq)
}

// found is the names of an object, by the member that they were read from.
type found map[string]name

// read reads the value of a member, which may be a name.
func (f found) read(d *jsontext.Decoder, member string) error {
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

func (f found) readName(d *jsontext.Decoder, member string) error {
	k := d.PeekKind()
	if k != '"' && k != '0' {
		return d.SkipValue()
	}
	t, err := d.ReadToken()
	if err == nil && t.String() != "" {
		f[member] = name{t.String(), k == '0'}
	}
	return err
}

// names are the ids, the one that decides first.
func (f found) names() (ids []name) {
	for _, member := range []string{"source.id", "id", "document_id"} {
		if n, ok := f[member]; ok {
			ids = append(ids, n)
		}
	}
	return ids
}

// members calls value for each member of the object that comes next; it reads
// the member's value.
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

// quoteLine shows the beginning of a line on one line, with nothing in it that
// a terminal would obey.
func quoteLine(line []byte) string {
	const most = 100
	text := string(bytes.ToValidUTF8(line, []byte("\uFFFD")))
	if short := schema.Shorten(text, most); short != text {
		return fmt.Sprintf("%q (%d bytes)", short, len(line))
	}
	return strconv.Quote(text)
}

// envelope is an answer that wraps its record, or says that there is none.
type envelope struct {
	Record  jsontext.Value `json:"record"`
	Skipped bool           `json:"skipped"`
	Errored bool           `json:"errored"`
	Message string         `json:"message"`
	Issue   string         `json:"issue"`
	Context jsontext.Value `json:"context"`
	ID      jsontext.Value `json:"id"`
	Seq     jsontext.Value `json:"seq"`
}

// opens is the first line of JSON that is spread over several.
func (r reply) opens() bool {
	b := string(bytes.TrimSpace(bytes.TrimPrefix(r.line, byteOrderMark)))
	return b == "{" || b == "["
}
