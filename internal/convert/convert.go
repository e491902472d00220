// Package convert reads and writes annotated articles in formats other than the
// canonical form: those of annotation tools, of shared tasks and of news
// exchange. What a format cannot represent is reported as a [Loss].
//
// Offsets in records are in code points, independent of the format's unit.
package convert

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Document is one article with its record. The text is empty if it is not
// known: when a canonical record was read without its article.
type Document struct {
	Article seeds.Article
	Record  *schema.Article
	// Tokens are those of the file that it was read from, if that has some.
	Tokens Tokens
}

// Loss is a part of a document that is lost in a conversion.
type Loss struct {
	Document string `json:"document"` // ID of the article
	Pointer  string `json:"pointer"`  // JSON pointer into the canonical record when writing; into the input, or its line, when reading
	What     string `json:"what"`
	Why      string `json:"why"`
	// Note is whether nothing is lost: a part was read in another way than the
	// file states, or the file allows for several.
	Note bool `json:"note,omitempty"`

	// Option is the field of [Options] that could prevent the loss, or "".
	Option string `json:"-"`
}

// Format is a format that can be read, written or both.
type Format struct {
	Name   string
	Doc    string
	Reads  bool
	Writes bool
	// Single is whether a file can have only one document, so that several need
	// several files.
	Single bool
	// Offsets is the unit of offsets in the format's tools, or "" if it has no
	// offsets or states their unit itself.
	Offsets string
	// Extension is the usual file extension, with its point.
	Extension string
}

// Options are the options of [Read] and [Write]. The zero value suits files as
// their tools write them.
type Options struct {
	// Articles are looked up by ID for formats without text, and for members
	// that a format does not have.
	Articles []seeds.Article
	// ID is the ID of the document of a file that does not have one.
	ID string
	// Table is the table of labels, one of [LabelTables]. If empty, all tables
	// are used for reading, and the format's usual one for writing.
	Table string
	// Labels maps further labels to their meanings, one of [schema.Meanings].
	// They take precedence over Table, and are used only for reading.
	Labels map[string]string
	// Column is the column of the tags in formats with columns: its name, or its
	// number from 1, or from the end as "-1". That of the words may be put before
	// it, with a comma. If empty, the file decides.
	Column string
	// Offsets is the unit of offsets in the format, if it is not the usual one:
	// [schema.CodePoint], [schema.UTF8], [schema.UTF16] or [offsets.Grapheme].
	Offsets string
	// ByteOrderMark is whether the text that a stand-off file is about began with
	// a byte order mark, which is no part of the article and which offsets may count.
	ByteOrderMark bool
	// Indent writes canonical records over several lines, for people, and not as
	// JSON Lines. A file of it has one record.
	Indent bool
}

// MaxBytes is the maximum size of a file for [Read].
const MaxBytes = schema.MaxBytes

// ErrFormat is the error that every error about the contents of a file wraps.
var ErrFormat = errors.New("cannot be read")

// form is a format with the functions that read and write it.
type form struct {
	Format
	table string // the usual table of labels for writing
	can   capabilities
	read  func(*source, []byte) error
	write func(*sink, []Document) error
}

func forms() []form {
	everything := capabilities{values: true, ids: true, links: true, chains: true}
	brat := everything
	brat.lines = true
	return []form{
		{Format: Format{Name: "assay", Doc: "canonical records: one of JSON, or JSON Lines; goldens are read too", Reads: true, Writes: true, Extension: ".jsonl"},
			read: readAssay, write: writeAssay},
		{Format: Format{Name: "label-studio", Doc: "Label Studio tasks: JSON, JSON-MIN or JSON Lines", Reads: true, Writes: true, Extension: ".json", Offsets: string(schema.CodePoint)},
			table: own, can: everything, read: readLabelStudio, write: writeLabelStudio},
		{Format: Format{Name: "doccano", Doc: "doccano JSON Lines of spans and relations", Reads: true, Writes: true, Extension: ".jsonl", Offsets: string(schema.UTF16)},
			table: own, can: capabilities{links: true, chains: true}, read: readDoccano, write: writeDoccano},
		{Format: Format{Name: "prodigy", Doc: "Prodigy's tasks with spans and relations, as db-out writes them", Reads: true, Extension: ".jsonl", Offsets: string(schema.CodePoint)},
			read: readProdigy},
		{Format: Format{Name: "argilla", Doc: "Argilla's records of token classification, or with a question of spans", Reads: true, Extension: ".json", Offsets: string(schema.CodePoint)},
			read: readArgilla},
		{Format: Format{Name: "brat", Doc: "brat stand-off (.ann), beside the text it is about", Reads: true, Writes: true, Single: true, Extension: ".ann", Offsets: string(schema.CodePoint)},
			table: own, can: brat, read: readBrat, write: writeBrat},
		{Format: Format{Name: "conll", Doc: "CoNLL columns: a token and its IOB2 tag a line (other schemes, CoNLL-U and KLUE's file are read too)", Reads: true, Writes: true, Extension: ".conll"},
			table: "ontonotes", can: capabilities{ordered: true}, read: readCoNLL, write: writeIOB2},
		{Format: Format{Name: "conll-iobes", Doc: "CoNLL columns with IOBES tags", Reads: true, Writes: true, Extension: ".conll"},
			table: "ontonotes", can: capabilities{ordered: true}, read: readCoNLL, write: writeIOBES},
		{Format: Format{Name: "hipe", Doc: "HIPE 2022 TSV, with nested entities and links to Wikidata", Reads: true, Writes: true, Extension: ".tsv"},
			table: "hipe", can: capabilities{nested: true, ordered: true}, read: readHIPE, write: writeHIPE},
		{Format: Format{Name: "langextract", Doc: "LangExtract JSON Lines of annotated documents", Reads: true, Writes: true, Extension: ".jsonl", Offsets: string(schema.CodePoint)},
			table: own, can: capabilities{values: true, ids: true, links: true, chains: true, unplaced: true},
			read: readLangExtract, write: writeLangExtract},
		{Format: Format{Name: "cas", Doc: "UIMA CAS JSON, as INCEpTION and its libraries export it", Reads: true, Extension: ".json", Offsets: string(schema.UTF16)}, read: readCAS},
		{Format: Format{Name: "spacy", Doc: "documents and training data of spaCy, as JSON or JSON Lines", Reads: true, Extension: ".json", Offsets: string(schema.CodePoint)}, read: readSpaCy},
		{Format: Format{Name: "huggingface", Doc: "rows of tokens and tags of Hugging Face datasets, or what a pipeline returned", Reads: true, Extension: ".jsonl", Offsets: string(schema.CodePoint)}, read: readHuggingFace},
		{Format: Format{Name: "ninjs", Doc: "IPTC ninjs 2.1 news items, as JSON Lines", Writes: true, Extension: ".jsonl"}, write: writeNinjs},
		{Format: Format{Name: "newsarticle", Doc: "schema.org NewsArticle, as JSON-LD a line", Writes: true, Extension: ".jsonl"}, write: writeNewsArticle},
	}
}

// Formats returns all formats, in the order of the documentation.
func Formats() []Format {
	var out []Format
	for _, f := range forms() {
		out = append(out, f.Format)
	}
	return out
}

// Names returns the names of the formats that can be read, or of those that can be written.
func Names(reads bool) []string {
	var out []string
	for _, f := range forms() {
		if reads && f.Reads || !reads && f.Writes {
			out = append(out, f.Name)
		}
	}
	return out
}

func formOf(name string, reads bool) (form, error) {
	for _, f := range forms() {
		if f.Name == name && (reads && f.Reads || !reads && f.Writes) {
			return f, nil
		}
	}
	verb := "written"
	if reads {
		verb = "read"
	}
	return form{}, fmt.Errorf("no form %q can be %s: there are %s", name, verb, strings.Join(Names(reads), ", "))
}

// maxValues bounds the number of JSON values in a file, counted by commas and
// brackets, because an empty object takes a hundred times the memory of its
// bytes.
const maxValues = 8 << 20

// Read reads the documents of a file, in order, and returns what the canonical
// form cannot represent. It returns an error if the file cannot be read.
func Read(format string, data []byte, o Options) ([]Document, []Loss, error) {
	f, err := formOf(format, true)
	if err != nil {
		return nil, nil, err
	}
	if len(data) > MaxBytes {
		return nil, nil, fmt.Errorf("%w: %d bytes, and at most %d are read; split the file", ErrFormat, len(data), MaxBytes)
	}
	data = bytes.TrimPrefix(data, []byte(bom))
	if err := noText(f, data); err != nil {
		return nil, nil, err
	}
	if f.isJSON() && bytes.Count(data, []byte(","))+bytes.Count(data, []byte("[")) > maxValues {
		return nil, nil, fmt.Errorf("%w: it has more than %d values, which are not read at once; split the file", ErrFormat, maxValues)
	}
	if err := otherForm(f, data); err != nil {
		return nil, nil, err
	}
	if !utf8.Valid(data) {
		return nil, nil, fmt.Errorf("%w: it is not UTF-8; convert it first", ErrFormat)
	}
	s, err := newSource(f, o)
	if err != nil {
		return nil, nil, err
	}
	if err := f.read(s, data); err != nil {
		return nil, nil, s.instead(err, data)
	}
	if len(s.documents) == 0 {
		return nil, nil, fmt.Errorf("%w: it has no document", ErrFormat)
	}
	return s.documents, s.losses, nil
}

// Write writes documents in order and returns what the format cannot represent.
func Write(format string, w io.Writer, documents []Document, o Options) ([]Loss, error) {
	f, err := formOf(format, false)
	if err != nil {
		return nil, err
	}
	if f.Single && len(documents) > 1 {
		return nil, fmt.Errorf("a file of the form %q has one document, and there are %d: write each to a file of its own", format, len(documents))
	}
	s, err := newSink(f, o)
	if err != nil {
		return nil, err
	}
	if err := f.write(s, documents); err != nil {
		return nil, err
	}
	_, err = w.Write(s.out.Bytes())
	return s.losses, err
}

// source is a file being read.
type source struct {
	form
	options   Options
	units     string
	articles  map[string]*seeds.Article
	meanings  map[string]string // table of labels
	documents []Document
	losses    []Loss
	ids       map[string]bool
	twice     map[string]int  // how many more documents have an id
	said      map[string]bool // notes about the file that were added
	covered   int             // total size of the marked texts
}

func newSource(f form, o Options) (*source, error) {
	s := &source{form: f, options: o, articles: map[string]*seeds.Article{}, ids: map[string]bool{}, said: map[string]bool{}, twice: map[string]int{}}
	for i := range o.Articles {
		s.articles[o.Articles[i].ID] = &o.Articles[i]
	}
	var err error
	if s.meanings, err = readingTable(o); err != nil {
		return nil, err
	}
	s.units, err = unitsOf(f, o)
	return s, err
}

func (s *source) lose(document, pointer, what, why string) {
	s.losses = append(s.losses, Loss{Document: document, Pointer: pointer, What: what, Why: why})
}

// note adds a note about a part that is read in another way than the file states.
func (s *source) note(document, pointer, what, why string) {
	s.losses = append(s.losses, Loss{Document: document, Pointer: pointer, What: what, Why: why, Note: true})
}

// loseFor is lose for a part that the field of [Options] with this name could keep.
func (s *source) loseFor(option, document, pointer, what, why string) {
	s.losses = append(s.losses, Loss{Document: document, Pointer: pointer, What: what, Why: why, Option: option})
}

// article returns the article of a document with its own text, completed from
// the known articles. Where its ID is another document's, or no name of a file, it
// has one like it, and that is said.
func (s *source) article(id, text string) (seeds.Article, error) {
	if id != "" {
		id = s.freeID(id, "")
	}
	id, err := s.name(id)
	if err != nil {
		return seeds.Article{}, err
	}
	a := seeds.Article{ID: id, Text: text}
	if known := s.articles[id]; known != nil && known.Text == text {
		a = *known
	}
	return a, nil
}

// name returns the id of the next document.
func (s *source) name(id string) (string, error) {
	if id == "" {
		if id = s.options.ID; id == "" {
			id = "document"
		}
		if len(s.documents) > 0 {
			id = fmt.Sprintf("%s-%d", id, len(s.documents)+1)
		}
	}
	if err := s.free(id); err != nil {
		return "", err
	}
	s.ids[id] = true
	return id, nil
}

// free returns an error for an ID that a document cannot have.
func (s *source) free(id string) error {
	if err := ids.Valid(id); err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	if s.ids[id] {
		return fmt.Errorf("%w: two documents are called %q; give each its own id", ErrFormat, id)
	}
	return nil
}

// sink is a file being written.
type sink struct {
	form
	options Options
	units   string
	labels  map[string]string // labels by meaning
	out     bytes.Buffer
	losses  []Loss
}

func newSink(f form, o Options) (*sink, error) {
	s := &sink{form: f, options: o}
	var err error
	if s.labels, err = writingTable(f, o); err != nil {
		return nil, err
	}
	s.units, err = unitsOf(f, o)
	return s, err
}

func (s *sink) lose(document, pointer, what, why string) {
	s.losses = append(s.losses, Loss{Document: document, Pointer: pointer, What: what, Why: why})
}

func unitsOf(f form, o Options) (string, error) {
	switch schema.OffsetUnit(o.Offsets) {
	case "":
		return f.Offsets, nil
	case schema.CodePoint, schema.UTF8, schema.UTF16, offsets.Grapheme:
		if f.Offsets == "" {
			return "", fmt.Errorf("the form %q has no offsets whose unit could be chosen", f.Name)
		}
		return o.Offsets, nil
	}
	return "", fmt.Errorf("no unit of offsets is called %q: there are codepoint, utf8, utf16 and grapheme", o.Offsets)
}
