// Package recorded returns outputs of extractors that were recorded in files.
package recorded

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/meter"
	"github.com/assaykit/assay/extract/internal/reply"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/ids"
	"github.com/assaykit/assay/internal/packed"
	"github.com/assaykit/assay/internal/unwrap"
	"github.com/assaykit/assay/seeds"
)

// Outputs is an extractor that returns recorded outputs: a folder of files
// named <article ID>.json, or a JSON Lines file whose records have the
// article's ID as source.id, id or document_id. Either may be compressed (.gz,
// .zst).
type Outputs struct {
	path             string
	root             *os.Root           // of a folder
	file             *os.File           // JSON Lines file, nil if it is compressed
	lines            map[string][]line  // by article id
	unidentified     []unidentifiedLine // the first lines without an article ID
	moreUnidentified int                // number of further ones
}

type line struct {
	number int
	offset int64
	size   int
	packed []byte // the line itself, if the file is compressed
}

// Open opens a folder or a JSON Lines file. It reads a file once, for its IDs;
// the records stay on disk unless it is compressed.
func Open(path string) (*Outputs, error) {
	folder, err := files.IsFolder(path)
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "recorded outputs: %v", err)
	}
	if folder {
		root, err := files.Folder(path)
		if err != nil {
			return nil, extract.Errorf(extract.Unreachable, "recorded outputs: %v", err)
		}
		return &Outputs{path: path, root: root}, nil
	}
	x := &Outputs{path: path, lines: map[string][]line{}}
	if err := x.index(); err != nil {
		x.Close()
		return nil, err
	}
	return x, nil
}

func (x *Outputs) index() error {
	r, err := packed.Open(x.path, nil)
	if err != nil {
		return extract.Errorf(extract.Unreachable, "recorded outputs: %v", err)
	}
	file, plain := r.(*os.File)
	if plain {
		x.file = file
	} else {
		defer r.Close()
	}
	kept := 0
	for lines := files.NewLines(r, extract.MaxOutput); ; {
		text, err := lines.Next()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, files.ErrTooLarge):
			return extract.Errorf(extract.TooLarge, "%s:%d: %v", x.path, lines.Number, err)
		case err != nil:
			return extract.Errorf(extract.Unreachable, "%s:%d: %v", x.path, lines.Number, err)
		}
		l := line{number: lines.Number, offset: lines.Offset, size: len(text)}
		if !plain {
			if kept += len(text); kept > files.MaxPacked {
				return extract.Errorf(extract.TooLarge, "%s:%d: the records up to this one have more than %d bytes, the maximum that is kept in memory; decompress the file, so that its records stay on disk",
					x.path, lines.Number, files.MaxPacked)
			}
			l.packed = text
		}
		switch id := idOf(text); {
		case id != "":
			x.lines[id] = append(x.lines[id], l)
		case len(x.unidentified) < maxUnidentified:
			x.unidentified = append(x.unidentified, unidentifiedLine{l.number, unidentifiedReason(text)})
		default:
			x.moreUnidentified++
		}
	}
}

// idOf returns the article id of a line, "" if there is none. The answer of a model may
// have more than its record; that this is not JSON, its decoder reports.
func idOf(line []byte) string {
	if id := reply.Read(line).ID(); id != "" {
		return id
	}
	a, err := unwrap.Text(line, unwrap.Options{Prose: true})
	if err != nil || a.Off == nil {
		return ""
	}
	return reply.Read(a.Value).ID()
}

// Extract returns the output recorded for the article's id.
func (x *Outputs) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, extract.ContextError(ctx)
	}
	if x.root != nil {
		return x.fromFolder(ctx, a.ID)
	}
	switch found := x.lines[a.ID]; len(found) {
	case 0:
		if len(x.unidentified) > 0 {
			return nil, extract.Errorf(extract.NotRecorded, "%s has no record of article %q; line %d %s", x.path, a.ID, x.unidentified[0].number, x.unidentified[0].why)
		}
		return nil, extract.Errorf(extract.NotRecorded, "%s has no record of article %q", x.path, a.ID)
	case 1:
		l := found[0]
		meter.SetSource(ctx, fmt.Sprintf("%s:%d", x.path, l.number))
		if l.packed != nil {
			return bytes.Clone(l.packed), nil
		}
		record := make([]byte, l.size)
		if _, err := x.file.ReadAt(record, l.offset); err != nil {
			return nil, extract.Errorf(extract.Unreachable, "%s:%d: %v", x.path, l.number, err)
		}
		return record, nil
	default:
		return nil, extract.Errorf(extract.NotRecorded, "%s has %d records of article %q, on lines %d and %d: keep one", x.path, len(found), a.ID, found[0].number, found[1].number)
	}
}

func (x *Outputs) fromFolder(ctx context.Context, id string) ([]byte, error) {
	name, err := fileName(id)
	if err != nil {
		return nil, err
	}
	for _, compression := range []string{"", ".gz", ".zst"} {
		f, err := files.OpenIn(x.root, name+compression)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		path := filepath.Join(x.path, name+compression)
		if err != nil {
			return nil, extract.Errorf(extract.Unreachable, "%s: %v", path, err)
		}
		meter.SetSource(ctx, path)
		r, err := packed.Unpack(f, name+compression)
		if err != nil {
			return nil, extract.Errorf(extract.Unreachable, "%v", err)
		}
		defer r.Close()
		return readCapped(r, extract.MaxOutput, path)
	}
	return nil, extract.Errorf(extract.NotRecorded, "%s has no %s", x.path, name)
}

// readCapped returns all of r, or an error if it has more than limit bytes.
func readCapped(r io.Reader, limit int64, what string) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(b)) > limit {
		return nil, extract.Errorf(extract.TooLarge, "%s: more than %d bytes", what, limit)
	}
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "%s: %v", what, err)
	}
	return b, nil
}

// Close closes the folder or file.
func (x *Outputs) Close() error {
	var err error
	if x.root != nil {
		err = x.root.Close()
	}
	if x.file != nil {
		err = errors.Join(err, x.file.Close())
	}
	return err
}

// fileName returns the name of an article's file. For an ID that is not a valid
// file name on every system it returns an [*extract.Error] of kind
// [extract.BadID].
func fileName(id string) (string, error) {
	name, err := ids.FileName(id, ".json")
	if err != nil {
		return "", &extract.Error{Kind: extract.BadID, Message: err.Error(), Err: err}
	}
	return name, nil
}
