package files

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Part is a file that is written in pieces, over a time in which the process may be
// killed. Until it is complete it is called FILE.part, and FILE is what it was.
type Part struct {
	*os.File
	path string
}

const partSuffix = ".part"

// NewPart begins a file, in the place of one that was begun and not completed. It
// makes the folder. The error wraps [ErrKind] if the path is that of something
// else than a file.
func NewPart(path string) (*Part, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, err
	}
	return openPart(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC)
}

// OpenPart opens a file that was begun, to go on with it.
func OpenPart(path string) (*Part, error) { return openPart(path, os.O_RDWR) }

func openPart(path string, flag int) (*Part, error) {
	for _, p := range []string{path, path + partSuffix} {
		switch info, err := os.Stat(p); {
		case err == nil:
			if err := regular(p, info); err != nil {
				return nil, fmt.Errorf("%w; name a file", err)
			}
		case !errors.Is(err, fs.ErrNotExist):
			return nil, err
		}
	}
	f, err := os.OpenFile(path+partSuffix, flag|atOnce, newFile)
	if err != nil {
		return nil, err
	}
	if f, err = opened(path+partSuffix, f); err != nil {
		return nil, err
	}
	return &Part{f, path}, nil
}

// Complete syncs and closes the file and gives it its name.
func (p *Part) Complete() error {
	err := errors.Join(p.Sync(), p.Close())
	if err == nil {
		err = os.Rename(p.path+partSuffix, p.path)
	}
	return err
}
