package recognize

var french = language{tag: "fr", figures: frenchFigures, names: frenchNames}
