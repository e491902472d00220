package align

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// events compares the events of a golden with those of an extraction.
type events struct {
	want, got []*fact.Event
	problem   problem
	parties   *parties
	dates     *dates
	figures   *figures
	at        map[[2]int][]int // golden events by where one of their mentions is
}

func alignEvents(want, got *fact.Set, at placer, ps *parties, ds *dates, fs *figures) (*events, []Pair) {
	e := &events{want: want.Events, got: got.Events, parties: ps, dates: ds, figures: fs, at: make(map[[2]int][]int)}
	e.problem = problem{work: at.work, wants: make([]candidate, len(e.want)), gots: make([]candidate, len(e.got)), compare: e.compare}
	for i, w := range e.want {
		e.problem.wants[i] = eventCandidate(w, at, func(id string) []string { return []string{id} })
		for _, span := range e.problem.wants[i].place.Spans {
			e.at[span] = append(e.at[span], i)
		}
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

func eventCandidate(e *fact.Event, at placer, golden func(id string) []string) candidate {
	who := make([]string, 0, len(e.Participants))
	for _, p := range e.Participants {
		who = append(who, p.Party.ID+"\x00"+p.As)
	}
	c := candidate{place: at.of(e), content: content(e.ID(), e.Raw.Type, e.Date.ID, e.Place.ID, list(who), list(e.Raw.Figures))}
	c.keys = c.place.keys()
	for _, v := range variants(e, e.Accept) {
		if v.Raw.Type != "" {
			c.keys = append(c.keys, "t"+v.Type)
		}
		for _, p := range v.Participants {
			for _, id := range golden(p.Party.ID) {
				c.keys = append(c.keys, "p"+id)
			}
		}
	}
	c.keys = sorted(c.keys)
	return c
}

func (e *events) compare(w, g int) (judgement, bool) {
	near := e.problem.wants[w].place.similarity(e.problem.gots[g].place)
	all := variants(e.want[w], e.want[w].Accept)
	e.problem.work.Spend(len(all) - 1)
	var best judgement
	found := false
	for _, v := range all {
		if j, ok := e.judge(v, e.got[g], near); ok && meetsAlternative(v.States, j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	if d, ok := e.misplaced(w, g, near); found && ok {
		best.differences = append(best.differences, d)
	}
	return best, found
}

// misplaced returns an event that is at the words of another one, and at
// none of its own.
func (e *events) misplaced(w, g int, near float64) (Difference, bool) {
	if near > 0 || len(e.problem.wants[w].place.Spans) == 0 {
		return Difference{}, false
	}
	spans := e.problem.gots[g].place.Spans
	e.problem.work.Spend(len(spans) / 16)
	if len(spans) == 0 || slices.ContainsFunc(spans, func(span [2]int) bool { return len(e.at[span]) == 0 }) {
		return Difference{}, false
	}
	return Difference{"mention", mentionText(e.want[w].Mentions()), mentionText(e.got[g].Mentions()), false}, true
}

// mentionText says where a fact is.
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

// relations are how what two events refer to is related.
type relations struct {
	typed        bool // they are of one type, or the golden's is of none
	shared       int  // participants
	people       []Difference
	where, when  reference
	participants int // of the golden's
}

// mayBeOne reports whether two events may be one: where their type is one and a
// participant, or where all the participants are; without either, only where
// both are at one place in the text, or on one day in one place.
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

func (e *events) judge(want, got *fact.Event, near float64) (judgement, bool) {
	r := relations{
		typed:        want.Raw.Type == "" || want.Type == got.Type,
		where:        e.parties.refs.relate(want.Place.ID, got.Place.ID),
		when:         e.dates.refs.relate(want.Date.ID, got.Date.ID),
		participants: len(want.Participants),
	}
	r.shared, r.people = e.participants(want.Participants, got.Participants)
	if !r.mayBeOne(got, near) {
		return judgement{}, false
	}
	var j judgement
	if r.typed {
		j.similarity += 0.3
	} else {
		j.differ("type", want.Raw.Type, got.Raw.Type, got.Raw.Type == "")
	}
	if all := len(want.Participants) + len(got.Participants) - r.shared; all > 0 {
		j.similarity += 0.3 * float64(r.shared) / float64(all)
	}
	j.differences = append(j.differences, r.people...)
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
	related := func(w, g fact.Reference[*fact.Figure]) bool { return e.figures.refs.relate(w.ID, g.ID) == same }
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g fact.Reference[*fact.Figure]) bool { return related(w, g) }) {
			j.differ("figure", w.String(), "", true)
		}
	}
	for _, g := range got {
		if !slices.ContainsFunc(want, func(w fact.Reference[*fact.Figure]) bool { return related(w, g) }) {
			// A figure of another event is wrong here; one that the golden does not hold is named as spurious.
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

// participants counts those in common, and returns the others: one left out is
// left unsaid, one too many is wrong where the golden says who was there.
func (e *events) participants(want, got []fact.Participant) (shared int, out []Difference) {
	used := make([]bool, len(got))
	present, parts := e.candidateParticipants(want, got), partsOf(want)
	for _, w := range want {
		at := e.participant(w, got, present(w.Party.ID), used)
		if at < 0 {
			out = append(out, Difference{"participant", w.Party.String(), "", true})
			continue
		}
		used[at] = true
		shared++
		g := got[at]
		if w.As == "" || w.Part == g.Part {
			continue
		}
		// What a participant is there as has no closed list of words: only the
		// part of another participant contradicts.
		swapped := g.As != "" && parts[g.Part]
		out = append(out, Difference{"as", w.Party.String() + ": " + w.As, g.As, !swapped})
	}
	for k, g := range got {
		if !used[k] {
			out = append(out, Difference{"participant", "", g.Party.String(), want == nil})
		}
	}
	slices.SortFunc(out, compareDifferences)
	return shared, out
}

// participant returns which of the extracted participants that are worth a look
// a golden one is, the last that has its part, else the first; -1 for none.
func (e *events) participant(w fact.Participant, got []fact.Participant, look []int, used []bool) int {
	at := -1
	for _, k := range look {
		e.problem.work.Spend(1)
		if used[k] || e.parties.refs.relate(w.Party.ID, got[k].Party.ID) != same {
			continue
		}
		if at < 0 || got[k].Part == w.Part {
			at = k
		}
	}
	return at
}
