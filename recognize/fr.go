package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
)

var french = language{tag: "fr", figures: lexeme.French, dates: date.French, names: namesOf("fr")}
