package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

var korean = grammars{tag: "ko", figures: lexeme.Korean, dates: date.Korean, names: name.Korean}
