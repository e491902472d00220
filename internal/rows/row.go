// Package rows flattens checked records into rows for a data warehouse: one row
// for the record itself, one for every fact of it or of its golden, and one for
// every finding (assay/row@1, schema/row.schema.json).
package rows

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/assaykit/assay/schema"
)

// Form is the name of the form of a [Row].
const Form = "assay/row@1"

// The kinds of rows, of which [Row.RowKind] has one.
const (
	Record  = "record"
	Fact    = "fact"
	Finding = "finding"
)

// Row is one row. The fields are the columns, in their order; the schema
// documents each. An empty string and a nil pointer are NULL. Columns that begin
// with want_ are about the golden's fact, those of the same name without it
// about the extracted one.
type Row struct {
	Form      string `json:"form" parquet:"form,dict"`
	RowKind   string `json:"row_kind" parquet:"row_kind,dict"`
	Extractor string `json:"extractor,omitzero" parquet:"extractor,optional,dict"`
	Article   string `json:"article,omitzero" parquet:"article,optional,dict"`
	At        string `json:"record_at,omitzero" parquet:"record_at,optional,dict"`
	Attempt   *int64 `json:"attempt,omitzero" parquet:"attempt,optional"`
	Language  string `json:"language,omitzero" parquet:"language,optional,dict"`
	Publisher string `json:"publisher,omitzero" parquet:"publisher,optional,dict"`
	Published *Day   `json:"published,omitzero" parquet:"published,optional,date"`
	Week      string `json:"week,omitzero" parquet:"week,optional,dict"`
	Tracked   *bool  `json:"tracked,omitzero" parquet:"tracked,optional"`

	// Of the record: only on its own row, so that sums over rows count it once.
	Readable     *bool    `json:"readable,omitzero" parquet:"readable,optional"`
	Error        string   `json:"error,omitzero" parquet:"error,optional,dict"`
	Facts        *int64   `json:"facts,omitzero" parquet:"facts,optional"`
	Findings     *int64   `json:"findings,omitzero" parquet:"findings,optional"`
	Unverified   *int64   `json:"unverified,omitzero" parquet:"unverified,optional"`
	Milliseconds *int64   `json:"milliseconds,omitzero" parquet:"milliseconds,optional"`
	InputTokens  *int64   `json:"input_tokens,omitzero" parquet:"input_tokens,optional"`
	OutputTokens *int64   `json:"output_tokens,omitzero" parquet:"output_tokens,optional"`
	Cost         *float64 `json:"cost,omitzero" parquet:"cost,optional"`
	Currency     string   `json:"currency,omitzero" parquet:"currency,optional,dict"`
	Retries      *int64   `json:"retries,omitzero" parquet:"retries,optional"`
	Cached       *bool    `json:"cached,omitzero" parquet:"cached,optional"`
	TakenOff     string   `json:"taken_off,omitzero" parquet:"taken_off,optional,dict"`

	// Of a fact, and of a finding.
	Kind       string   `json:"kind,omitzero" parquet:"kind,optional,dict"`
	Outcome    string   `json:"outcome,omitzero" parquet:"outcome,optional,dict"`
	Optional   *bool    `json:"optional,omitzero" parquet:"optional,optional"`
	Repeats    *bool    `json:"repeats,omitzero" parquet:"repeats,optional"`
	Similarity *float64 `json:"similarity,omitzero" parquet:"similarity,optional"`
	Attribute  string   `json:"attribute,omitzero" parquet:"attribute,optional,dict"`
	CheckName  string   `json:"check_name,omitzero" parquet:"check_name,optional,dict"`
	Severity   string   `json:"severity,omitzero" parquet:"severity,optional,dict"`

	Fingerprint string `json:"fingerprint,omitzero" parquet:"fingerprint,optional"`
	Message     string `json:"message,omitzero" parquet:"message,optional"`
	Found       string `json:"found,omitzero" parquet:"found,optional"`

	// Of the extracted fact.
	Pointer        string   `json:"pointer,omitzero" parquet:"pointer,optional"`
	FactID         string   `json:"fact_id,omitzero" parquet:"fact_id,optional"`
	FactKey        string   `json:"fact_key,omitzero" parquet:"fact_key,optional"`
	FactText       string   `json:"fact_text,omitzero" parquet:"fact_text,optional"`
	Type           string   `json:"type,omitzero" parquet:"type,optional,dict"`
	Name           string   `json:"name,omitzero" parquet:"name,optional,dict"`
	NameFolded     string   `json:"name_folded,omitzero" parquet:"name_folded,optional,dict"`
	SameAs         string   `json:"same_as,omitzero" parquet:"same_as,optional,dict"`
	Role           string   `json:"role,omitzero" parquet:"role,optional,dict"`
	Value          string   `json:"value,omitzero" parquet:"value,optional"`
	ValueNumber    *float64 `json:"value_number,omitzero" parquet:"value_number,optional"`
	ValueMax       string   `json:"value_max,omitzero" parquet:"value_max,optional"`
	ValueMaxNumber *float64 `json:"value_max_number,omitzero" parquet:"value_max_number,optional"`
	Unit           string   `json:"unit,omitzero" parquet:"unit,optional,dict"`
	BaseNumber     *float64 `json:"base_number,omitzero" parquet:"base_number,optional"`
	BaseUnit       string   `json:"base_unit,omitzero" parquet:"base_unit,optional,dict"`
	Qualifier      string   `json:"qualifier,omitzero" parquet:"qualifier,optional,dict"`
	About          string   `json:"about,omitzero" parquet:"about,optional,dict"`
	AboutFolded    string   `json:"about_folded,omitzero" parquet:"about_folded,optional,dict"`
	EDTF           string   `json:"edtf,omitzero" parquet:"edtf,optional,dict"`
	FirstDay       *Day     `json:"first_day,omitzero" parquet:"first_day,optional,date"`
	LastDay        *Day     `json:"last_day,omitzero" parquet:"last_day,optional,date"`
	DatePrecision  string   `json:"date_precision,omitzero" parquet:"date_precision,optional,dict"`
	DaysFrom       *int64   `json:"days_from_published,omitzero" parquet:"days_from_published,optional"`
	Participants   string   `json:"participants,omitzero" parquet:"participants,optional"`
	Place          string   `json:"place,omitzero" parquet:"place,optional,dict"`
	Speaker        string   `json:"speaker,omitzero" parquet:"speaker,optional,dict"`
	Words          string   `json:"words,omitzero" parquet:"words,optional"`
	Surface        string   `json:"surface,omitzero" parquet:"surface,optional"`
	StartOffset    *int64   `json:"start_offset,omitzero" parquet:"start_offset,optional"`
	EndOffset      *int64   `json:"end_offset,omitzero" parquet:"end_offset,optional"`
	Mentions       *int64   `json:"mentions,omitzero" parquet:"mentions,optional"`

	// Of the golden's fact.
	WantID          string   `json:"want_id,omitzero" parquet:"want_id,optional"`
	WantKey         string   `json:"want_key,omitzero" parquet:"want_key,optional"`
	WantText        string   `json:"want_text,omitzero" parquet:"want_text,optional"`
	WantType        string   `json:"want_type,omitzero" parquet:"want_type,optional,dict"`
	WantName        string   `json:"want_name,omitzero" parquet:"want_name,optional,dict"`
	WantValue       string   `json:"want_value,omitzero" parquet:"want_value,optional"`
	WantValueNumber *float64 `json:"want_value_number,omitzero" parquet:"want_value_number,optional"`
	WantValueMax    string   `json:"want_value_max,omitzero" parquet:"want_value_max,optional"`
	WantUnit        string   `json:"want_unit,omitzero" parquet:"want_unit,optional,dict"`
	WantQualifier   string   `json:"want_qualifier,omitzero" parquet:"want_qualifier,optional,dict"`
	WantEDTF        string   `json:"want_edtf,omitzero" parquet:"want_edtf,optional,dict"`
	WantFirstDay    *Day     `json:"want_first_day,omitzero" parquet:"want_first_day,optional,date"`
	WantSpeaker     string   `json:"want_speaker,omitzero" parquet:"want_speaker,optional,dict"`
}

// Day is a number of days from 1970-01-01, as Parquet and Arrow count them. Its
// text is that of ISO 8601: "2025-02-04".
type Day int32

// DayOf returns a day. ok is false for a year outside 1 to 9999, which not
// every warehouse has.
func DayOf(d schema.Day) (day Day, ok bool) {
	return Day(d.Number()), d.Year >= 1 && d.Year <= 9999
}

// firstDay is 1970-01-01, the day 0.
var firstDay = schema.Day{Year: 1970, Month: 1, Day: 1}

// Date returns the day of the calendar.
func (d Day) Date() schema.Day { return firstDay.AddDays(int(d)) }

// MarshalText returns the day in ISO 8601.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.Date().String()), nil }

// UnmarshalText parses a day in ISO 8601.
func (d *Day) UnmarshalText(text []byte) error {
	day, err := schema.PublicationDay(string(text))
	if err != nil || day.IsZero() || day.String() != string(text) {
		return fmt.Errorf("%q is not a day such as 2025-02-04", text)
	}
	*d = Day(day.Number())
	return nil
}

// Column is a column of the rows.
type Column struct {
	Name string
	Type string // in SQL: VARCHAR, BIGINT, DOUBLE, BOOLEAN or DATE
}

// Columns returns all columns in their order.
func Columns() []Column {
	row := reflect.TypeFor[Row]()
	out := make([]Column, row.NumField())
	for i := range out {
		f := row.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		out[i] = Column{name, sqlTypes[f.Type]}
	}
	return out
}

var sqlTypes = map[reflect.Type]string{
	reflect.TypeFor[string]():   "VARCHAR",
	reflect.TypeFor[*int64]():   "BIGINT",
	reflect.TypeFor[*float64](): "DOUBLE",
	reflect.TypeFor[*bool]():    "BOOLEAN",
	reflect.TypeFor[*Day]():     "DATE",
}
