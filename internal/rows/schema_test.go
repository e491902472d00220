package rows_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/schema"
)

// The published schema has the columns of the type, in the same order, each
// with its type in SQL.
func TestSchemaHasTheColumns(t *testing.T) {
	text, err := schema.Schema("row")
	require.NoError(t, err)
	var published struct {
		Required   []string
		Properties map[string]struct {
			Description string
			Type        string
			Ref         string `json:"$ref"`
		}
	}
	require.NoError(t, json.Unmarshal(text, &published))
	var order []string
	d := jsontext.NewDecoder(bytes.NewReader(text))
	for {
		token, err := d.ReadToken()
		if err != nil {
			break
		}
		if _, n := d.StackIndex(d.StackDepth()); d.StackDepth() == 2 && token.Kind() == '"' && n%2 == 1 && d.StackPointer().Parent() == "/properties" {
			order = append(order, token.String())
		}
	}
	var columns []string
	for _, c := range rows.Columns() {
		columns = append(columns, c.Name)
		p := published.Properties[c.Name]
		require.True(t, strings.HasPrefix(p.Description, c.Type+". "), "%s is %s, and its description begins with %q", c.Name, c.Type, p.Description)
		require.Equal(t, map[string]string{"VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": ""}[c.Type], p.Type, c.Name)
		require.Equal(t, c.Type == "DATE", p.Ref == "#/definitions/day", c.Name)
	}
	require.Equal(t, columns, order)
	require.Equal(t, []string{"form", "row_kind"}, published.Required)
}
