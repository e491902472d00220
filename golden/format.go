package golden

import (
	"bytes"
	"fmt"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Formatted is what Format did, or in a dry run would do.
type Formatted struct {
	Changed []string `json:"changed"` // paths
	Checked int      `json:"checked"`
	DryRun  bool     `json:"dry_run,omitempty"`
}

// Text lists the files for a person.
func (f *Formatted) Text() string {
	var b strings.Builder
	verb := "formatted"
	if f.DryRun {
		verb = "is not formatted"
	}
	for _, p := range f.Changed {
		say(&b, "%s: %s\n", p, verb)
	}
	say(&b, "%d of %d goldens changed in form\n", len(f.Changed), f.Checked)
	if f.DryRun {
		b.Reset()
		for _, p := range f.Changed {
			say(&b, "%s: %s\n", p, verb)
		}
		say(&b, "%d of %d goldens are not in the canonical format\n", len(f.Changed), f.Checked)
	}
	return b.String()
}

// Format writes every golden of the folder in the canonical format: members
// in the order of the form, two spaces, LF, a final newline. It changes the
// form alone: what is written is read again and must hold exactly what the
// file held, or nothing is written.
func (s Store) Format(dryRun bool) (*Formatted, error) {
	paths, err := goldenPaths(s.Dir)
	if err != nil {
		return nil, err
	}
	f := &Formatted{Changed: []string{}, DryRun: dryRun}
	for _, path := range paths {
		data, err := readFile(path)
		if err != nil {
			return nil, err
		}
		out, err := format(path, data)
		if err != nil {
			return f, err
		}
		f.Checked++
		if bytes.Equal(out, data) {
			continue
		}
		if !dryRun {
			err := locked(filepath.Dir(path), func() error { return write(path, out, hash(data)) })
			if err != nil {
				return f, err
			}
		}
		f.Changed = append(f.Changed, path)
	}
	return f, nil
}

// format returns the canonical form of a golden's file, proved to hold the same.
func format(path string, data []byte) ([]byte, error) {
	if err := checkMerge(path, data); err != nil {
		return nil, err
	}
	g, problems := schema.DecodeGolden(data, schema.Options{})
	if err := schema.Err(path, problems); err != nil {
		return nil, err
	}
	out, err := schema.Encode(g)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	again, problems := schema.DecodeGolden(out, schema.Options{})
	if err := schema.Err(path, problems); err != nil {
		return nil, err
	}
	if !same(g, again) {
		return nil, fmt.Errorf("%s: formatting would change what the golden says; nothing is written, and this is a defect of assay", path)
	}
	return out, nil
}

// same reports whether two goldens say the same, whatever their form.
func same(a, b *schema.Golden) bool { return reflect.DeepEqual(clone(a), clone(b)) }
