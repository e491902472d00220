package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

var french = grammars{tag: "fr", figures: lexeme.French, dates: date.French, names: name.French}
