package align

import (
	"slices"
	"strconv"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// events compares the events of a golden with those of an extraction.
type events struct {
	want    [][]schema.Event // each golden event, as it is and as its alternatives tell it
	accept  [][]alternative  // what the alternatives state
	got     []schema.Event
	problem problem
	parties *parties
	dates   *dates
	figures *figures
	at      map[[2]int][]int // golden events by where one of their mentions stands
}

func alignEvents(want *schema.Golden, got *schema.Article, at placer, ps *parties, ds *dates, fs *figures) (*events, []Pair) {
	e := &events{got: got.Events, parties: ps, dates: ds, figures: fs, at: make(map[[2]int][]int)}
	e.problem = problem{work: at.work, wants: make([]fact, len(want.Events)), gots: make([]fact, len(got.Events)), compare: e.compare}
	for i, w := range want.Events {
		vs, alternatives := eventVariants(w)
		e.want, e.accept = append(e.want, vs), append(e.accept, alternatives)
		e.problem.wants[i] = eventFact(vs, at, func(id string) []string { return []string{id} })
		for _, span := range e.problem.wants[i].place.spans {
			e.at[span] = append(e.at[span], i)
		}
	}
	for i, g := range got.Events {
		e.problem.gots[i] = eventFact([]schema.Event{g}, at, ps.wantsOf)
	}
	paired := e.problem.match()
	pairs := e.problem.pairs(schema.KindEvent, paired, func(i int) schema.Annotation { return want.Events[i].Annotation })
	e.problem.repeats(pairs, paired)
	e.moved(pairs)
	return e, pairs
}

// eventVariants returns the event and, laid over it, each alternative.
func eventVariants(e schema.Event) ([]schema.Event, []alternative) {
	vs, as := []schema.Event{e}, []alternative{nil}
	for _, a := range e.Accept {
		v := e
		lay(&v.Type, a.Type)
		lay(&v.Place, a.Place)
		lay(&v.Date, a.Date)
		if a.Participants != nil {
			v.Participants = a.Participants
		}
		if a.Figures != nil {
			v.Figures = a.Figures
		}
		vs = append(vs, v)
		as = append(as, alternative{}.states(a.Type != "", "type").states(a.Place != "", "place").states(a.Date != "", "date").
			states(a.Participants != nil, "participant", "as").states(a.Figures != nil, "figure"))
	}
	return vs, as
}

func eventFact(vs []schema.Event, at placer, golden func(id string) []string) fact {
	e := vs[0]
	who := make([]string, 0, len(e.Participants))
	for _, p := range e.Participants {
		who = append(who, p.Party+"\x00"+p.As)
	}
	f := fact{place: at.of(e.Mentions), content: content(e.ID, e.Type, e.Date, e.Place, list(who), list(e.Figures))}
	f.keys = f.place.keys()
	for _, v := range vs {
		if v.Type != "" {
			f.keys = append(f.keys, "t"+recognize.Fold(v.Type))
		}
		for _, p := range v.Participants {
			for _, id := range golden(p.Party) {
				f.keys = append(f.keys, "p"+id)
			}
		}
	}
	f.keys = sorted(f.keys)
	return f
}

func (e *events) compare(w, g int) (judgement, bool) {
	tie := e.problem.wants[w].place.tie(e.problem.gots[g].place)
	e.problem.work.Spend(len(e.want[w]) - 1)
	var best judgement
	found := false
	for i, v := range e.want[w] {
		if j, ok := e.judge(v, e.got[g], tie); ok && e.accept[w][i].holds(j) && (!found || j.better(best)) {
			best, found = j, true
		}
	}
	if d, ok := e.elsewhere(w, g, tie); found && ok {
		best.differences = append(best.differences, d)
	}
	return best, found
}

// elsewhere tells of an event that stands at the words of another one, and at
// none of its own.
func (e *events) elsewhere(w, g int, tie float64) (Difference, bool) {
	own := e.want[w][0].Mentions
	if tie > 0 || len(e.problem.wants[w].place.spans) == 0 {
		return Difference{}, false
	}
	e.problem.work.Spend(len(e.problem.gots[g].place.spans) / 16)
	for _, span := range e.problem.gots[g].place.spans {
		if len(e.at[span]) == 0 {
			return Difference{}, false
		}
	}
	theirs := e.got[g].Mentions
	if len(e.problem.gots[g].place.spans) == 0 {
		return Difference{}, false
	}
	return Difference{"mention", mentionWords(own), mentionWords(theirs), false}, true
}

// mentionWords says where a fact stands.
func mentionWords(ms []schema.Mention) string {
	if len(ms) == 0 {
		return ""
	}
	start, end, _ := ms[0].Span()
	at := strconv.Itoa(start) + "–" + strconv.Itoa(end)
	if ms[0].Text == "" {
		return at
	}
	return "“" + ms[0].Text + "” at " + at
}

// judge finds two events the same where their type is and a participant, or
// where all the participants are; without either, only where both stand at
// one place in the text, or on one day in one place.
func (e *events) judge(want, got schema.Event, tie float64) (judgement, bool) {
	var j judgement
	typed := want.Type == "" || recognize.Fold(want.Type) == recognize.Fold(got.Type)
	shared, people := e.participants(want.Participants, got.Participants)
	where := e.parties.refs.relate(want.Place, got.Place)
	when := e.dates.refs.relate(want.Date, got.Date)
	switch {
	case tie > 0:
	case (typed || got.Type == "") && shared > 0:
	case shared > 1 && shared == len(want.Participants):
	case typed && where == same && when == same:
	case typed && len(got.Participants) == 0 && where != another && when != another && (where == same || when == same):
	case typed && len(want.Participants)+len(got.Participants) == 0 && where != another && when != another:
	default:
		return judgement{}, false
	}
	switch {
	case typed:
		j.similarity += 0.3
	default:
		j.differences = append(j.differences, Difference{"type", want.Type, got.Type, got.Type == ""})
	}
	if all := len(want.Participants) + len(got.Participants) - shared; all > 0 {
		j.similarity += 0.3 * float64(shared) / float64(all)
	}
	j.differences = append(j.differences, people...)

	e.refer(&j, "place", want.Place, got.Place, where, e.parties.title(true, want.Place), e.parties.title(false, got.Place))
	if when == same && !e.dates.isOne(want.Date, got.Date) {
		when = another // it overlaps, and is coarser or finer
	}
	e.refer(&j, "date", want.Date, got.Date, when, e.dates.words(true, want.Date), e.dates.words(false, got.Date))
	e.sums(&j, want.Figures, got.Figures)
	j.similarity = max(j.similarity+0.2*tie, 0.01)
	return j, true
}

// sums compares the figures of two events.
func (e *events) sums(j *judgement, want, got []string) {
	e.problem.work.Spend(len(want) * len(got))
	for _, id := range want {
		if !slices.ContainsFunc(got, func(g string) bool { return e.figures.refs.relate(id, g) == same }) {
			j.differences = append(j.differences, Difference{"figure", e.figures.words(true, id), "", true})
		}
	}
	for _, g := range got {
		if !slices.ContainsFunc(want, func(id string) bool { return e.figures.refs.relate(id, g) == same }) {
			// A figure of another event is wrong here; one that the golden does not hold is named as spurious.
			j.differences = append(j.differences, Difference{"figure", "", e.figures.words(false, g), !e.figures.isGolden(g)})
		}
	}
}

// refer compares one reference of an event.
func (e *events) refer(j *judgement, attribute, want, got string, r reference, wantWords, gotWords string) {
	switch {
	case want == "":
	case got == "":
		j.differences = append(j.differences, Difference{attribute, wantWords, "", true})
	case r == same:
		j.similarity += 0.1
	default:
		j.differences = append(j.differences, Difference{attribute, wantWords, gotWords, r == unresolved})
	}
}

// participants counts those in common, and tells the others: one left out is
// left unsaid, one too many is wrong where the golden says who was there.
func (e *events) participants(want, got []schema.Participant) (shared int, out []Difference) {
	used := make([]bool, len(got))
	present, parts := e.present(want, got), partsOf(want)
	for _, w := range want {
		at := -1
		for _, k := range present(w.Party) {
			e.problem.work.Spend(1)
			g := got[k]
			if used[k] || e.parties.refs.relate(w.Party, g.Party) != same {
				continue
			}
			if at < 0 || recognize.Fold(g.As) == recognize.Fold(w.As) {
				at = k
			}
		}
		if at < 0 {
			out = append(out, Difference{"participant", e.parties.title(true, w.Party), "", true})
			continue
		}
		used[at] = true
		shared++
		g := got[at]
		if w.As == "" || recognize.Fold(w.As) == recognize.Fold(g.As) {
			continue
		}
		// What a participant is there as has no closed list of words: only the
		// part of another participant contradicts.
		swapped := g.As != "" && parts[recognize.Fold(g.As)]
		out = append(out, Difference{"as", e.parties.title(true, w.Party) + ": " + w.As, g.As, !swapped})
	}
	for k, g := range got {
		if !used[k] {
			out = append(out, Difference{"participant", "", e.parties.title(false, g.Party), want == nil})
		}
	}
	slices.SortFunc(out, compareDifferences)
	return shared, out
}
