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
