package recognize

import "github.com/assaykit/assay/recognize/internal/lexeme"

// neutral reads what needs no language.
var neutral = language{names: namesOf("und"), figures: lexeme.Lexicon{Decimal: ".", Grouping: ","}}
