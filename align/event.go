package align

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
)

// events compares the events of a golden with those of an extraction.
type events struct {
	want, got []*fact.Event
	problem   problem
	parties   *parties
	dates     *dates
	figures   *figures
	scratch   []Difference     // of a brief judgement
	at        map[[2]int][]int // golden events by the spans of their mentions
}

func alignEvents(gold *golden, want, got *fact.Set, at placer, ps *parties, ds *dates, fs *figures) (*events, []Pair) {
	e := &events{want: want.Events, got: got.Events, parties: ps, dates: ds, figures: fs, at: gold.eventsAt, scratch: make([]Difference, 0, 16)}
	e.problem = problem{
		golden: gold.events, wants: gold.events.facts, gots: make([]candidate, len(e.got)), work: at.work, compare: e.compare,
		contents: func(i int) string { return eventContent(e.got[i]) },
	}
	for i, g := range e.got {
		e.problem.gots[i] = eventCandidate(g, at, ps.wantsOf)
	}
	paired := e.problem.match()
	pairs := e.problem.pairs(want.Kind(schema.KindEvent), schema.KindEvent, paired)
	e.problem.markRepeats(pairs, paired)
	e.moved(pairs)
	return e, pairs
}

func eventContent(e *fact.Event) string {
	who := make([]string, 0, len(e.Participants))
	for _, p := range e.Participants {
		who = append(who, p.Party.ID+"\x00"+p.As)
	}
	return content(e.ID(), e.Raw.Type, e.Date.ID, e.Place.ID, list(who), list(e.Raw.Figures))
}

// eventCandidate returns an event with its keys, given the ids of the golden parties
// that an id refers to.
func eventCandidate(e *fact.Event, at placer, meant func(id string) []string) candidate {
	c := candidate{place: at.of(e)}
	c.keys = c.place.appendKeys(make([]key, 0, c.place.most()+1+len(e.Participants)))
	for i := range 1 + len(e.Accept) {
		v := variant(e, e.Accept, i)
		if v.Raw.Type != "" {
			c.keys = append(c.keys, names.NewKey('t', v.Type))
		}
		for _, p := range v.Participants {
			for _, id := range meant(p.Party.ID) {
				c.keys = append(c.keys, names.NewKey('p', id))
			}
		}
	}
	c.keys = distinct(c.keys)
	return c
}

func (e *events) compare(w, g int) (judgement, bool) {
	near := e.problem.wants[w].place.similarity(&e.problem.gots[g].place)
	want := e.want[w]
	e.problem.work.Spend(len(want.Accept))
	var to []Difference
	if e.problem.brief && len(want.Accept) == 0 {
		to = e.scratch[:0]
	}
	var best judgement
	found := false
	for i := range 1 + len(want.Accept) {
		v := variant(want, want.Accept, i)
		if j, ok := e.judge(v, e.got[g], near, to); ok && meetsAlternative(v.States, j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	if d, ok := e.misplaced(w, g, near); found && ok {
		best.differences = append(best.differences, d)
	}
	if to != nil && found {
		e.scratch = best.differences[:0]
	}
	return best, found
}

// misplaced returns a difference if the mentions of an extracted event are those of
// another golden event.
func (e *events) misplaced(w, g int, near float64) (Difference, bool) {
	if near > 0 || len(e.problem.wants[w].place.Spans) == 0 {
		return Difference{}, false
	}
	spans := e.problem.gots[g].place.Spans
	e.problem.work.Spend(len(spans) / 16)
	if len(spans) == 0 || slices.ContainsFunc(spans, func(span [2]int) bool { return len(e.at[span]) == 0 }) {
		return Difference{}, false
	}
	if e.problem.brief {
		return Difference{Attribute: "mention"}, true
	}
	return Difference{"mention", mentionText(e.want[w].Mentions()), mentionText(e.got[g].Mentions()), false}, true
}

// mentionText formats the first mention of a fact with its words and its place.
func mentionText(ms []fact.Mention) string {
	if len(ms) == 0 {
		return ""
	}
	start, end, _ := ms[0].Span()
	at := strconv.Itoa(start) + "–" + strconv.Itoa(end)
	if words := ms[0].Surface.String(); words != "" {
		return "“" + words + "” at " + at
	}
	return at
}

// relations is how the facts that two events refer to are related.
type relations struct {
	typed        bool // the events have one type, or the golden's has none
	shared       int  // number of participants in common
	where, when  reference
	participants int // number of the golden event's participants
}

// mayBeOne reports whether two events may be one: they have one type and a
// participant in common, or all participants, or they are at one place in the text,
// or on one day in one place.
func (r relations) mayBeOne(got *fact.Event, near float64) bool {
	apart := r.where == another || r.when == another
	together := r.where == same || r.when == same
	switch {
	case near > 0, r.shared > 0 && (r.typed || got.Raw.Type == ""), r.shared > 1 && r.shared == r.participants:
		return true
	case !r.typed:
		return false
	case r.where == same && r.when == same:
		return true
	}
	return len(got.Participants) == 0 && !apart && (together || r.participants == 0)
}

// judge compares two events. The differences are appended to a list.
func (e *events) judge(want, got *fact.Event, near float64, to []Difference) (judgement, bool) {
	r := relations{
		typed:        want.Raw.Type == "" || want.Type == got.Type,
		where:        relate(e.parties.refs, want.Place, got.Place),
		when:         relate(e.dates.refs, want.Date, got.Date),
		participants: len(want.Participants),
	}
	j := judgement{differences: to}
	if !r.typed {
		j.differ("type", want.Raw.Type, got.Raw.Type, got.Raw.Type == "")
	}
	r.shared = e.participants(&j, want.Participants, got.Participants)
	if !r.mayBeOne(got, near) {
		return judgement{}, false
	}
	if r.typed {
		j.similarity += 0.3
	}
	if all := len(want.Participants) + len(got.Participants) - r.shared; all > 0 {
		j.similarity += 0.3 * float64(r.shared) / float64(all)
	}
	j.refer("place", want.Place.ID, got.Place.ID, r.where, want.Place.String(), got.Place.String())
	if r.when == same && !e.dates.isOne(want.Date.ID, got.Date.ID) {
		r.when = another // it overlaps, and is coarser or finer
	}
	j.refer("date", want.Date.ID, got.Date.ID, r.when, want.Date.String(), got.Date.String())
	e.sums(&j, want.Figures, got.Figures)
	j.similarity = max(j.similarity+0.2*near, 0.01)
	return j, true
}

// sums compares the figures of two events.
func (e *events) sums(j *judgement, want, got []fact.Reference[*fact.Figure]) {
	e.problem.work.Spend(len(want) * len(got))
	related := func(w, g fact.Reference[*fact.Figure]) bool { return relate(e.figures.refs, w, g) == same }
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g fact.Reference[*fact.Figure]) bool { return related(w, g) }) {
			j.differ("figure", w.String(), "", true)
		}
	}
	for _, g := range got {
		if !slices.ContainsFunc(want, func(w fact.Reference[*fact.Figure]) bool { return related(w, g) }) {
			// A figure of another event is wrong here; one that the golden does not have is reported as spurious.
			j.differ("figure", "", g.String(), !e.figures.isGolden(g.ID))
		}
	}
}

// refer compares one reference of two events.
func (j *judgement) refer(attribute, want, got string, r reference, wantText, gotText string) {
	switch {
	case want == "":
	case got == "":
		j.differ(attribute, wantText, "", true)
	case r == same:
		j.similarity += 0.1
	default:
		j.differ(attribute, wantText, gotText, r == unresolved)
	}
}

// participants returns the number of participants in common, and adds a difference for
// each other one: missing ones are soft, others are wrong if the golden lists
// participants.
func (e *events) participants(j *judgement, want, got []fact.Participant) (shared int) {
	first := len(j.differences)
	var few [16]bool
	used := few[:]
	if used = used[:min(len(used), len(got))]; len(used) < len(got) {
		used = make([]bool, len(got))
	}
	present, parts := e.candidateParticipants(want, got), partsOf{list: want}
	for _, w := range want {
		at := e.participant(w, got, present, used)
		if at < 0 {
			j.differ("participant", w.Party.String(), "", true)
			continue
		}
		used[at] = true
		shared++
		g := got[at]
		if w.As == "" || w.Part == g.Part {
			continue
		}
		// The words for the part of a participant are not a closed list: only the
		// part of another participant contradicts.
		swapped := g.As != "" && parts.has(g.Part)
		if e.problem.brief {
			j.differ("as", "", "", !swapped)
			continue
		}
		j.differ("as", w.Party.String()+": "+w.As, g.As, !swapped)
	}
	for k, g := range got {
		if !used[k] {
			j.differ("participant", "", g.Party.String(), want == nil)
		}
	}
	if !e.problem.brief {
		slices.SortFunc(j.differences[first:], compareDifferences)
	}
	return shared
}

// participant returns the index of the extracted participant that is a golden one,
// of those that are looked at: the last that has its part, or else the first, or -1.
func (e *events) participant(w fact.Participant, got []fact.Participant, present holders, used []bool) int {
	at := -1
	try := func(k int) {
		e.problem.work.Spend(1)
		if !used[k] && relate(e.parties.refs, w.Party, got[k].Party) == same && (at < 0 || got[k].Part == w.Part) {
			at = k
		}
	}
	if present == nil {
		for k := range got {
			try(k)
		}
	}
	for _, k := range present[w.Party.ID] {
		try(k)
	}
	return at
}
