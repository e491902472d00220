package language_test

import (
	"bufio"
	"fmt"
	"log"

	"github.com/assaykit/assay/recognize/language"
)

// The files are plain text: what they tell is grouped under headings, an entry a line.
func Example() {
	f, err := language.Files.Open("fr/numbers.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if line := lines.Text(); line == "[cardinals]" {
			fmt.Println(line)
		}
	}
	// Output: [cardinals]
}
