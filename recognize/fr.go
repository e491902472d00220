package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/name"
)

var french = grammars{tag: "fr", dates: date.French, names: name.French}
