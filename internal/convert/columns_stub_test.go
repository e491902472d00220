package convert_test

import (
	"strings"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/spans"
)

// Columns cannot be named yet.
func withColumn(o convert.Options, _ string) convert.Options { return o }

func wordsOf(d spans.Document) []string { return strings.Split(d.Text, "\n") }
