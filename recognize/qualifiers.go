package recognize

import "github.com/assaykit/assay/schema"

// signsBefore are signs that qualify the figure after them.
var signsBefore = []meaning{
	{schema.About, "~|≈|≃|∼|±"}, {schema.MoreThan, ">"}, {schema.LessThan, "<"}, {schema.AtLeast, "≥"}, {schema.AtMost, "≤"},
}

// pending is a qualifier that waits for the figure after it. Its words are no
// part of the figure's span.
type pending struct {
	qualifier schema.Qualifier
	end       int // the lexeme where the figure must start
}

// at returns the qualifier where the figure starts at i.
func (p pending) at(i int) schema.Qualifier {
	if p.end == i && i > 0 {
		return p.qualifier
	}
	return ""
}

// qualifierAfter reads a qualifier that follows a figure: "au plus", "or
// more", 이상. Korean particles and a comma may stand between.
func (t *text) qualifierAfter(at int) (qualifier schema.Qualifier, ok bool) {
	if t.isText(at, "-") && t.glued(at) && t.glued(at+1) { // 300-odd
		if s, _ := t.match(at+1, isAfter, 0); s != nil {
			return s.after, true
		}
	}
	for range 3 {
		if !t.near(at) {
			return "", false
		}
		if s, _ := t.match(at, isAfter, 0); s != nil {
			return s.after, true
		}
		if !t.lex[at].piece && !t.isText(at, "+") {
			return "", false
		}
		at++
	}
	return "", false
}

// stronger lays the words before a figure and those after it together. Two
// that agree leave the stricter; "about" yields to a bound.
func stronger(before string, after schema.Qualifier) schema.Qualifier {
	switch {
	case before == "" || schema.Qualifier(before) == schema.About && after != "":
		return after
	}
	return schema.Qualifier(before)
}
