package recognize

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

var french = language{tag: "fr", figures: lexeme.French, dates: dateLexicon("fr"), names: name.French}
