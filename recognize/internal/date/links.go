package date

// linkRole is what a small word does between the parts of a date.
type linkRole uint64

const (
	linkOf            linkRole = 1 << iota // ties a part to its whole: of, de, 의
	linkArticle                            // may stand before a part
	linkFrom                               // opens a range
	linkBetween                            // opens a range that "and" may close
	linkTo                                 // joins the ends of a range
	linkAnd                                // joins the ends of a range that linkBetween opened, and lengths
	linkAt                                 // before a time of day
	linkIn                                 // before a length: from now on
	linkWithin                             // before a length: at most that long
	linkAgo                                // before a length: back from now
	linkAgoBehind                          // after a length: back from now
	linkLater                              // after a length: on from now
	linkFromPoint                          // after a length, before a date: on from it
	linkBackFrom                           // after a length, before a date: back from it
	linkBefore                             // before a date
	linkAfter                              // before a date
	linkSince                              // before a date
	linkUntil                              // before a date
	linkAbout                              // approximately
	linkYear                               // a bare year may follow: in 2024, depuis 2019
	linkAnaphoric                          // relative to the date mentioned before: the following year, two days later
	linkOwn                                // 's
	linkBehindNoun                         // of a relative word: it never stands before what it moves
	linkBeforeNoun                         // of a relative word: it never follows what it moves
	linkDay                                // a bare day of the month may follow: on the 4th
	linkComma                              // parts as a comma does
	linkDash                               // a mark
	linkSlash                              // a mark
	linkDot                                // a mark
	linkOpen                               // opens a parenthesis
	linkClose                              // closes it
	linkOnward                             // after a date: or later, 이후
	linkBackward                           // after a date: or earlier, 이전
	linkFor                                // before a length that starts at a date
	linkStarting                           // between a length and the date it starts at
	linkMore                               // before a length: more than
	linkLess                               // before a length: less than
	linkMinus                              // before minutes that an hour lacks
	linkFromBehind                         // after the first end of a range: 부터
	linkToBehind                           // after the second end of a range: 까지
	linkBetweenBehind                      // after both ends of a range: 사이
	linkSoon                               // of a relative word: the first to come, as "coming" is and "next" need not be
	linkJust                               // between the word for ago and the length: à peine, déjà
	linkMany                               // of a weekday: more than one of them, which is a habit where no number stands before
	linkLocal                              // says that a time is that of the place
	linkVague                              // of a number: neither a day nor an hour: few
	linkBeforeHour                         // of a part of an hour: half past three
	linkWeekOn                             // of a week: it moves the weekday before it: Monday week
	linkLasting                            // before a date: what began then lasts: since
	linkEnding                             // between a length and the date it ends at: ended
	linkCompared                           // before a date that something is compared with: than, unlike
	linkAdjective                          // of what makes a length: before another word it describes that: 새
)

// linkRoles are the roles by the names that the data has for them, in the order of the
// heading's documentation.
var linkRoles = attributes{
	{name: "of", roles: linkOf},
	{name: "own", roles: linkOwn},
	{name: "article", roles: linkArticle},
	{name: "from", roles: linkFrom},
	{name: "between", roles: linkBetween},
	{name: "to", roles: linkTo},
	{name: "and", roles: linkAnd},
	{name: "from-behind", roles: linkFromBehind},
	{name: "to-behind", roles: linkToBehind},
	{name: "between-behind", roles: linkBetweenBehind},
	{name: "at", roles: linkAt},
	{name: "in", roles: linkIn},
	{name: "within", roles: linkWithin},
	{name: "ago", roles: linkAgo},
	{name: "ago-behind", roles: linkAgoBehind},
	{name: "later", roles: linkLater},
	{name: "just", roles: linkJust},
	{name: "from-point", roles: linkFromPoint},
	{name: "back-from", roles: linkBackFrom},
	{name: "for", roles: linkFor},
	{name: "starting", roles: linkStarting},
	{name: "ending", roles: linkEnding},
	{name: "compared", roles: linkCompared},
	{name: "more", roles: linkMore},
	{name: "less", roles: linkLess},
	{name: "before", roles: linkBefore},
	{name: "after", roles: linkAfter},
	{name: "since", roles: linkSince},
	{name: "lasting", roles: linkLasting},
	{name: "until", roles: linkUntil},
	{name: "about", roles: linkAbout},
	{name: "onward", roles: linkOnward},
	{name: "backward", roles: linkBackward},
	{name: "year", roles: linkYear},
	{name: "day", roles: linkDay},
	{name: "anaphoric", roles: linkAnaphoric},
	{name: "minus", roles: linkMinus},
	{name: "comma", roles: linkComma},
	{name: "local", roles: linkLocal},
}
