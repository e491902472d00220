package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// What a summary lists, so that it fits a screen.
const (
	mostSorts      = 8 // sorts of mistakes, of all extractors together
	mostExtractors = 3 // extractors with more than a line
	mostLines      = 8 // extractors with a line
)

// room is how much a summary lists of one extractor.
type room struct{ sorts, reasons int }

// roomFor returns how much is listed of each of some extractors.
func roomFor(extractors int) room {
	switch extractors {
	case 0, 1:
		return room{mostSorts, 3}
	case 2:
		return room{mostSorts / 2, 2}
	}
	return room{mostSorts / 4, 1}
}

// indent is the width of the labels at the beginnings of lines.
const indent = 13

// extractors writes the summary of every extractor, those first that do not pass.
func (p *printer) extractors(r *result.Result) {
	of := map[string][]*result.Run{}
	for i := range r.Runs {
		if !r.Runs[i].Tracked { // tracked says what these come to
			of[r.Runs[i].Extractor] = append(of[r.Runs[i].Extractor], &r.Runs[i])
		}
	}
	names := slices.Sorted(maps.Keys(of))
	for x := range r.Extractors {
		if of[x] == nil {
			names = append(names, x)
		}
	}
	slices.Sort(names)
	worst := func(x string) int {
		return slices.Index([]result.Verdict{result.Unknown, result.Fail, result.Pass}, r.Extractors[x].Gate)
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(worst(a), worst(b)) })
	width := 0
	for _, x := range names {
		width = max(width, columns(quoted(x)))
	}
	for i, x := range names {
		s := summary{p, r, x, of[x], width, roomFor(len(names))}
		s.head()
		if i < mostExtractors || p.verbose > 0 {
			s.body()
			p.line("")
		} else if i+1 == mostLines && len(names) > mostLines {
			p.line("… %d more extractors %s", len(names)-mostLines, p.more("-v"))
			break
		}
	}
	if len(names) > mostExtractors && p.verbose == 0 {
		p.line("")
	}
}

// quoted is the name of an extractor.
func quoted(name string) string { return "“" + harmless(cmp.Or(name, "no name")) + "”" }

// summary writes what is to be known of one extractor.
type summary struct {
	*printer
	result *result.Result
	name   string
	runs   []*result.Run
	width  int // of the names
	room   room
}

// head writes the verdict, and what it is of.
func (s summary) head() {
	x, known := s.result.Extractors[s.name]
	records, failed, unknown := x.Records, x.Failed, x.Unknown
	if !known { // of a result that another program wrote
		x.Gate, records = s.result.Gate, len(s.runs)
		for _, run := range s.runs {
			failed, unknown = failed+oneIf(run.Verdict == result.Fail), unknown+oneIf(run.Verdict == result.Unknown)
		}
	}
	detail := []string{plain.Count(records, "record")}
	if failed > 0 {
		detail = append(detail, plain.Number(failed)+" failed")
	}
	if unknown > 0 {
		detail = append(detail, plain.Number(unknown)+" unknown")
	}
	s.line("%s%s  %s", s.verdict(x.Gate), padded(s.paint(bold, quoted(s.name)), s.width+len(s.paint(bold, "x"))-1), strings.Join(detail, ", "))
}

// label writes a line with a label.
func (s summary) label(style, label, format string, args ...any) {
	s.line("  %s%s", s.paint(style, padded(label, indent-2)), fmt.Sprintf(format, args...))
}

// body writes why the verdict is what it is: the reasons, what is new, the worst sorts of
// mistakes, and the scores.
func (s summary) body() {
	x := s.result.Extractors[s.name]
	for i, reason := range x.Reasons {
		if i == s.room.reasons && s.verbose == 0 {
			s.label("", "", "%s %s", plain.Count(len(x.Reasons)-i, "more reason"), s.more("-v"))
			break
		}
		s.label(bold, map[bool]string{true: "because"}[i == 0], "%s", harmless(reason))
	}
	var list []issue
	for _, run := range s.runs {
		list = append(list, issues(run)...)
	}
	s.sinceBaseline(list)
	s.sorts(list)
	s.unknown()
	s.accepted(list)
	s.unverified()
	if s.verbose > 0 {
		s.table(x.Scores)
	} else {
		s.scores(x.Scores)
	}
	s.tracked()
	s.takenOff(x.TakenOff)
	s.usage()
	s.stability()
}

// unknown writes why records are unknown, each reason once.
func (s summary) unknown() {
	var reasons []string
	of := map[string][]*result.Run{}
	for _, run := range s.runs {
		if run.Verdict != result.Unknown {
			continue
		}
		why := strings.ReplaceAll(whyUnknown(*run), strings.TrimSpace(run.Article), "…") // of other articles it is the same
		if run.Article == "" {
			why = whyUnknown(*run)
		}
		if of[why] == nil {
			reasons = append(reasons, why)
		}
		of[why] = append(of[why], run)
	}
	slices.SortStableFunc(reasons, func(a, b string) int { return cmp.Compare(len(of[b]), len(of[a])) })
	for i, why := range reasons {
		if i == s.room.reasons && s.verbose == 0 {
			s.label("", "", "%s for which records are unknown %s", plain.Count(len(reasons)-i, "more reason"), s.more("-v"))
			return
		}
		first := of[why][0]
		s.label(yellow, "unknown", "%s%s", times(len(of[why])), harmless(whyUnknown(*first)))
		where := harmless(cmp.Or(first.At, articleOf(*first, "no article")))
		if n := len(of[why]) - 1; n > 0 {
			where += fmt.Sprintf(" and %s more", plain.Number(n))
		}
		s.label("", "", "%s", s.paint(dim, where))
	}
}

// times is a number of equal things before the first of them.
func times(n int) string {
	if n < 2 {
		return ""
	}
	return plain.Number(n) + " × "
}

// sinceBaseline writes how many findings are new, where others are known.
func (s summary) sinceBaseline(list []issue) {
	fresh, known := 0, 0
	for _, i := range list {
		known += oneIf(i.lead.Known)
		fresh += oneIf(i.fails() && !i.lead.Known)
	}
	if known == 0 {
		return
	}
	s.label(bold, "new", "%s against the baseline, which knows %s", plain.Count(fresh, "finding"), plain.Number(known)+" more")
}

// sorts writes the worst sorts of mistakes, each with the best of them, and how many more
// there are. Where none fails, it lists none.
func (s summary) sorts(list []issue) {
	list = slices.DeleteFunc(slices.Clone(list), func(i issue) bool { return !i.fails() })
	shown := 0
	for n, sort := range sortsOf(list) {
		if n == s.room.sorts && s.verbose == 0 {
			break
		}
		best := sort.best()
		s.line("  %s%s%s  %s", s.effect(sort.effect, padded(sort.effect, indent-2)), times(len(sort.issues)), s.paint(bold, harmless(sort.name())), harmless(best.sentence()))
		s.label("", "", "%s", s.place(best))
		if fix := best.lead.Fix; fix != "" && strings.HasPrefix(sort.check, "form/") { // a record that is not read needs it first
			s.label("", "", "fix: %s", harmless(fix))
		}
		shown++
	}
	if n := len(list) - shown; n > 0 {
		s.label("", "", "… %s more %s", plain.Number(n), s.more("-v"))
	}
	if failing := s.omitted(); failing > 0 {
		s.label("", "", "of all records there are %s", plain.Count(failing, "error"))
	}
}

// omitted counts the errors of all records, of a result that does not list all.
func (s summary) omitted() (errors int) {
	for _, c := range s.result.Extractors[s.name].Findings {
		errors += c.Error
	}
	return errors
}

// accepted counts the mistakes that do not fail.
func (s summary) accepted(list []issue) {
	var c counts
	c.add(slices.DeleteFunc(slices.Clone(list), func(i issue) bool { return i.fails() }))
	c.known = 0 // sinceBaseline counts these
	notes := c.notes
	c.notes = 0
	var parts []string
	if text := c.String(); text != "" {
		parts = append(parts, text+" "+s.more("-v"))
	}
	if notes > 0 {
		parts = append(parts, plain.Count(notes, "note")+" "+s.more("-vv"))
	}
	if len(parts) > 0 {
		s.label(dim, "also", "%s", strings.Join(parts, ", "))
	}
}

// unverified writes which checks could not be made, and why, each reason once.
func (s summary) unverified() {
	var reasons []string
	of := map[string]int{}
	for _, run := range s.runs {
		if run.Verdict == result.Unknown && run.Error == "" {
			continue // unknown says it
		}
		for _, why := range run.UnverifiedText() {
			if of[why] == 0 {
				reasons = append(reasons, why)
			}
			of[why]++
		}
	}
	slices.SortStableFunc(reasons, func(a, b string) int { return cmp.Compare(of[b], of[a]) })
	for i, why := range reasons {
		if i == s.room.reasons && s.verbose == 0 {
			s.label("", "", "%s why checks were not made %s", plain.Count(len(reasons)-i, "more reason"), s.more("-v"))
			return
		}
		s.label(yellow, "unverified", "%s%s", map[bool]string{true: "of " + plain.Count(of[why], "record") + ", "}[len(s.runs) > 1], harmless(why))
	}
}

// tracked writes what the records come to that do not gate.
func (s summary) tracked() {
	t := s.result.Extractors[s.name].Tracked
	if t == nil {
		return
	}
	detail := []string{plain.Count(t.Records, "record")}
	if t.Failed > 0 {
		detail = append(detail, plain.Number(t.Failed)+" would fail")
	}
	if t.Unknown > 0 {
		detail = append(detail, plain.Number(t.Unknown)+" unknown")
	}
	for _, k := range schema.Kinds() {
		if sc, ok := t.Scores.Coverage[k]; ok {
			detail = append(detail, fmt.Sprintf("coverage of %s %s", k.List(), share(&sc.Value)))
		}
	}
	s.label(dim, "tracked", "%s %s", strings.Join(detail, ", "), s.more("-v"))
}

// place returns where an issue is, with the words of the article there.
func (p *printer) place(i issue) string {
	f := i.located()
	at := harmless(placeOf(*i.run, f))
	if l := f.Location; l != nil && strings.TrimSpace(l.Text) != "" {
		return fmt.Sprintf("%s  %s%s%s", p.paint(cyan, at), p.paint(dim, harmless(l.Before)), p.paint(bold, "⟦"+harmless(clip(l.Text, 80))+"⟧"), p.paint(dim, harmless(l.After)))
	}
	return p.paint(cyan, at)
}

// scores writes the scores without their intervals, a line for each measure.
func (s summary) scores(scores result.Scores) {
	for _, m := range []struct {
		name string
		of   map[schema.Kind]result.Score
	}{{"coverage", scores.Coverage}, {"precision", scores.Precision}} {
		var parts []string
		for _, k := range schema.Kinds() {
			if sc, ok := m.of[k]; ok {
				parts = append(parts, fmt.Sprintf("%s %s", k, share(&sc.Value)))
			}
		}
		if len(parts) > 0 {
			s.label(dim, m.name, "%s", strings.Join(parts, "  "))
		}
	}
}
