package recognize

var korean = language{tag: "ko", figures: koreanFigures, dates: koreanDates, names: koreanNames}
