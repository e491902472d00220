package schema

import (
	"bytes"
	"cmp"
	"fmt"
	"iter"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
)

// disagreement reads a record with the acceptor and with the visitor, and
// returns whether it is accepted and how the two differ, "" if they do not.
func disagreement[T any](a *acceptor, form string, data []byte) (ok bool, differs string) {
	record, problems := arbitrate[T](data, form, Options{})
	if referred, told := inspect[T](a, bytes.Clone(data), form, Options{}); len(told)+len(problems) > 0 && !reflect.DeepEqual(told, problems) || !reflect.DeepEqual(referred, record) {
		return false, fmt.Sprintf("what is inspected is\n%+v with %v, not\n%+v with %v", referred, told, record, problems)
	}
	mine := bytes.Clone(data)
	got := accepted[T](a, mine)
	right := record != nil && len(problems) == 0
	switch {
	case !bytes.Equal(mine, data):
		return right, "the acceptor writes to the record's bytes"
	case got == nil && right:
		return right, "the acceptor does not accept a record that has no problem"
	case got != nil && !right:
		return right, fmt.Sprintf("the acceptor accepts a record with problems: %v", problems)
	case got == nil:
		return right, ""
	}
	for i := range mine {
		mine[i] = '?' // callers use the bytes again
	}
	if !reflect.DeepEqual(got, record) {
		return right, fmt.Sprintf("the acceptor decodes\n%+v, not\n%+v", got, record)
	}
	return right, ""
}

// disagree is disagreement for the forms that have a Go type of records.
func disagree(form string, data []byte) (ok bool, differs string) {
	if form == "golden" {
		return disagreement[Golden](goldens(), form, data)
	}
	return disagreement[Article](articles(), form, data)
}

// Each value of a record that has every member is replaced by everything that it
// may be by mistake; by every third thing only where ASSAY_RECORDS does not ask
// for more.
func TestAcceptorAgreesOnEveryMistake(t *testing.T) {
	step := 3
	if os.Getenv("ASSAY_RECORDS") != "" {
		step = 1
	}
	for _, form := range []string{"article", "golden"} {
		t.Run(form, func(t *testing.T) {
			verdicts, met := map[bool]int{}, map[string]bool{}
			for seed := range uint64(20) {
				g := newGenerator(t, form, seed)
				g.full = true
				r := g.record()
				ok, differs := disagree(form, r.json())
				require.Empty(t, differs, "%s", r.json())
				if !ok {
					continue // the generator is not sure to make a right record
				}
				r.each(func(v *generated) {
					of := v.owner + "/" + v.name + "/" + v.def
					if met[of] {
						return // in a record before
					}
					met[of], met[v.owner+"/"+v.name] = true, true
					raw := v.raw
					list := v.replacements()
					for i := len(met) % step; i < len(list); i += step {
						v.raw = cmp.Or(list[i], " ")
						ok, differs := disagree(form, r.json())
						require.Empty(t, differs, "%s", r.json())
						verdicts[ok]++
					}
					v.raw = raw
				})
			}
			eachSchema(parsed(t, form), "", func(place string, s map[string]any) {
				if strings.Contains(place, "/if") || strings.Contains(place, "/then") {
					return
				}
				properties, _ := s["properties"].(map[string]any)
				for name := range properties {
					require.Contains(t, met, strings.TrimPrefix(place, "/definitions/")+"/"+name, "no record has it")
				}
			})
			require.Greater(t, verdicts[true], 200)
			require.Greater(t, verdicts[false], 2000)
			t.Logf("%d accepted, %d refused", verdicts[true], verdicts[false])
		})
	}
}

// ASSAY_RECORDS is the number of generated records that the acceptor and the
// visitor are compared on.
func TestAcceptorAgreesOnGeneratedRecords(t *testing.T) {
	n := 4000
	if s := os.Getenv("ASSAY_RECORDS"); s != "" {
		var err error
		n, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	const workers = 2
	var verdicts [2]atomic.Int64
	var group sync.WaitGroup
	for w := range workers {
		for _, form := range []string{"article", "golden"} {
			g := newGenerator(t, form, uint64(w))
			group.Go(func() {
				for data := range g.broken(n / workers / 2) {
					ok, differs := disagree(form, data)
					if differs != "" {
						t.Errorf("%s\n%s", differs, data)
						return
					}
					if ok {
						verdicts[1].Add(1)
					} else {
						verdicts[0].Add(1)
					}
				}
			})
		}
	}
	group.Wait()
	t.Logf("%d accepted, %d refused", verdicts[1].Load(), verdicts[0].Load())
	require.Greater(t, verdicts[1].Load(), int64(n/5))
	require.Greater(t, verdicts[0].Load(), int64(n/5))
}

// broken yields records with up to two mistakes, a few that are alike before the
// next.
func (g *generator) broken(n int) iter.Seq[[]byte] {
	const alike = 5
	return func(yield func([]byte) bool) {
		var list []*generated
		for i := range n {
			if i%alike == 0 {
				list = nil
				g.record().each(func(v *generated) { list = append(list, v) })
			}
			if !yield(g.mistaken(list)) {
				return
			}
		}
	}
}

// mistaken returns the record of these values, the first of which is the
// record, with up to two mistakes.
func (g *generator) mistaken(values []*generated) []byte {
	for range g.IntN(3) {
		v := values[g.IntN(len(values))]
		defer func(raw string) { v.raw = raw }(v.raw)
		list := v.replacements()
		v.raw = list[g.IntN(len(list))]
	}
	data := values[0].json()
	if len(data) > 0 && g.IntN(6) == 0 {
		data = mangled(g.Rand, data)
	}
	return data
}

// mangled changes the text of a record.
func mangled(r *rand.Rand, data []byte) []byte {
	at := r.IntN(len(data))
	bytesIn := []string{"\x00", "\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\xef\xbb\xbf", " ", "\t\n", ",", ":", "}", "]", "{", "[", `"`, `\`, "0", "é", "\u2028", "//"}
	switch r.IntN(6) {
	case 0:
		return data[:at]
	case 1:
		return slices.Delete(data, at, at+1)
	case 2:
		data[at] ^= 1 << r.IntN(8)
		return data
	case 3:
		return append(data, bytesIn[r.IntN(len(bytesIn))]...)
	case 4:
		return append([]byte(bytesIn[r.IntN(len(bytesIn))]), data...)
	}
	return slices.Insert(data, at, []byte(bytesIn[r.IntN(len(bytesIn))])...)
}

// FuzzAcceptorAgrees holds that the acceptor accepts the records that the
// visitor has no problem with and no others, and decodes them to the same.
func FuzzAcceptorAgrees(f *testing.F) {
	for _, form := range []string{"article", "golden"} {
		g := newGenerator(f, form, 1)
		for data := range g.broken(20) {
			f.Add(data, form == "golden")
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, golden bool) {
		form := "article"
		if golden {
			form = "golden"
		}
		_, differs := disagree(form, data)
		require.Empty(t, differs)
	})
}
