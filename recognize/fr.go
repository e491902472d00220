package recognize

var french = language{tag: "fr", figures: frenchFigures, dates: frenchDates, names: frenchNames}
