package report

import (
	"io"
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report"
	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/assaykit/assay/schema"
)

// SARIF writes a SARIF 2.1.0 log: a run an extractor, a rule a check that found
// something, a result a finding, with its region in the article's file.
// Columns are code points. Known findings are suppressed as SARIF has it.
func SARIF(w io.Writer, r *schema.Result) error {
	log := report.NewV210Report()
	var run *sarif.Run
	extractor := ""
	for i, one := range r.Runs {
		if i == 0 || one.Extractor != extractor {
			extractor = one.Extractor
			run = sarif.NewRunWithInformationURI("assay", "https://github.com/assaykit/assay")
			run.Tool.Driver.WithVersion(r.Version)
			run.WithColumnKind("unicodeCodePoints")
			id := sarif.NewRunAutomationDetails()
			id.WithID("assay/" + plain(extractor) + "/")
			run.AutomationDetails = id
			run.Results = []*sarif.Result{}
			log.AddRun(run)
		}
		for _, f := range one.Findings {
			run.AddResult(sarifResult(run, one, f))
		}
	}
	if len(r.Runs) == 0 {
		run = sarif.NewRunWithInformationURI("assay", "https://github.com/assaykit/assay")
		run.Results = []*sarif.Result{}
		log.AddRun(run)
	}
	return log.PrettyWrite(w)
}

func sarifResult(run *sarif.Run, one schema.Run, f schema.Finding) *sarif.Result {
	if !slices.ContainsFunc(run.Tool.Driver.Rules, func(d *sarif.ReportingDescriptor) bool { return d.ID != nil && *d.ID == f.Check }) {
		run.AddRule(f.Check).WithHelpURI("https://github.com/assaykit/assay/blob/main/docs/checks.md")
	}
	result := sarif.NewRuleResult(f.Check).WithLevel(sarifLevel(f.Severity)).WithMessage(sarif.NewTextMessage(sentence(f)))
	result.PartialFingerprints = map[string]string{"assay/v1": f.Fingerprint}
	if file, line, column, ok := fileLine(one, f); ok {
		region := sarif.NewRegion().WithStartLine(line).WithStartColumn(column)
		if f.Place != nil {
			endLine, endColumn := line, column
			for _, r := range f.Place.Text {
				endColumn++
				if r == '\n' {
					endLine, endColumn = endLine+1, 1
				}
			}
			region.WithEndLine(endLine).WithEndColumn(endColumn).WithSnippet(sarif.NewArtifactContent().WithText(plain(f.Place.Text)))
		}
		result.AddLocation(sarif.NewLocationWithPhysicalLocation(sarif.NewPhysicalLocation().
			WithArtifactLocation(sarif.NewSimpleArtifactLocation(file)).WithRegion(region)))
	}
	if f.Known {
		s := sarif.NewSuppression()
		s.WithKind("external")
		result.AddSuppression(s)
	}
	return result
}

func sarifLevel(s schema.Severity) string {
	switch s {
	case schema.Error:
		return "error"
	case schema.Warning:
		return "warning"
	}
	return "note"
}
