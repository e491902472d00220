package spans_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/spans"
)

// Prodigy's tasks have an answer, and often no id.
func TestAnswers(t *testing.T) {
	task := func(text, answer, marks string) string {
		return `{"text":"` + text + `","spans":[` + marks + `],"_input_hash":7,"answer":"` + answer + `"}` + "\n"
	}
	const moor, brest = `{"label":"PER","start":0,"end":4,"token_start":0}`, `{"label":"LOC","start":10,"end":15}`
	for _, tt := range []struct {
		reason, gold, pred        string
		correct, missed, spurious int
		err, said, remarked       string
	}{
		{reason: "accepted", gold: task("Moor left Brest", "accept", moor), pred: task("Moor left Brest", "accept", moor), correct: 1},
		{reason: "a text is known by its words, whatever the hash", gold: task("Moor left Brest", "accept", moor), pred: `{"text":"Moor left Brest","spans":[` + brest + `]}`, missed: 1, spurious: 1},
		{reason: "nothing is left", gold: task("Moor left Brest", "reject", moor), pred: task("Moor left Brest", "reject", moor), err: `nothing to score: no document of gold has the answer "accept": 1 with the answer "reject"`},
		{reason: "rejected and ignored ones are no gold, nor are their predictions counted", gold: task("Moor left Brest", "accept", moor) + task("Moor", "reject", moor) + task("Brest", "ignore", ""), pred: task("Moor left Brest", "accept", moor) + task("Moor", "accept", moor) + task("Brest", "accept", ""),
			correct: 1, said: `2 documents of gold left out, which say nothing of what the text has: 1 with the answer "ignore", 1 with the answer "reject"`},
		{reason: "a prediction that was rejected finds nothing, which is said", gold: task("Moor left Brest", "accept", moor), pred: task("Moor left Brest", "reject", moor),
			missed: 1, said: `1 document of the prediction scored as one in which nothing was found: 1 with the answer "reject"`},
		{reason: "one annotator rejects what another accepts", gold: task("Moor left Brest", "reject", brest) + task("Moor left Brest", "accept", moor), pred: task("Moor left Brest", "accept", moor), correct: 1},
		{reason: "two annotators of one text", gold: task("Moor left Brest", "accept", moor) + task("Moor left Brest", "accept", brest), pred: task("Moor left Brest", "accept", moor), correct: 1, remarked: "line 2: another answer"},
		{reason: "null spans that were accepted", gold: `{"text":"Moor","spans":null,"answer":"accept"}`, pred: `{"text":"Moor","spans":[` + moor + `]}`, spurious: 1},
		{reason: "null spans that nobody accepted", gold: `{"text":"Moor","spans":null}`, err: `there is no "spans"`},
		{reason: "a classification has no spans", gold: `{"text":"Moor","label":"SPORT","answer":"accept"}`, err: `there is no "spans"`},
		{reason: "neither an id nor a text", gold: `{"spans":[]}`, err: `no "id", nor a "text"`},
		{reason: "a hash alone", gold: `{"spans":[` + moor + `],"_input_hash":-5}`, pred: `{"spans":[` + moor + `],"_input_hash":-5}`, correct: 1},
		{reason: "whole numbers with a point", gold: `{"id":"a","spans":[{"label":"PER","start":0.0,"end":4.0}]}`, pred: `{"id":"a","spans":[{"label":"PER","start":0,"end":4}]}`, correct: 1},
		{reason: "half a number", gold: `{"id":"a","spans":[{"label":"PER","start":0.5,"end":4.0}]}`, err: `"start" must be a whole number, found 0.5`},
		{reason: "no decoder speaks", gold: "{\"id\":\"a\",\"spans\":[]}\n{\"id\":}", err: `line 2, column 7: a value is missing before the closing "}"`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var remarks []string
			o := spans.Options{Remark: func(line int, what, why string) {
				remarks = append(remarks, fmt.Sprintf("line %d: %s: %s", line, what, why))
			}}
			gold, err := spans.Read([]byte(tt.gold), spans.JSONL, o)
			var pred []spans.Document
			if err == nil && tt.pred != "" {
				pred, err = spans.Read([]byte(tt.pred), spans.JSONL, spans.Options{})
				require.NoError(t, err)
			}
			said := ""
			if err == nil {
				gold, pred, said, err = spans.Accepted(gold, pred)
			}
			if tt.err != "" {
				require.ErrorContains(t, err, tt.err)
				require.NotContains(t, err.Error(), "jsontext")
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.said, said)
			s, err := spans.Score(gold, pred, spans.Assay)
			require.NoError(t, err)
			c := s.Schemes.Strict
			require.Equal(t, [3]int{tt.correct, tt.missed, tt.spurious}, [3]int{c.Correct, c.Missed, c.Spurious})
			if tt.remarked == "" {
				require.Empty(t, remarks)
			} else {
				require.Contains(t, strings.Join(remarks, "\n"), tt.remarked)
			}
		})
	}
}
