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

// Option configures [Run].
type Option func(*settings)

type settings struct {
	folder   string // the suite
	fsys     fs.FS  // the suite, if it is not in a folder
	config   assay.Config
	gate     *gate.Policy // set by Gate or Config, nil to use that of assay.yaml
	only     []string
	skip     []string
	baseline string // path of the file

	governing string // path of the assay.yaml above the suite that applies, "" for the one in its folder
	obeyed    string // path of the assay.yaml that applies, "" for none
	update    bool
	reports   []reportFile
	mistakes  []string // in the options, for messages
}

// refuse adds a mistake in the options.
func (s *settings) refuse(format string, args ...any) {
	s.mistakes = append(s.mistakes, plain.Sprintf(format, args...))
}

type reportFile struct{ format, path string }

// Suite runs the cases of a folder, see [assay.Suite], instead of the built-in
// suite. The gate and the checks of its assay.yaml apply: the one in the folder,
// or else the nearest in a folder above, up to the root of the repository
// (outside one, of the Go module), that has a case with articles in the folder.
// [Gate], or a [Config] whose Gate is not zero, overrides its gate.
func Suite(folder string) Option {
	return func(s *settings) {
		if folder == "" {
			s.refuse("Suite names no folder; leave the option out for the built-in suite")
		}
		if s.fsys != nil {
			s.refuse("the options have both a Suite and a SuiteFS; keep one")
		}
		s.folder = folder
	}
}

// SuiteFS is [Suite] for a file system, such as an [embed.FS]. Its goldens cannot
// be updated.
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

// Config replaces the whole configuration of the run. Options after it change
// that configuration.
func Config(c assay.Config) Option {
	return func(s *settings) {
		s.config, s.gate = c, nil
		if !reflect.ValueOf(c.Gate).IsZero() {
			s.gate = &c.Gate
		}
	}
}

// Gate sets the policy of the gate.
func Gate(p gate.Policy) Option { return func(s *settings) { s.gate = &p } }

// Name sets the extractor's name in the result and in a baseline. Without it the
// name is "extractor".
func Name(extractor string) Option {
	return func(s *settings) { s.config.Extractor = extractor }
}

// Only runs only the named checks, families or patterns ("coverage/*"), see
// [checks.Select].
func Only(checks ...string) Option {
	return func(s *settings) { s.only = append(s.only, checks...) }
}

// Skip omits the named checks, families or patterns, see [checks.Select].
func Skip(checks ...string) Option {
	return func(s *settings) { s.skip = append(s.skip, checks...) }
}

// Baseline marks the findings listed in a file as known: they are logged and do
// not fail the test. ASSAY_UPDATE=baseline writes the file, see [UpdateEnv].
func Baseline(path string) Option {
	return func(s *settings) {
		if path == "" {
			s.refuse("Baseline names no file; leave the option out if no finding is known")
		}
		s.baseline = path
	}
}

// Report writes the result to a file in one of the formats of [report.Names],
// such as "junit", "sarif" or "html". It creates the folder of the file.
func Report(format, path string) Option {
	return func(s *settings) {
		if !slices.Contains(report.Names(), format) {
			s.refuse("there is no report format %q; %s", format, nearest.Fix(format, report.Names(), "use one of "+strings.Join(report.Names(), ", ")))
		}
		if path == "" {
			s.refuse("the report %q names no file", format)
		}
		for _, other := range s.reports {
			if filepath.Clean(other.path) == filepath.Clean(path) {
				s.refuse("two reports have the file %s; give each its own", path)
			}
		}
		s.reports = append(s.reports, reportFile{format, path})
	}
}

// Update derives the goldens if derive is true, as ASSAY_UPDATE=derive does, see
// [UpdateEnv]. It connects a flag that the test defines:
//
//	var update = flag.Bool("update", false, "derive goldens")
//
//	assaytest.Run(t, x, assaytest.Suite("testdata/assay"), assaytest.Update(*update))
//
// Run reads no flag by itself.
func Update(derive bool) Option { return func(s *settings) { s.update = derive } }
