package recognize

import "github.com/assaykit/assay/recognize/internal/lexeme"

// neutral reads what needs no language.
var neutral = language{dates: dateLexicon(""), figures: lexeme.Lexicon{Decimal: ".", Grouping: ","}}
