package invent

import (
	"encoding/json"

	"github.com/assaykit/assay/schema"
)

// Copy is the same record in memory of its own.
func Copy[R schema.Article | schema.Golden](record *R) *R {
	data, err := json.Marshal(record)
	if err != nil {
		panic(err) // a record of the form has JSON
	}
	out := new(R)
	if err := json.Unmarshal(data, out); err != nil {
		panic(err)
	}
	return out
}

// Backwards returns the same truth and the same extraction with every list of
// facts in reverse. The facts are shared.
func Backwards(g *schema.Golden, a *schema.Article) (*schema.Golden, *schema.Article) {
	truth, record := *g, *a
	truth.Parties, record.Parties = reversed(g.Parties), reversed(a.Parties)
	truth.Figures, record.Figures = reversed(g.Figures), reversed(a.Figures)
	truth.Dates, record.Dates = reversed(g.Dates), reversed(a.Dates)
	truth.Events, record.Events = reversed(g.Events), reversed(a.Events)
	truth.Quotes, record.Quotes = reversed(g.Quotes), reversed(a.Quotes)
	return &truth, &record
}

func reversed[T any](list []T) []T {
	out := make([]T, len(list))
	for i, v := range list {
		out[len(list)-1-i] = v
	}
	return out
}
