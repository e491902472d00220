package recognize_test

import (
	"fmt"
	"strings"

	"github.com/assaykit/assay/recognize"
)

func ExampleRead_names() {
	d := recognize.Read("Nancy B. Pike, CEO of Ostrander & Pike, spoke in Busan. Pike left on Monday.", recognize.Options{Language: "en"})
	for _, p := range d.Parties {
		fmt.Printf("%s: %s %q\n", p.Type, p.Name, p.Aliases)
		for _, r := range p.Roles {
			fmt.Printf("  %s of %s\n", r.Title, d.Parties[r.Of].Name)
		}
	}
	// Output:
	// person: Nancy B. Pike ["Pike"]
	//   CEO of Ostrander & Pike
	// organization: Ostrander & Pike []
	// place: Busan []
}

func ExampleLoadGazetteer() {
	names, err := recognize.LoadGazetteer(strings.NewReader("zephyrine\tproduct\tZ-1|Z 1\tcatalogue:17\n"))
	if err != nil {
		panic(err)
	}
	d := recognize.Read("They shipped zephyrine, then the Z-1s and a Z-1.", recognize.Options{Language: "en", Gazetteer: names})
	for _, p := range d.Parties {
		fmt.Println(p.Type, p.Name, p.Aliases, p.SameAs)
	}
	// Output: product zephyrine [Z-1] [catalogue:17]
}

func ExampleCountry() {
	for _, name := range []string{"États-Unis", "the U.S.", "미국", "Vereinigte Staaten", "Congo"} {
		iso, ok := recognize.Country(name)
		fmt.Println(iso, ok)
	}
	// Output:
	// US true
	// US true
	// US true
	// US true
	//  false
}

func ExampleSameTitle() {
	fmt.Println(recognize.SameTitle("PDG", "chief executive officer"))
	fmt.Println(recognize.SameTitle("vice chairman", "vice president"))
	fmt.Println(recognize.SameTitle("chief taster", "head of tasting"))
	// Output:
	// true true
	// false true
	// false false
}
