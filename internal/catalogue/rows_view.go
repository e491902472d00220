package catalogue

import (
	"bytes"
	"fmt"

	"github.com/assaykit/assay/internal/rows"
)

// RowsView returns the SQL that makes the view of rows in JSON Lines, with the
// type of every column: of a column that is NULL throughout none can be guessed.
func RowsView() []byte {
	var b bytes.Buffer
	b.WriteString(`-- The view that the queries ask, in DuckDB, of rows in JSON Lines: *.jsonl,
-- *.jsonl.gz and *.jsonl.zst in this folder. batch is the name of a row's file
-- without its endings. Generated from the columns of schema/row.schema.json.
CREATE OR REPLACE VIEW rows AS
SELECT split_part(parse_filename(filename), '.', 1) AS batch, * EXCLUDE (filename)
FROM read_json('*.jsonl*', format = 'newline_delimited', filename = true, columns = {
`)
	for i, c := range rows.Columns() {
		comma := ","
		if i == len(rows.Columns())-1 {
			comma = ""
		}
		fmt.Fprintf(&b, "  %s: '%s'%s\n", c.Name, c.Type, comma)
	}
	b.WriteString("});\n")
	return b.Bytes()
}
