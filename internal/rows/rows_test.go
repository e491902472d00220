package rows_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/rows"
	"github.com/assaykit/assay/internal/rows/parquet"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

const source = `{"form":"assay/article@1","source":{"id":"a","language":"en","published":"2025-01-01","publisher":"The Gazette"},`

const record = source + `
	"parties":[{"id":"p","type":"organization","name":"SK Hynix","same_as":["wikidata:Q496616","x:1"],"roles":[{"title":"maker","of":"q"},{"title":"seller"}],
		"mentions":[{"start":4,"end":12,"text":"SK hynix"},{"text":"Hynix"}]},{"id":"q","type":"place","name":"Ünited"}],
	"figures":[{"id":"f","kind":"quantity","value":"1250","value_max":"1300","unit":"MW","qualifier":"between","about":"p"},
		{"kind":"count","value":"0","unit":"cars"},{"kind":"money","value":"1e399","unit":"USD"}],
	"dates":[{"id":"d","value":"2024-12"},{"value":"-0044-03-15"},{"timex":"P3D"},{"value":"2025-02-01/.."}],
	"events":[{"type":"meeting","participants":[{"party":"q"},{"party":"p"}],"place":"q","date":"d"}],
	"quotes":[{"speaker":"p","text":"We will."}]}`

// rowsOf are the rows of a record without a golden.
func rowsOf(t *testing.T, text string) []rows.Row {
	t.Helper()
	got, problems := schema.InspectArticle([]byte(text), schema.Options{})
	require.Empty(t, problems)
	return rows.Of(rows.Run{Run: &result.Run{Extractor: "x", Article: got.Source.ID, At: "a.json:1"}, Got: fact.Of(got, nil)})
}

func lines(t *testing.T, list []rows.Row) []string {
	t.Helper()
	var b bytes.Buffer
	l := rows.NewLines(&b)
	require.NoError(t, l.Write(list))
	require.NoError(t, l.Close())
	return strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
}

func TestRowsOfARecord(t *testing.T) {
	const run = `"form":"assay/row@1","row_kind":"fact","extractor":"x","article":"a","record_at":"a.json:1","language":"en","publisher":"The Gazette","published":"2025-01-01","week":"2025-W01",`
	got := lines(t, rowsOf(t, record))
	for i, tt := range []struct{ reason, want string }{
		{"the record itself", strings.Replace(run, `"fact"`, `"record"`, 1) + `"readable":true,"facts":11,"findings":0,"unverified":0`},
		{"a party with its names, its first mention, all roles", run + `"kind":"party","repeats":false,"pointer":"/parties/0","fact_id":"p","fact_key":"sk hynix","fact_text":"SK Hynix (organization)","type":"organization","name":"SK Hynix","name_folded":"sk hynix","same_as":"wikidata:Q496616","role":"maker (Ünited); seller","surface":"SK hynix","start_offset":4,"end_offset":12,"mentions":2`},
		{"a party without a mention", run + `"kind":"party","repeats":false,"pointer":"/parties/1","fact_id":"q","fact_key":"united","fact_text":"Ünited (place)","type":"place","name":"Ünited","name_folded":"united","mentions":0`},
		{"a range in its base unit", run + `"kind":"figure","repeats":false,"pointer":"/figures/0","fact_id":"f","fact_key":"1250–1300 MW","fact_text":"1250–1300 MW (between)","type":"quantity","value":"1250","value_number":1250,"value_max":"1300","value_max_number":1300,"unit":"MW","base_number":1250000000,"base_unit":"W","qualifier":"between","about":"SK Hynix","about_folded":"sk hynix","mentions":0`},
		{"zero is a number", run + `"kind":"figure","repeats":false,"pointer":"/figures/1","fact_key":"0 cars","fact_text":"0 cars","type":"count","value":"0","value_number":0,"unit":"cars","base_number":0,"base_unit":"cars","mentions":0`},
		{"a value beyond doubles is exact text only", run + `"kind":"figure","repeats":false,"pointer":"/figures/2","fact_key":"1` + strings.Repeat("0", 399) + ` USD","fact_text":"1` + strings.Repeat("0", 399) + ` USD","type":"money","value":"1` + strings.Repeat("0", 399) + `","unit":"USD","base_unit":"USD","mentions":0`},
		{"a month before publication", run + `"kind":"date","repeats":false,"pointer":"/dates/0","fact_id":"d","fact_key":"2024-12","fact_text":"2024-12","edtf":"2024-12","first_day":"2024-12-01","last_day":"2024-12-31","date_precision":"month","days_from_published":-31,"mentions":0`},
		{"a year that not every warehouse has", run + `"kind":"date","repeats":false,"pointer":"/dates/1","fact_key":"-0044-03-15","fact_text":"-0044-03-15","edtf":"-0044-03-15","date_precision":"day","days_from_published":-755614,"mentions":0`},
		{"a length", run + `"kind":"date","repeats":false,"pointer":"/dates/2","fact_key":"P3D","fact_text":"P3D","edtf":"P3D","mentions":0`},
		{"an interval without an end", run + `"kind":"date","repeats":false,"pointer":"/dates/3","fact_key":"2025-02-01/..","fact_text":"2025-02-01/..","edtf":"2025-02-01/..","first_day":"2025-02-01","date_precision":"span","days_from_published":31,"mentions":0`},
		{"an event with names and its date", run + `"kind":"event","repeats":false,"pointer":"/events/0","fact_key":"meeting|sk hynix,united|united|2024-12","fact_text":"meeting of Ünited, SK Hynix in Ünited on 2024-12","type":"meeting","edtf":"2024-12","first_day":"2024-12-01","last_day":"2024-12-31","date_precision":"month","days_from_published":-31,"participants":"SK Hynix; Ünited","place":"Ünited","mentions":0`},
		{"a quote", run + `"kind":"quote","repeats":false,"pointer":"/quotes/0","fact_key":"sk hynix|we will.","fact_text":"SK Hynix: “We will.”","speaker":"SK Hynix","words":"We will.","mentions":0`},
	} {
		require.Equal(t, "{"+tt.want+"}", got[i], tt.reason)
	}
	require.Len(t, got, 12)
}

func TestRowsOfARecordThatCannotBeRead(t *testing.T) {
	golden, problems := schema.InspectGolden([]byte(strings.Replace(source, "article@", "golden@", 1)+`"parties":[{"id":"p","type":"person","name":"Anna"},{"id":"o","type":"person","name":"Bob","need":"optional"}],"figures":[{"id":"f","kind":"money","value":"5","unit":"EUR","qualifier":"about"}],"dates":[]}`), schema.Options{})
	require.Empty(t, problems)
	list := rows.Of(rows.Run{Run: &result.Run{Extractor: "x", Article: "a", Error: "no\xffthing"}, Want: fact.OfGolden(golden, nil)})
	require.Len(t, list, 4)
	require.False(t, *list[0].Readable)
	require.Equal(t, "no\uFFFDthing", list[0].Error, "bytes that are no UTF-8 are in no warehouse")
	require.Equal(t, "2025-W01", list[0].Week, "what the record does not tell, the golden does")
	require.Equal(t, []string{"MIS", "", "MIS"}, []string{list[1].Outcome, list[2].Outcome, list[3].Outcome}, "an optional fact is not missed")
	require.Equal(t, "5 EUR about", list[3].WantValue+" "+list[3].WantUnit+" "+list[3].WantQualifier)
	require.Empty(t, list[3].Value)
}

// What is tracked can be left out of sums over any rows; a cost has its currency beside it.
func TestRowsOfATrackedRun(t *testing.T) {
	got, problems := schema.InspectArticle([]byte(record), schema.Options{})
	require.Empty(t, problems)
	run := &result.Run{Extractor: "x", Article: "a", Tracked: true, Metrics: &result.Metrics{Cost: 120, Currency: "KRW"}}
	for i, row := range rows.Of(rows.Run{Run: run, Got: fact.Of(got, nil)}) {
		require.True(t, *row.Tracked, i)
		require.Equal(t, map[bool]string{true: "KRW"}[row.RowKind == rows.Record], row.Currency, "costs are the record's alone")
	}
	list := rowsOf(t, record)
	require.Nil(t, list[0].Tracked, "an article that gates does not say so")
}

// The ISO year of a week is not always that of its days.
func TestWeeks(t *testing.T) {
	for published, week := range map[string]string{"2024-12-30": "2025-W01", "2027-01-01": "2026-W53", "2025-06-02": "2025-W23", "2025-06-02T08:00Z": "2025-W23"} {
		list := rowsOf(t, strings.Replace(source, "2025-01-01", published, 1)+`"parties":[],"figures":[],"dates":[]}`)
		require.Equal(t, week, list[0].Week, published)
	}
}

// Every row is valid by the published schema, and is the same after it was
// written as JSON and as Parquet.
func TestRowsAreReadBack(t *testing.T) {
	list := rowsOf(t, record)
	var fromLines []rows.Row
	for _, line := range lines(t, list) {
		var row rows.Row
		require.NoError(t, schema.Decode("row", []byte(line), schema.Options{}, &row), line)
		fromLines = append(fromLines, row)
		var plain rows.Row
		require.NoError(t, json.Unmarshal([]byte(line), &plain))
		require.Equal(t, row, plain)
	}
	require.Equal(t, list, fromLines)

	var packed [2]bytes.Buffer
	for i := range packed {
		w := parquet.NewWriter(&packed[i])
		for _, row := range list {
			require.NoError(t, w.Write([]rows.Row{row}))
		}
		require.NoError(t, w.Close())
	}
	require.True(t, bytes.Equal(packed[0].Bytes(), packed[1].Bytes()), "the same rows are the same bytes")
	var fromParquet []rows.Row
	require.NoError(t, parquet.Each(bytes.NewReader(packed[0].Bytes()), int64(packed[0].Len()), func(row *rows.Row) error {
		fromParquet = append(fromParquet, *row)
		return nil
	}))
	require.Equal(t, list, fromParquet)
}

func TestDay(t *testing.T) {
	for _, tt := range []struct {
		text string
		days rows.Day
		ok   bool
	}{
		{"1970-01-01", 0, true},
		{"2025-02-04", 20123, true},
		{"0001-01-01", -719162, true},
		{"2025-02-30", 0, false},
		{"2025-02", 0, false},
		{"", 0, false},
	} {
		var d rows.Day
		err := d.UnmarshalText([]byte(tt.text))
		require.Equal(t, tt.ok, err == nil, tt.text)
		if tt.ok {
			require.Equal(t, tt.days, d)
			text, err := d.MarshalText()
			require.NoError(t, err)
			require.Equal(t, tt.text, string(text))
		}
	}
}
