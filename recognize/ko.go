package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/name"
)

var korean = grammars{tag: "ko", dates: date.Korean, names: name.Korean}
