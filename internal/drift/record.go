package drift

import (
	"bytes"
	"fmt"

	"github.com/go-json-experiment/json"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// rowStart is how rows begin in JSON Lines.
var rowStart = []byte(`{"form":"` + rows.Form + `"`)

// AddLine adds a record, or a row as [rows.Lines] writes it. The id is that of
// the record's source, at the place that it was read from. The error is of a row
// that cannot be read; a record that cannot is counted as such.
func (b *Batch) AddLine(data []byte, id, at string) error {
	if !bytes.HasPrefix(data, rowStart) {
		for _, row := range ofRecord(data, id, at) {
			b.Add(&row)
		}
		return nil
	}
	var row rows.Row
	if err := json.Unmarshal(data, &row, json.RejectUnknownMembers(true)); err != nil {
		return fmt.Errorf("%s: not a row of the form %s: %w", at, rows.Form, jsonerror.Explain(data, 1, err))
	}
	b.Add(&row)
	return nil
}

// ofRecord returns the rows of a record without an article and a golden.
func ofRecord(data []byte, id, at string) []rows.Row {
	got, problems := schema.InspectArticle(data, schema.Options{})
	run := rows.Run{Run: &result.Run{Article: id, At: at}}
	if got != nil {
		run.Got, run.Run.Article = fact.Of(got, nil), got.Source.ID
	}
	for _, p := range problems {
		severity := result.Error
		if p.Ignored {
			severity = result.Note
		}
		run.Findings = append(run.Findings, result.Finding{Check: p.Check, Severity: severity, Message: p.Message})
	}
	return rows.Of(run)
}
