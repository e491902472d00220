package recognize

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/recognize/internal/name"
	"github.com/assaykit/assay/schema"
)

// Entry is one party of a gazetteer.
type Entry struct {
	Name    string           `json:"name"`
	Type    schema.PartyType `json:"type"` // a schema party type
	Aliases []string         `json:"aliases,omitzero"`
	SameAs  []string         `json:"same_as,omitzero"` // such as "wikidata:Q7407093"
}

// Gazetteer is a user's own list of names, found in a text in one pass however
// many there are. Case, diacritics and typography do not count; a name is
// found as whole words, the longest where several fit, and in Korean before a
// particle.
type Gazetteer struct{ names *name.Gazetteer }

// maxGazetteer bounds what [LoadGazetteer] reads, in bytes.
const maxGazetteer = 64 << 20

// NewGazetteer makes a gazetteer. An entry without a name or with an unknown
// type is an error; of two entries with one name the first has it.
func NewGazetteer(entries []Entry) (*Gazetteer, error) {
	given := make([]name.Entry, len(entries))
	for i, e := range entries {
		if fold.Name(e.Name) == "" {
			return nil, fmt.Errorf("entry %d has no name", i+1)
		}
		switch e.Type {
		case schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group:
		default:
			return nil, fmt.Errorf("entry %d, %q: type %q is none of person, organization, place, product, project, group", i+1, e.Name, e.Type)
		}
		given[i] = name.Entry(e)
	}
	return &Gazetteer{name.NewGazetteer(given)}, nil
}

// list returns the names of a gazetteer, nil for none.
func (g *Gazetteer) list() *name.Gazetteer {
	if g == nil {
		return nil
	}
	return g.names
}

// LoadGazetteer reads a JSON array of entries, JSON Lines, or tab-separated
// lines: name, type, aliases and same_as, the last two joined by "|". Empty
// lines and lines that begin with "#" are passed over in the last.
func LoadGazetteer(r io.Reader) (*Gazetteer, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxGazetteer+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxGazetteer {
		return nil, fmt.Errorf("the gazetteer is larger than %d MiB", maxGazetteer>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	lines := data // a tab may open one
	data = bytes.TrimSpace(data)
	var entries []Entry
	switch {
	case bytes.HasPrefix(data, []byte("[")):
		if err = json.Unmarshal(data, &entries, json.RejectUnknownMembers(true)); err != nil {
			err = fmt.Errorf("the gazetteer is no JSON array of entries: %w", err)
		}
	case bytes.HasPrefix(data, []byte("{")):
		entries, err = entriesOfJSONLines(data)
	default:
		entries, err = entriesOfTable(lines)
	}
	if err != nil {
		return nil, err
	}
	return NewGazetteer(entries)
}

// entriesOfJSONLines reads one JSON object after the other.
func entriesOfJSONLines(data []byte) ([]Entry, error) {
	var entries []Entry
	for d := jsontext.NewDecoder(bytes.NewReader(data)); d.PeekKind() != 0 || d.InputOffset() < int64(len(data)); {
		var e Entry
		if err := json.UnmarshalDecode(d, &e, json.RejectUnknownMembers(true)); err != nil {
			return nil, fmt.Errorf("entry %d of the gazetteer: %w", len(entries)+1, err)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// entriesOfTable reads tab-separated lines.
func entriesOfTable(lines []byte) ([]Entry, error) {
	var entries []Entry
	scanner := bufio.NewScanner(bytes.NewReader(lines))
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		row := strings.TrimRight(scanner.Text(), "\r")
		if strings.TrimSpace(row) == "" || strings.HasPrefix(row, "#") {
			continue
		}
		columns := strings.Split(row, "\t")
		if len(columns) < 2 || len(columns) > 4 {
			return nil, fmt.Errorf("line %d of the gazetteer has %d columns: name, type, and optionally aliases and same_as, separated by tabs", n, len(columns))
		}
		e := Entry{Name: columns[0], Type: schema.PartyType(strings.TrimSpace(columns[1]))}
		if len(columns) > 2 && columns[2] != "" {
			e.Aliases = strings.Split(columns[2], "|")
		}
		if len(columns) > 3 && columns[3] != "" {
			e.SameAs = strings.Split(columns[3], "|")
		}
		entries = append(entries, e)
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("the gazetteer: %w", err)
	}
	return entries, nil
}
