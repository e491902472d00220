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

// outcome is what a check says of a record.
type outcome struct {
	findings   []result.Finding
	unverified []result.Unverified
}

// test returns what is wrong with a check over a case.
func (k *testCase) test(ctx context.Context, c *checks.Check) []string {
	if c.Needs&checks.Article != 0 && k.article == nil {
		return []string{k.path + ": the check needs the article; add a file article.txt"}
	}
	if c.Needs&checks.Golden != 0 && k.golden == nil {
		return []string{k.path + ": the check needs the golden; add a file golden.json"}
	}
	out, err := k.inspect(ctx, c, k.record, func(*schema.Article) {})
	if err != nil {
		return []string{fmt.Sprintf("%s: %v", k.path, err)}
	}
	return append(k.compare(out), k.stability(ctx, c, out)...)
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

// compare returns the findings that are not wanted, and what is wanted and not found.
func (k *testCase) compare(out outcome) []string {
	var failures []string
	matched := make([]bool, len(k.wants))
	match := func(message string, places []string) bool {
		for i, w := range k.wants {
			if !matched[i] && slices.Contains(places, w.where) && w.message.MatchString(message) {
				matched[i] = true
				return true
			}
		}
		return false
	}
	for _, f := range out.findings {
		if places := placesOf(f); !match(f.Message, places) {
			failures = append(failures, fmt.Sprintf("%s:%d: unexpected finding at %s: %s", k.path, k.lineOf(places), strings.Join(places, ", "), f.Message))
		}
	}
	for _, u := range out.unverified {
		if !match(string(u.Missing), []string{"unverified"}) {
			failures = append(failures, fmt.Sprintf("%s:%d: unexpectedly unverified for want of: %s", k.path, k.line, u.Missing))
		}
	}
	for i, w := range k.wants {
		if !matched[i] {
			failures = append(failures, fmt.Sprintf("%s:%d: no finding at %s with a message that matches: %s", k.path, w.line, w.where, w.message))
		}
	}
	return failures
}

// lineOf is the line that wants something at one of the places, that of the
// list where none does.
func (k *testCase) lineOf(places []string) int {
	for _, w := range k.wants {
		if slices.Contains(places, w.where) {
			return w.line
		}
	}
	return k.line
}

// placesOf are the places that a finding names, the most telling first.
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
