package checks_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// An article without its day of publication, and dates that count from it.
func TestNoDayOfPublication(t *testing.T) {
	const text = "The bridge opened on Monday. Work had begun on 3 May 2021, and the mayor spoke last year."
	const monday = `{"value":"2025-06-02","mentions":[{"text":"Monday"}]}`
	const open = `{"timex":"XXXX-WXX-1","mentions":[{"text":"Monday"}]}`
	const may = `{"value":"2021-05-03","mentions":[{"text":"3 May 2021"}]}`
	for _, c := range []struct {
		reason, published, golden, goldenDay, record, recordDay string
		want                                                    int // findings of form/source
		others                                                  []string
	}{
		{"the record leaves a weekday open, the golden knows it", "", monday, "", open, "", 1, nil},
		{"the golden even knows the day", "", monday, "2025-06-04", open, "", 1, nil},
		{"the record has nothing", "", monday, "", "", "", 1, nil},
		{"the record made a day up", "", monday, "", `{"value":"2025-06-09","mentions":[{"text":"Monday"}]}`, "", 1, nil},
		{"its own word for the day proves nothing", "", "", "", monday, "2025-06-04", 1, nil},
		{"no golden, and a weekday left open", "", "-", "", open, "", 1, nil},
		{"what needs no day is judged as ever", "", may, "", `{"value":"2021-05-04","mentions":[{"text":"3 May 2021"}]}`, "", 0, []string{"value/date"}},
		{"beside it likewise", "", monday + "," + may, "", open + `,{"value":"2021-05-04","mentions":[{"text":"3 May 2021"}]}`, "", 1, []string{"value/date"}},
		{"the golden's word is the record's", "", monday, "", monday, "", 0, nil},
		{"the golden leaves it open too", "", open, "", open, "", 0, nil},
		{"the golden's day reads its words", "", monday, "2025-06-04", monday, "", 0, nil},
		{"nothing counts from a day", "", may, "", may, "", 0, nil},
		{"the article has its day", "2025-06-04", monday, "", monday, "", 0, nil},
	} {
		t.Run(c.reason, func(t *testing.T) {
			source := func(day string) string {
				if day == "" {
					return `"source":{"id":"a","language":"en"}`
				}
				return `"source":{"id":"a","language":"en","published":"` + day + `"}`
			}
			got, problems := schema.InspectArticle([]byte(`{"form":"assay/article@1",`+source(c.recordDay)+`,"parties":[],"figures":[],"dates":[`+c.record+`]}`), schema.Options{})
			require.Empty(t, problems)
			in := checks.Input{Got: got, Article: &seeds.Article{ID: "a", Language: "en", Published: c.published, Text: text}}
			if c.golden != "-" {
				g, problems := schema.InspectGolden([]byte(`{"form":"assay/golden@1",`+source(c.goldenDay)+`,"parties":[],"figures":[],"dates":[`+c.golden+`]}`), schema.Options{})
				require.Empty(t, problems)
				in.Golden = g
			}
			found, _ := inspect(t, checks.All(), in)
			n, others := 0, map[string]bool{}
			for _, f := range found {
				said, err := json.Marshal(f)
				require.NoError(t, err)
				switch {
				case f.Check == "form/source":
					n++
					require.Equal(t, result.Error, f.Severity)
					require.Contains(t, f.Fix, "published")
				case f.Kind == schema.KindDate && f.Location != nil && f.Location.Text == "Monday":
					t.Errorf("it follows from the missing day: %s", said)
				case f.Kind == schema.KindDate:
					others[f.Check] = true
				}
			}
			require.Equal(t, c.want, n, "%v", found)
			for _, check := range c.others {
				require.True(t, others[check], "%s is left: %v", check, found)
			}
		})
	}
}
