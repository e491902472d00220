// Package mapdraft drafts mappings.
package mapdraft

import (
	"errors"

	"github.com/assaykit/assay/seeds"
)

// Draft is a drafted mapping.
type Draft struct{ Program string }

// New drafts a mapping from one output.
func New([]byte, seeds.Article) (*Draft, error) { return nil, errors.New("not yet") }
