package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// suiteFiles are the files of JSON Schema's own suite whose keywords our
// schemas use.
var suiteFiles = []string{
	"additionalProperties", "allOf", "anyOf", "definitions", "dependencies", "enum", "if-then-else", "items", "maxLength", "maximum",
	"minItems", "minLength", "minProperties", "minimum", "oneOf", "pattern", "properties", "propertyNames", "ref", "required", "type",
}

// suiteExceptions are the cases that the validator fails, by file and group,
// with the reason why our schemas do not need them.
var suiteExceptions = map[string]string{
	"maxLength: maxLength validation with a decimal":              "a bound written as 2.0 is not read; TestSchemasKeepToTheAllowList wants bounds written as integers",
	"minLength: minLength validation with a decimal":              "likewise",
	"minItems: minItems validation with a decimal":                "likewise",
	"minProperties: minProperties validation with a decimal":      "likewise",
	"ref: $ref prevents a sibling $id from changing the base uri": "an $id beside a $ref is not ignored; our schemas have one $id, at the root, and it is taken off before they are compiled",
}

// The suite runs through the validator as we call it, so that another version
// or another validator shows at once where it differs.
func TestValidatorPassesTheDraft7Suite(t *testing.T) {
	corpora := os.Getenv("ASSAY_CORPORA")
	if corpora == "" {
		t.Skip("ASSAY_CORPORA does not name the folder of third-party cases")
	}
	ran, wrong := 0, map[string]int{}
	for _, file := range suiteFiles {
		t.Run(file, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join(corpora, "json_schema_draft7", "tests", "draft7", file+".json"))
			require.NoError(t, err)
			var groups []struct {
				Description string
				Schema      json.RawMessage
				Tests       []struct {
					Description string
					Data        json.RawMessage
					Valid       bool
				}
			}
			require.NoError(t, json.Unmarshal(b, &groups))
			for _, g := range groups {
				for _, c := range g.Tests {
					name := file + ": " + g.Description + ": " + c.Description
					got := suiteVerdict(g.Schema, c.Data)
					ran++
					if _, excused := suiteExceptions[file+": "+g.Description]; !excused {
						require.Equal(t, c.Valid, got, name)
					} else if got != c.Valid {
						wrong[file+": "+g.Description]++
					}
				}
			}
		})
	}
	for group := range suiteExceptions {
		require.Positive(t, wrong[group], "the validator passes %q: it needs no exception any more", group)
	}
	t.Logf("%d cases", ran)
}

func suiteVerdict(schema, data []byte) (valid bool) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	var value any
	if err := d.Decode(&value); err != nil {
		return false
	}
	return len(validatePart(&part{&shape{}, compiler(schema)}, value)) == 0
}
