package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/labels"
	"github.com/assaykit/assay/internal/langtag"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/seeds"
)

type convertCmd struct {
	File         []string          `arg:"" help:"Files to convert; - is standard input; .gz and .zst are unpacked."`
	From         string            `help:"Form of the files: assay, label-studio, doccano, prodigy, argilla, brat, conll, conll-iobes, hipe, langextract, cas (UIMA CAS JSON of INCEpTION), spacy or huggingface." default:"assay" placeholder:"FORM"`
	To           string            `help:"Form to write: assay, label-studio, doccano, brat, conll, conll-iobes, hipe, langextract, ninjs or newsarticle." default:"assay" placeholder:"FORM"`
	Articles     []string          `help:"The articles, for forms that do not carry their text: a folder, a file, JSON Lines (default: those that assay carries)." placeholder:"PATH"`
	Language     string            `help:"Language of articles that do not state theirs (BCP 47)." placeholder:"fr"`
	Published    string            `help:"Day of publication of articles that do not state theirs." placeholder:"2025-02-04"`
	Table        string            `help:"Table of labels, when reading and writing: assay, ontonotes, conll, wikiner, ace, muc, hipe or klue." placeholder:"TABLE"`
	Label        map[string]string `help:"What a label of the files means: a party type, a figure kind, date, event, quote, or skip." placeholder:"LABEL=MEANING"`
	Offsets      string            `help:"Unit in which the foreign form counts, where it is not the usual one: codepoint, utf8, utf16 or grapheme." enum:"codepoint,utf8,utf16,grapheme," default:"" placeholder:"UNIT"`
	Column       string            `help:"Column of the tags in CoNLL and HIPE files: its number, from the end as -1, or its name where the file names its columns; that of the words may stand before it, as in 2,4." placeholder:"COLUMN"`
	Out          string            `short:"o" help:"Folder to write each document to, as a file of its own, with its text beside it (brat needs it for several)." placeholder:"FOLDER"`
	SaveArticles string            `help:"Also write the articles that the files carry, as JSON Lines." placeholder:"FILE.jsonl"`
	Strict       bool              `help:"Exit with 1 where anything is lost."`
}

func (k *convertCmd) Run(c *call) error {
	if err := k.forms(); err != nil {
		return err
	}
	o := convert.Options{Table: k.Table, Labels: k.Label, Column: k.Column}
	if k.From != "assay" {
		o.Offsets = k.Offsets
	}
	if _, err := defaults(k.Language, k.Published); err != nil {
		return err
	}
	language, err := langtag.Canonical(k.Language)
	if err != nil {
		return usageError{err}
	}
	k.Language = language
	for _, path := range k.Articles {
		list, err := c.articles(path, k.Language, k.Published)
		if err != nil {
			return err
		}
		if o.Articles, err = mergeArticles(o.Articles, list); err != nil {
			return err
		}
	}
	var used places
	used.readArticles(o.Articles)
	o.Articles = append(o.Articles, missing(seeds.Kit(), o.Articles)...)
	if err := onceStdin(slices.Concat(k.File, k.Articles)...); err != nil {
		return err
	}
	var docs []convert.Document
	var losses []convert.Loss
	for _, path := range k.File {
		d, l, err := k.read(c, path, o)
		if err != nil {
			return err
		}
		docs, losses = append(docs, d...), append(losses, l...)
	}
	o.Offsets = ""
	if k.From == "assay" {
		o.Offsets = k.Offsets
	}
	w, more, err := k.converted(docs, o)
	if err != nil {
		return err
	}
	spelled, err := k.write(c, w, used)
	if err != nil {
		return err
	}
	return k.reportLosses(c, slices.Concat(losses, more, spelled))
}

// forms returns an error for unknown forms and tables.
func (k *convertCmd) forms() error {
	for _, f := range []struct {
		flag, name string
		known      []string
	}{{"--from", k.From, convert.Names(true)}, {"--to", k.To, convert.Names(false)}, {"--table", cmp.Or(k.Table, "assay"), convert.LabelTables()}} {
		if !slices.Contains(f.known, f.name) {
			return usagef("%s %s: there is none of that name; there %s%s", f.flag, f.name, list(f.known), didYouMean(f.name, f.known))
		}
	}
	if f := k.format(k.annotationForm()); k.Offsets != "" && f.Offsets == "" {
		return usagef("--offsets %s: the form %s has no offsets whose unit could be chosen", k.Offsets, f.Name)
	}
	if k.Column != "" && !slices.Contains(columnForms, k.From) {
		return usagef("--column %s: the form %s has no columns; those that have %s", k.Column, k.From, list(columnForms))
	}
	for _, label := range slices.Sorted(maps.Keys(k.Label)) {
		if m := k.Label[label]; !slices.Contains(labels.Meanings(), m) {
			return usagef("--label %s=%s: a label means one of %s%s", label, m, strings.Join(labels.Meanings(), ", "), didYouMean(m, labels.Meanings()))
		}
	}
	return nil
}

// columnForms are the forms with a token a line.
var columnForms = []string{"conll", "conll-iobes", "hipe"}

// annotationForm returns the form that --offsets applies to.
func (k *convertCmd) annotationForm() string {
	if k.From == "assay" {
		return k.To
	}
	return k.From
}

func (k *convertCmd) format(name string) convert.Format {
	for _, f := range convert.Formats() {
		if f.Name == name {
			return f
		}
	}
	return convert.Format{}
}

func (k *convertCmd) read(c *call, path string, o convert.Options) ([]convert.Document, []convert.Loss, error) {
	data, err := readAll(path, c.in)
	if err != nil {
		return nil, nil, err
	}
	o.ID = "document"
	if !files.IsStandardInput(path) {
		o.ID = packed.Stem(path)
	}
	if k.From == "brat" {
		if o, err = withTextBeside(path, o, seeds.Defaults{Language: k.Language, Published: k.Published}); err != nil {
			return nil, nil, err
		}
	}
	docs, losses, err := convert.Read(k.From, data, o)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w%s%s", path, err, unreadAdvice(err), columnAdvice(err, "--from names the form of JSON: "+jsonForms()))
	}
	for i := range docs {
		a, s := &docs[i].Article, &docs[i].Record.Source
		if k.From == "assay" {
			break
		}
		a.Language, a.Published = cmp.Or(a.Language, k.Language), cmp.Or(a.Published, k.Published)
		s.Language, s.Published = a.Language, a.Published
	}
	return docs, append(losses, k.unstated(docs)...), nil
}

// unreadAdvice returns the flag with which a file could be read, or "".
func unreadAdvice(err error) string {
	var u *convert.UnreadError
	if !errors.As(err, &u) {
		return ""
	}
	if u.Format != "" {
		return "; take --from " + u.Format
	}
	return map[string]string{
		"Articles": "; --articles gives articles",
		"Labels":   "; --label NAME=MEANING says what a label means",
		"Format":   "; --from names its form: " + jsonForms(),
	}[u.Option]
}

// unstated returns a note for each document whose language nobody states, where its
// article is kept for checks: they do not read its figures and dates.
func (k *convertCmd) unstated(docs []convert.Document) (notes []convert.Loss) {
	for _, d := range docs {
		if k.From != "assay" && k.SaveArticles != "" && d.Record.Source.Language == "" {
			notes = append(notes, convert.Loss{
				Document: d.Record.Source.ID, Pointer: "/source/language", What: "the language", Note: true,
				Why: "the file does not state it, and without it figures and dates are not checked; --language says it",
			})
		}
	}
	return notes
}

// jsonForms returns the forms of JSON.
func jsonForms() string {
	var names []string
	for _, f := range convert.Formats() {
		if f.Reads && strings.HasPrefix(f.Extension, ".json") {
			names = append(names, f.Name)
		}
	}
	return strings.Join(names, ", ")
}

// withTextBeside adds the text file beside a stand-off file to the articles, if they
// do not have it. It is read unchanged but for a byte order mark, because offsets are
// counted from its first character.
func withTextBeside(path string, o convert.Options, d seeds.Defaults) (convert.Options, error) {
	text := strings.TrimSuffix(path, filepath.Ext(path)) + ".txt"
	if files.IsStandardInput(path) || slices.ContainsFunc(o.Articles, func(a seeds.Article) bool { return a.ID == o.ID }) {
		return o, nil
	}
	data, err := files.Read(text, seeds.MaxSize)
	if errors.Is(err, os.ErrNotExist) {
		return o, fmt.Errorf("%s stands off its text, and there is no %s beside it and no article %q; hand it over with --articles", path, filepath.Base(text), o.ID)
	}
	if err != nil {
		return o, err
	}
	if !utf8.Valid(data) {
		return o, fmt.Errorf("%s is not UTF-8; save it as UTF-8, which brat's offsets are about", text)
	}
	body, marked := strings.CutPrefix(string(data), "\ufeff")
	o.ByteOrderMark = marked
	o.Articles = append(slices.Clone(o.Articles), seeds.Article{ID: o.ID, Text: body, Language: d.Language, Published: d.Published})
	return o, nil
}

func readAll(path string, stdin io.Reader) ([]byte, error) {
	r, err := packed.Open(path, stdin)
	if err != nil {
		return nil, unreadable(path, err)
	}
	defer r.Close()
	return files.Limited(r, path, convert.MaxBytes+1) // one byte more, so that convert reports a larger file
}

// reportLosses reports the losses on standard error.
func (k *convertCmd) reportLosses(c *call, losses []convert.Loss) error {
	if c.cli.Format == "json" {
		for _, l := range losses {
			if err := c.printErrorJSON(l); err != nil {
				return err
			}
		}
	} else if !c.cli.Quiet || k.Strict {
		c.reportLost(losses)
	}
	if k.Strict && slices.ContainsFunc(losses, func(l convert.Loss) bool { return !l.Note }) {
		return errGateFails
	}
	return nil
}

// missing returns the articles whose IDs are not in known.
func missing(list, known []seeds.Article) []seeds.Article {
	return slices.DeleteFunc(list, func(a seeds.Article) bool {
		return slices.ContainsFunc(known, func(k seeds.Article) bool { return k.ID == a.ID })
	})
}
