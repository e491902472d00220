package recognize

import (
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/name"
)

var korean = language{tag: "ko", figures: lexeme.Korean, dates: dateLexicon("ko"), names: name.Korean}
