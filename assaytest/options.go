package assaytest

import (
	"io/fs"
	"reflect"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/gate"
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
}

type reportFile struct{ format, path string }

// Suite runs the cases of a folder, which holds articles/ and goldens/ or both
// mixed, instead of those that assay carries. Where the folder has an
// assay.yaml, its gate and its checks count, but for a policy that is given in Go:
// by [Gate], or by a [Config] whose Gate is not zero.
func Suite(folder string) Option {
	return func(s *settings) { s.folder, s.fsys = folder, nil }
}

// SuiteFS is [Suite] for a file system, such as an [embed.FS], into which nothing
// can be written.
func SuiteFS(fsys fs.FS) Option {
	return func(s *settings) { s.folder, s.fsys = "", fsys }
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
func Baseline(path string) Option { return func(s *settings) { s.baseline = path } }

// Report also writes the result to a file, in a format of [report.Formats]:
// "junit", "sarif", "html" and others.
func Report(format, path string) Option {
	return func(s *settings) { s.reports = append(s.reports, reportFile{format, path}) }
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
