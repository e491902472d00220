package golden

import "encoding/json"

// means returns what a person has said, under x.means of a fact, that words of
// it mean: {"the 19th": "2025-05-19"}.
func (f fact) means() map[string]string {
	var x struct {
		Means map[string]string `json:"means"`
	}
	if raw := f.x(); raw == nil || json.Unmarshal(raw, &x) != nil {
		return nil
	}
	return x.Means
}

// mean writes under x.means that the words mean what the fact says.
func (f fact) mean(words string) error {
	if words == "" || f.figure == nil && f.date == nil {
		return nil
	}
	x := map[string]json.RawMessage{}
	if raw := f.x(); raw != nil {
		if err := json.Unmarshal(raw, &x); err != nil {
			return err
		}
	}
	means := f.means()
	if means == nil {
		means = map[string]string{}
	}
	means[words] = f.content()
	data, err := json.Marshal(means)
	if err != nil {
		return err
	}
	x["means"] = data
	*f.xp(), err = json.Marshal(x)
	return err
}
