package report

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/shipped"
	"github.com/assaykit/assay/schema/result"
)

const (
	home       = "https://github.com/assaykit/assay"
	sourceRoot = "%SRCROOT%" // the base of relative paths: the reader knows the location of the repository
)

// writeSARIF writes a SARIF 2.1.0 log: a run for each extractor, a rule for
// each check with findings, and a result for each finding, with its region in
// the article's file or the record's. Columns are in code points. Known
// findings are suppressed. If an extractor's verdict is unknown, its invocation
// was not successful; the notifications give the reason for each article, and
// all other remarks: reasons of the gate, checks that were not made, notices.
func writeSARIF(w io.Writer, r *result.Result) error {
	if r == nil {
		return errNoResult
	}
	log := report.NewV210Report()
	var run *sarif.Run
	extractor := ""
	for i, one := range r.Runs {
		if i == 0 || one.Extractor != extractor {
			extractor = one.Extractor
			run = sarifRun(r, extractor)
			id := sarif.NewRunAutomationDetails()
			id.WithID("assay/" + harmless(extractor) + "/")
			run.AutomationDetails = id
			log.AddRun(run)
		}
		for _, f := range one.Findings {
			run.AddResult(sarifResult(run, one, f))
		}
	}
	if len(r.Runs) == 0 {
		log.AddRun(sarifRun(r, ""))
	}
	var b bytes.Buffer
	if err := log.PrettyWrite(&b); err != nil {
		return err
	}
	_, err := w.Write(plain.JSON(b.Bytes()))
	return err
}

// sarifRun returns the run of an extractor without results.
func sarifRun(r *result.Result, extractor string) *sarif.Run {
	run := sarif.NewRunWithInformationURI("assay", shipped.Home)
	run.Tool.Driver.WithVersion(r.Version)
	run.WithColumnKind("unicodeCodePoints")
	run.Results = []*sarif.Result{}
	invocation := sarif.NewInvocation().WithExecutionSuccessful(true)
	for _, m := range remarks(r) {
		if !m.of(extractor) {
			continue
		}
		if m.kind == remarkUnknown {
			invocation.WithExecutionSuccessful(false)
		}
		file, line := m.place()
		invocation.AddToolExecutionNotification(sarif.NewNotification().WithLevel(sarifLevel(m.severity())).
			WithMessage(sarif.NewTextMessage(unlinked(m.words()))).AddLocation(sarifLocation(file, sarif.NewRegion().WithStartLine(line))))
	}
	run.Invocations = []*sarif.Invocation{invocation}
	return run
}

// sarifLocation returns the location of a region of a file.
func sarifLocation(file string, region *sarif.Region) *sarif.Location {
	uri, relative := fileURI(file)
	at := sarif.NewSimpleArtifactLocation(uri)
	if relative {
		at.WithURIBaseID(sourceRoot)
	}
	return sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().WithArtifactLocation(at).WithRegion(region))
}

func sarifResult(run *sarif.Run, one result.Run, f result.Finding) *sarif.Result {
	if !slices.ContainsFunc(run.Tool.Driver.Rules, func(d *sarif.ReportingDescriptor) bool { return d.ID != nil && *d.ID == f.Check }) {
		rule := run.AddRule(f.Check)
		if page := shipped.Page(f.Check); page != "" {
			rule.WithHelpURI(page)
		}
	}
	result := sarif.NewRuleResult(f.Check).WithLevel(sarifLevel(severityOf(one, f))).WithMessage(sarif.NewTextMessage(unlinked(sentence(f))))
	if f.Fingerprint != "" {
		result.PartialFingerprints = map[string]string{"assay/v1": f.Fingerprint}
	}
	file, line, column, ok := fileLine(one, f)
	if !ok {
		file, line, column = articleAsFile(one), 1, 1
	}
	region := sarif.NewRegion().WithStartLine(line).WithStartColumn(column)
	if inArticle(one, f) {
		endLine, endColumn := line, column
		for _, r := range f.Location.Text {
			endColumn++
			if r == '\n' {
				endLine, endColumn = endLine+1, 1
			}
		}
		region.WithEndLine(endLine).WithEndColumn(endColumn).WithSnippet(sarif.NewArtifactContent().WithText(harmless(f.Location.Text)))
	}
	result.AddLocation(sarifLocation(file, region))
	if f.Known {
		s := sarif.NewSuppression()
		s.WithKind("external")
		result.AddSuppression(s)
	}
	return result
}

// unlinked escapes a message so that no words in it are a link, such as [words](target).
func unlinked(s string) string { return strings.ReplaceAll(s, "](", "] (") }

// severityOf returns the severity of a finding, considering the floor that
// decides about it, and that a tracked article does not gate.
func severityOf(run result.Run, f result.Finding) result.Severity {
	if f.Held || run.Tracked {
		return result.Note
	}
	return f.Severity
}

func sarifLevel(s result.Severity) string {
	switch s {
	case result.Error:
		return "error"
	case result.Warning:
		return "warning"
	}
	return "note"
}
