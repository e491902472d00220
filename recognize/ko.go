package recognize

import "github.com/assaykit/assay/recognize/internal/name"

var korean = grammars{tag: "ko", names: name.Korean}
