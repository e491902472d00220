package main

import (
	"errors"
	"fmt"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/gate"
)

// validatePolicy holds the gate's policy against the catalogue of checks, and
// says of each mistake where in the configuration it stands.
func (s *suite) validatePolicy() error {
	var errs []error
	for _, e := range gate.ValidatePolicy(s.gate, checks.All()) {
		if s.config == nil {
			errs = append(errs, e)
			continue
		}
		at := s.config.At(e.Pointer)
		errs = append(errs, fmt.Errorf("%s:%d:%d: %s: %w", s.path, at.Line, at.Column, e.Pointer, e))
	}
	if len(errs) > 0 {
		return usageError{errors.Join(errs...)}
	}
	return nil
}
