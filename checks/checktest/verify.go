package checktest

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// outcome is what a check reports about a record.
type outcome struct {
	findings   []result.Finding
	unverified []result.Unverified
}

// test returns a message for each failure of a check in a case.
func (k *testCase) test(ctx context.Context, c *checks.Check) []string {
	if c.Needs&checks.Article != 0 && k.article == nil {
		return []string{k.path + ": the check needs the article; add a file article.txt"}
	}
	if c.Needs&checks.Golden != 0 && k.golden == nil {
		return []string{k.path + ": the check needs the golden; add a file golden.json"}
	}
	if k.got == nil && !readsBrokenRecords(c) {
		return []string{fmt.Sprintf("%s:%d: record.json cannot be read, so that the check is not made: %s", k.path, k.record.line, problemText(k.problems))}
	}
	out, err := k.inspect(ctx, c, []byte(k.record.data), func(*schema.Article) {})
	if err != nil {
		return []string{fmt.Sprintf("%s: %v", k.path, err)}
	}
	return append(k.compare(out), k.stability(ctx, c, out)...)
}

// readsBrokenRecords reports whether a check is one of the catalogue's family
// form, which alone is made of a record that cannot be read.
func readsBrokenRecords(c *checks.Check) bool {
	return c.Family() == "form" && slices.ContainsFunc(checks.All(), func(one *checks.Check) bool { return one.Name == c.Name })
}

func problemText(problems []schema.Problem) string {
	if len(problems) == 0 {
		return "it is no object of the form " + schema.ArticleForm
	}
	return problems[0].String()
}

// inspect runs the check over the record as some change leaves it.
func (k *testCase) inspect(ctx context.Context, c *checks.Check, record []byte, change func(*schema.Article)) (outcome, error) {
	got, problems := schema.InspectArticle(record, schema.Options{})
	if got != nil {
		change(got)
	}
	in := checks.Input{Extractor: "checktest", Got: got, Problems: problems, Article: k.article, Golden: k.golden}
	findings, unverified, err := checks.Run(ctx, []*checks.Check{c}, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{findings, unverified}, nil
}

// said is a finding, or what could not be judged, as lines of want match it.
type said struct {
	message    string
	places     []string
	unexpected string // the failure where no line wants it
}

// compare returns the findings that are not wanted, and what is wanted and not found.
func (k *testCase) compare(out outcome) []string {
	var all []said
	for _, f := range out.findings {
		places := placesOf(f)
		all = append(all, said{f.Message, places, fmt.Sprintf("%s:%d: unexpected finding at %s: %s", k.path, k.lineOf(places), strings.Join(places, ", "), f.Message)})
	}
	for _, u := range out.unverified {
		all = append(all, said{string(u.Missing), []string{unverified}, fmt.Sprintf("%s:%d: unexpectedly unverified, missing: %s", k.path, k.line, u.Missing)})
	}
	lines := k.match(all)
	var failures []string
	for i, s := range all {
		if !slices.Contains(lines, i) {
			failures = append(failures, s.unexpected)
		}
	}
	for i, w := range k.wants {
		if lines[i] < 0 {
			failures = append(failures, fmt.Sprintf("%s:%d: no finding at %s with a message that matches: %s", k.path, w.line, w.where, w.message))
		}
	}
	return failures
}

// match gives each line of want what it is matched with, -1 for nothing: as
// many of them as can be matched at once, each with another.
func (k *testCase) match(all []said) []int {
	lines := make([]int, len(k.wants))
	for i := range lines {
		lines[i] = -1
	}
	var find func(n int, tried []bool) bool
	find = func(n int, tried []bool) bool { // a line for one, by moving others where that helps
		for i, w := range k.wants {
			if tried[i] || !slices.Contains(all[n].places, w.where) || !w.message.MatchString(all[n].message) {
				continue
			}
			tried[i] = true
			if lines[i] < 0 || find(lines[i], tried) {
				lines[i] = n
				return true
			}
		}
		return false
	}
	for n := range all {
		find(n, make([]bool, len(k.wants)))
	}
	return lines
}

// lineOf returns the line of a finding wanted at one of the places, or else that of
// the list.
func (k *testCase) lineOf(places []string) int {
	for _, w := range k.wants {
		if slices.Contains(places, w.where) {
			return w.line
		}
	}
	return k.line
}

// placesOf returns the places of a finding, the most specific first.
func placesOf(f result.Finding) []string {
	var places []string
	if f.Got != nil {
		places = append(places, f.Got.Pointer)
	}
	if f.Input != nil {
		places = append(places, f.Input.Pointer)
	}
	if f.Want != nil {
		places = append(places, "golden"+f.Want.Pointer)
	}
	if f.Location != nil {
		places = append(places, fmt.Sprintf("%d:%d", f.Location.Line, f.Location.Column))
	}
	if len(places) == 0 {
		return []string{"-"}
	}
	return places
}
