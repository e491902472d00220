package mapping

import (
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// The jq program that a finding about a wrapped record names takes the record
// out.
func TestTheProgramThatAFindingNamesIsRight(t *testing.T) {
	text := func(v any) string {
		b, err := json.Marshal(v)
		require.NoError(t, err)
		return string(b)
	}
	for _, output := range []string{
		`{"result": ` + anaRecord + `}`,
		`{"a b/c": {"é": [0, {}, ` + anaRecord + `]}}`,
		`[` + anaRecord + `]`,
		`[[{"r-1": ` + anaRecord + `}]]`,
		text(anaRecord),
		text(text(anaRecord)),
		text(`{"data": [` + anaRecord + `]}`),
		`{"output": {"text": ` + text("Sure:\n```json\n"+anaRecord+"\n```\nDone.") + `}}`,
		`{"choices": [{"message": {"content": ` + text(`{"answer": `+anaRecord+`}`) + `}}]}`,
		`{"": ` + anaRecord + `}`,
	} {
		t.Run(output, func(t *testing.T) {
			_, problems := schema.InspectArticle([]byte(output), schema.Options{})
			require.Len(t, problems, 1)
			program := regexp.MustCompile(`with the jq program '(.+)', or write`).FindStringSubmatch(problems[0].Fix)
			require.Len(t, program, 2, problems[0].Fix)
			m, err := New(Config{JQ: program[1]})
			require.NoError(t, err)
			record, _, err := m.Map(context.Background(), []byte(output), ana)
			require.NoError(t, err, program[1])
			got, problems := schema.InspectArticle(record, schema.Options{})
			require.Empty(t, problems)
			require.Equal(t, "Ana", got.Parties[0].Name, fmt.Sprint(program))
		})
	}
}
