package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
)

// group is the benchmark whose parts are compared, and base the part that they are
// compared with.
const (
	group = "BenchmarkRecord/"
	base  = "strict"
)

// work is what one part costs: the median of its runs, by unit ("ns/op", "B/op",
// "allocs/op"). A unit that was not measured is missing.
type work struct {
	name string
	cost map[string]float64
}

// read returns the parts of group in the order of their first runs. The base is one
// of them.
func read(r io.Reader) ([]work, error) {
	runs := map[string]map[string][]float64{}
	var order []string
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		name, costs, ok := parse(lines.Text())
		if !ok {
			continue
		}
		if runs[name] == nil {
			runs[name] = map[string][]float64{}
			order = append(order, name)
		}
		for unit, cost := range costs {
			runs[name][unit] = append(runs[name][unit], cost)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(order) == 0 {
		return nil, errors.New("no result of " + group + " in what go test -bench printed")
	}
	if !slices.Contains(order, base) {
		return nil, errors.New("no result of " + group + base + ", which the others are compared with")
	}
	var works []work
	for _, name := range order {
		w := work{name, map[string]float64{}}
		for unit, costs := range runs[name] {
			w.cost[unit] = median(costs)
		}
		works = append(works, w)
	}
	return works, nil
}

// parse reads a line such as "BenchmarkRecord/form-8  10  1500 ns/op  5 B/op". It
// reports false for a line that is no result of group.
func parse(line string) (name string, costs map[string]float64, ok bool) {
	fields := strings.Fields(line)
	if len(fields) < 4 {
		return "", nil, false
	}
	name, ok = strings.CutPrefix(fields[0], group)
	if _, err := strconv.Atoi(fields[1]); !ok || err != nil {
		return "", nil, false
	}
	if i := strings.LastIndexByte(name, '-'); i > 0 { // processors, which are left out where there is one
		if _, err := strconv.Atoi(name[i+1:]); err == nil {
			name = name[:i]
		}
	}
	costs = map[string]float64{}
	for pair := range slices.Chunk(fields[2:], 2) {
		cost, err := strconv.ParseFloat(pair[0], 64)
		if len(pair) < 2 || err != nil {
			return "", nil, false
		}
		costs[pair[1]] = cost
	}
	_, ok = costs["ns/op"]
	return name, costs, ok
}

// median returns the middle of one or more costs.
func median(costs []float64) float64 {
	costs = slices.Sorted(slices.Values(costs))
	n := len(costs)
	return (costs[(n-1)/2] + costs[n/2]) / 2
}

// write prints a table of the works.
func write(w io.Writer, works []work) error {
	i := slices.IndexFunc(works, func(x work) bool { return x.name == base })
	strict := works[i].cost["ns/op"]
	if strict <= 0 {
		return errors.New(group + base + " took no time")
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "work\tns\tB\tallocs\t× %s\t\n", base)
	for _, x := range works {
		fmt.Fprintf(t, "%s\t%.0f\t%s\t%s\t%.2f\t\n", x.name, x.cost["ns/op"], count(x, "B/op"), count(x, "allocs/op"), x.cost["ns/op"]/strict)
	}
	return t.Flush()
}

// count returns a cost without decimals, "-" for one that was not measured.
func count(x work, unit string) string {
	if cost, ok := x.cost[unit]; ok {
		return strconv.FormatFloat(cost, 'f', 0, 64)
	}
	return "-"
}
