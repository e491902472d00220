package recognize

// neutral reads what needs no language.
var neutral = language{figures: figureLexicon{decimal: ".", grouping: ","}}
