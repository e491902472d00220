// Package figure reads figures: numbers with what they measure, their bounds and
// ranges.
//
// In come the numbers and measures that stand in a text; out come [Match] values in
// text order, each with its readings, the preferred one first.
//
// At each lexeme where a figure may start [Reader.Find] goes this way, and each step
// asks the rules of its question: what is left alone, whether a number may start here,
// whether digits with marks are something else, what makes a rank, what a number
// measures and what goes on that, what the amount goes on to (a ratio, a range), whether
// a number that measures nothing is a figure or a part of a name, what it counts, how
// exact it is, and what else it can mean. [Rules] lists them in this order.
package figure
