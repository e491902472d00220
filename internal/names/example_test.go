package names_test

import (
	"fmt"

	"github.com/assaykit/assay/internal/names"
	"github.com/assaykit/assay/schema"
)

func ExampleName_Same() {
	same := func(a, b string, partyType schema.PartyType) bool { return names.New(a).Same(names.New(b), partyType) }
	fmt.Println(same("Chey Tae-won", "Choi Tae Won", schema.Person))
	fmt.Println(same("Bank of Korea", "Banque de Corée", schema.Organization))
	fmt.Println(same("SK hynix", "SK Telecom", schema.Organization))
	fmt.Println(same("Altman", "Sam Altman", schema.Person), names.New("Altman").ShortFor(names.New("Sam Altman"), schema.Person))
	// Output:
	// true
	// true
	// false
	// false true
}
