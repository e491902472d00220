// Package figure reads figures: numbers with what they measure, their bounds and
// ranges.
//
// In come the numbers and measures that stand in a text; out come [Match] values in
// text order, each with its readings, the preferred one first.
package figure
