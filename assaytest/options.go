package assaytest

import (
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/report"
)

// Option changes what [Run] runs.
type Option func(*settings)

type settings struct {
	folder   string // of the suite
	fsys     fs.FS  // instead of a folder
	config   assay.Config
	gate     *gate.Policy // given in Go
	only     []string
	skip     []string
	baseline string
	update   bool
	reports  []reportFile
	wrong    []string // what is wrong with the options
}

func (s *settings) refuse(format string, args ...any) {
	s.wrong = append(s.wrong, plain.Sprintf(format, args...))
}

type reportFile struct{ format, path string }

// Suite runs the cases of a folder, which holds articles/ and goldens/ or both
// mixed, instead of those that assay carries. Where the folder has an
// assay.yaml, its gate and its checks count, but for a policy that is given in Go:
// by [Gate], or by a [Config] whose Gate is not zero.
func Suite(folder string) Option {
	return func(s *settings) {
		if folder == "" {
			s.refuse("Suite names no folder; leave it out for the articles that assay carries")
		}
		if s.fsys != nil {
			s.refuse("the options have both a Suite and a SuiteFS; keep one")
		}
		s.folder = folder
	}
}

// SuiteFS is [Suite] for a file system, such as an [embed.FS], into which nothing
// can be written.
func SuiteFS(fsys fs.FS) Option {
	return func(s *settings) {
		if fsys == nil {
			s.refuse("SuiteFS has no file system; it is nil")
		}
		if s.folder != "" {
			s.refuse("the options have both a Suite and a SuiteFS; keep one")
		}
		s.fsys = fsys
	}
}

// Config replaces the whole configuration of the run. Options after it still
// count.
func Config(c assay.Config) Option {
	return func(s *settings) {
		s.config, s.gate = c, nil
		if !reflect.ValueOf(c.Gate).IsZero() {
			s.gate = &c.Gate
		}
	}
}

// Gate sets the policy: floors, severities, what fails.
func Gate(p gate.Policy) Option { return func(s *settings) { s.gate = &p } }

// Name sets the extractor's name in the result and in a baseline, "extractor"
// otherwise.
func Name(extractor string) Option {
	return func(s *settings) { s.config.Extractor = extractor }
}

// Only runs only the named checks or families ("coverage/*").
func Only(checks ...string) Option {
	return func(s *settings) { s.only = append(s.only, checks...) }
}

// Skip leaves the named checks or families out.
func Skip(checks ...string) Option {
	return func(s *settings) { s.skip = append(s.skip, checks...) }
}

// Baseline takes the findings that a file lists as known: they are logged and
// fail nothing. ASSAY_UPDATE=baseline writes the file, see [UpdateEnv].
func Baseline(path string) Option {
	return func(s *settings) {
		if path == "" {
			s.refuse("Baseline names no file; leave it out where no finding is known")
		}
		s.baseline = path
	}
}

// Report also writes the result to a file, in a format of [report.Names]:
// "junit", "sarif", "html" and others. Folders that the file needs are made.
func Report(format, path string) Option {
	return func(s *settings) {
		if !slices.Contains(report.Names(), format) {
			s.refuse("there is no report format %q%s", format, orNearest(format, report.Names()))
		}
		if path == "" {
			s.refuse("the report %q names no file", format)
		}
		for _, other := range s.reports {
			if filepath.Clean(other.path) == filepath.Clean(path) {
				s.refuse("two reports are one file, %s; give each its own", path)
			}
		}
		s.reports = append(s.reports, reportFile{format, path})
	}
}

// orNearest is how a message about an unknown word ends.
func orNearest(word string, known []string) string {
	if near := nearest.Word(word, known); near != "" {
		return plain.Sprintf("; did you mean %q?", near)
	}
	return "; there are " + strings.Join(known, ", ")
}

// Update derives goldens where derive is true, as ASSAY_UPDATE=derive does, see
// [UpdateEnv]. It is for a flag of the test binary's own:
//
//	var update = flag.Bool("update", false, "derive goldens")
//
//	assaytest.Run(t, x, assaytest.Suite("testdata/assay"), assaytest.Update(*update))
//
// No flag is looked at unless it is passed here.
func Update(derive bool) Option { return func(s *settings) { s.update = derive } }
