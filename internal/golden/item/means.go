package item

import "encoding/json"

// Means returns what a person has said, under x.means of a fact, that words of
// it mean: {"the 19th": "2025-05-19"}.
func (f Fact) Means() map[string]string {
	var x struct {
		Means map[string]string `json:"means"`
	}
	if raw := f.ext(); raw == nil || json.Unmarshal(raw, &x) != nil {
		return nil
	}
	return x.Means
}

// SetMeans writes under x.means that the words mean what the fact says.
func (f Fact) SetMeans(words string) error {
	if words == "" || f.Figure == nil && f.Date == nil {
		return nil
	}
	x := map[string]json.RawMessage{}
	if raw := f.ext(); raw != nil {
		if err := json.Unmarshal(raw, &x); err != nil {
			return err
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
