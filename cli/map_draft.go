package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/files"
	"github.com/assaykit/assay/internal/mapdraft"
)

type mapDraftCmd struct {
	outputFlags
	Out string `short:"o" help:"Write the program to this file, which must not exist yet (default: to standard output)." placeholder:"FILE.jq"`
}

func (k *mapDraftCmd) Run(c *call) error {
	if k.Out != "" {
		if err := ci.Refuse(); err != nil {
			return usageError{err}
		}
	}
	s := &suite{}
	output, a, err := k.load(c, s)
	if err != nil {
		return err
	}
	about := a
	if a.ID == withoutArticle.ID && a.Text == "" {
		about.ID = ""
	}
	d, err := mapdraft.New(output, about)
	if err != nil {
		printFault(c.err, fmt.Errorf("%s: %w", k.Output, err))
		return errGateUnknown
	}
	if len(d.Taken) == 0 {
		for _, l := range d.LeftOut {
			c.printError("left out %s\n", l)
		}
		printFault(c.err, fmt.Errorf("%s: nothing of the output is known to be a fact: no key and no value says so; write the mapping by hand", k.Output))
		return errGateUnknown
	}
	switch {
	case k.Out != "":
		if err := newFile(k.Out, []byte(d.Program)); err != nil {
			return err
		}
	case c.cli.Format == "json":
		if err := c.printJSON(d); err != nil {
			return err
		}
	default:
		if err := c.printRaw([]byte(d.Program)); err != nil {
			return err
		}
	}
	if !c.cli.Quiet {
		k.say(c, d)
	}
	return nil
}

// say says on standard error what was guessed, and what to type next.
func (k *mapDraftCmd) say(c *call, d *mapdraft.Draft) {
	for _, l := range d.Taken {
		c.printError("%s\n", l)
	}
	for _, l := range d.Unsure {
		c.printError("check %s\n", l)
	}
	for _, l := range d.LeftOut {
		c.printError("left out %s\n", l)
	}
	file := k.Out
	if file == "" {
		file = "FILE.jq"
	}
	locate := ""
	if d.Locate {
		locate = " --locate"
	}
	c.printError("\nNext:\n")
	if k.Extractor != "" {
		c.printError("  %s map try -x %s %s --map %s%s\n", c.program, shellWord(k.Extractor), shellWord(k.Output), shellWord(file), locate)
	} else {
		article := ""
		if k.Article != "" {
			article = " --article " + shellWord(k.Article)
		}
		c.printError("  %s map try %s%s --map %s%s\n", c.program, shellWord(k.Output), article, shellWord(file), locate)
	}
	c.printError("  and in assay.yaml, in the block of the extractor:\n    map: %s\n", file)
	if d.Locate {
		c.printError("    locate: true\n")
	}
}

// newFile writes a file that must not exist, into a folder that does.
func newFile(path string, data []byte) error {
	root, err := files.Folder(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer root.Close()
	err = files.New(root, filepath.Base(path), data)
	if errors.Is(err, fs.ErrExist) {
		return usagef("%s is there already, and is not overwritten; name another file, or remove it", path)
	}
	return err
}
