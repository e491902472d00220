package item

import (
	"encoding/json"

	"github.com/assaykit/assay/internal/jsonerror"
)

// Means returns the member x.means of a fact, in which a person has recorded the values
// of its words: {"the 19th": "2025-05-19"}.
func (f Fact) Means() map[string]string {
	var x struct {
		Means map[string]string `json:"means"`
	}
	if raw := f.ext(); raw == nil || json.Unmarshal(raw, &x) != nil {
		return nil
	}
	return x.Means
}

// SetMeans records in x.means that the words have the value of the fact.
func (f Fact) SetMeans(words string) error {
	if words == "" || f.Figure == nil && f.Date == nil {
		return nil
	}
	x := map[string]json.RawMessage{}
	if raw := f.ext(); raw != nil {
		if err := json.Unmarshal(raw, &x); err != nil {
			return jsonerror.Explain(raw, 1, err)
		}
	}
	means := f.Means()
	if means == nil {
		means = map[string]string{}
	}
	means[words] = f.Content()
	data, err := json.Marshal(means)
	if err != nil {
		return err
	}
	x["means"] = data
	*f.ExtPtr(), err = json.Marshal(x)
	return err
}
