// Package calendar counts days, weeks, months and seasons, and knows on which day a
// holiday falls, by the rules of und/holidays.txt. It knows no words.
//
// A day is the number of days since 1 January 1970. A [Period] is a stretch of days
// with the precision it was written with, which it writes as EDTF.
package calendar
