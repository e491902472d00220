package columns

import "strings"

// attributeNames are those of the attribute of MISC that holds tags, as
// treebanks and pipelines call it, the likeliest first.
var attributeNames = []string{"ner", "ne", "ner_tag", "named_entity", "entity", "name"}

// attribute returns the value of a "name=value" among those that bars part.
func attribute(misc, name string) (string, bool) {
	for misc != "" {
		var one string
		one, misc, _ = strings.Cut(misc, "|")
		if key, value, ok := strings.Cut(one, "="); ok && strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.TrimSpace(value), true
		}
	}
	return "", false
}

// findAttribute returns which attribute of MISC holds tags: the one of this
// name, or the first of the usual names whose values are all tags.
func (r *reader) findAttribute(name string) string {
	if r.misc < 0 {
		return ""
	}
	names := attributeNames
	if name != "" {
		names = []string{name}
	}
	counts := make([]cells, len(names))
	_ = r.lines(func(n int, line string) *FileError {
		if r.kindOf(n, line) != row {
			return nil
		}
		misc := Token{row: line}.Cell(r.misc)
		for i, name := range names {
			if value, ok := attribute(misc, name); ok {
				counts[i].add(value)
			}
		}
		return nil
	})
	for i, name := range names {
		if c := counts[i]; c.filled > 0 && (c.tags+c.neutral == c.filled || r.options.Column != "") {
			return name
		}
	}
	return ""
}

// after reads SpaceAfter of CoNLL-U, SpacesAfter, and the flags of HIPE.
func after(misc string) After {
	for misc != "" {
		var one string
		one, misc, _ = strings.Cut(misc, "|")
		key, value, _ := strings.Cut(strings.TrimSpace(one), "=")
		switch strings.ToLower(key) {
		case "nospaceafter":
			return Nothing
		case "endofline":
			return LineEnd
		case "spaceafter":
			if strings.EqualFold(value, "No") {
				return Nothing
			}
		case "spacesafter":
			if strings.Contains(value, `\n`) {
				return LineEnd
			}
		}
	}
	return Space
}
