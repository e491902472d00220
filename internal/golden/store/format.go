package store

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/assaykit/assay/internal/golden/folder"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
)

// Formatted is the result of [Store.Format].
type Formatted struct {
	Changed []string `json:"changed"` // paths
	Checked int      `json:"checked"`
	DryRun  bool     `json:"dry_run,omitempty"`
}

// String lists the files for people.
func (f *Formatted) String() string {
	var b strings.Builder
	verb := "formatted"
	if f.DryRun {
		verb = "is not formatted"
	}
	for _, p := range f.Changed {
		plain.Fprintf(&b, "%s: %s\n", p, verb)
	}
	plain.Fprintf(&b, "%d of %d goldens changed in form\n", len(f.Changed), f.Checked)
	if f.DryRun {
		b.Reset()
		for _, p := range f.Changed {
			plain.Fprintf(&b, "%s: %s\n", p, verb)
		}
		plain.Fprintf(&b, "%d of %d goldens are not in the canonical format\n", len(f.Changed), f.Checked)
	}
	return b.String()
}

// Format rewrites every golden of the folder in the canonical format: members
// in the order of the form, two spaces, LF, a final newline. It verifies that
// the written golden equals the one that was read, and otherwise writes
// nothing.
func (s Store) Format(ctx context.Context, dryRun bool) (*Formatted, error) {
	if !dryRun {
		if err := s.recoverInterrupted(ctx); err != nil {
			return nil, err
		}
	}
	r := &Formatted{Changed: []string{}, DryRun: dryRun}
	return r, withDirectory(s.Dir, func(f *directory) error {
		return f.Each(".", func(name string) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			data, err := f.Read(name)
			if err != nil {
				return err
			}
			path := filepath.ToSlash(f.Path(name))
			out, err := format(path, data)
			if err != nil {
				return err
			}
			r.Checked++
			if bytes.Equal(out, data) {
				return nil
			}
			if !dryRun {
				if err := s.replace(ctx, f.Path(name), out, item.Hash(data)); err != nil {
					return err
				}
			}
			r.Changed = append(r.Changed, path)
			return nil
		})
	})
}

// format returns the canonical bytes of a golden's file, verified to decode to
// the same golden.
func format(path string, data []byte) ([]byte, error) {
	if err := folder.CheckMerge(path, data); err != nil {
		return nil, err
	}
	g, problems := schema.InspectGolden(data, schema.Options{})
	if err := schema.AsError(path, problems); err != nil {
		return nil, err
	}
	out, err := schema.Encode(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	again, problems := schema.InspectGolden(out, schema.Options{})
	if err := schema.AsError(path, problems); err != nil {
		return nil, err
	}
	if !equalContent(g, again) {
		return nil, fmt.Errorf("%s: formatting would change what the golden says; nothing is written, and this is a defect of assay", path)
	}
	return out, nil
}

// equalContent reports whether two goldens are equal, whatever their format.
func equalContent(a, b *schema.Golden) bool { return reflect.DeepEqual(item.Clone(a), item.Clone(b)) }
