package recognize

import (
	"github.com/assaykit/assay/recognize/internal/date"
	"github.com/assaykit/assay/recognize/internal/lexeme"
)

var korean = language{tag: "ko", figures: lexeme.Korean, dates: date.Korean, names: namesOf("ko")}
