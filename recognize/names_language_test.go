package recognize

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	bcp47 "golang.org/x/text/language"

	"github.com/assaykit/assay/schema"
)

// TestAFourthLanguageIsData reads names in Spanish off nothing but lists of its
// words: the grammar of names has no language in it.
func TestAFourthLanguageIsData(t *testing.T) {
	spanish := &language{tag: "es", names: compileNames(bcp47.Spanish, nameLexicon{
		headFirst: true,
		common:    `ayer hoy nadie varios muchos pero también`, never: `lunes martes enero febrero`,
		honorifics: `señor señora don doña doctor`, offices: `presidente presidenta ministro ministra director directora consejero_delegado`,
		orgNouns: `universidad banco ministerio instituto partido`, placeNouns: `río calle distrito lago`, eventNouns: `acuerdo`,
		particles: `de del la los y`, links: `de del la el los las y`, speech: `dijo dice explicó`, within: `en a desde`,
		firms: `empresa compañía grupo fabricante`, wares: `juego modelo película`, schemes: `proyecto`, humans: `actor escritora`, makes: `lanzó publicó`,
		articles: `el la los las un una`, ofs: `de del`, locates: `en`, auxiliaries: `ha había es era`, conjunctions: `y o`,
		settlements: `ciudad capital pueblo`, besideHeads: `grupo lago río`, ofHeads: `universidad ministerio distrito`,
		adjectives: `KR:coreano,coreana,coreanos,coreanas ES:español,española`,
	})}
	for _, tt := range []struct{ reason, text, names, offices string }{
		{"a person and a country", "Ayer habló Ana Ostrander en Corea del Sur.", "Ana Ostrander/person, Corea del Sur/place", ""},
		{"the office of an organisation, and its holder", "La presidenta de OstraByte, Ana Martel, dijo que no.", "OstraByte/organization, Ana Martel/person", "Ana Martel: presidenta @ OstraByte"},
		{"a name, and its office", "Ana Martel, consejera, y Juan Brissac, director de OstraByte, hablaron.", "Ana Martel/person, Juan Brissac/person, OstraByte/organization", "Juan Brissac: director @ OstraByte"},
		{"an institution written small", "en el ministerio de Defensa hay luz", "ministerio de Defensa/organization", ""},
		{"an apposition over an adjective", "la empresa coreana Ostrander crece", "Ostrander/organization", ""},
		{"a project", "del proyecto Ostrander", "Ostrander/project", ""},
		{"no names", "Varios ministros coreanos llegaron el lunes.", "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			x := newText(tt.text, spanish)
			doc := x.newDocument(x.overlay(nil, nil, x.names.find(&spanish.names, nil, nil)), nil)
			var names, offices []string
			for _, s := range doc.Spans {
				if r := s.Readings[0]; r.Kind == schema.KindParty {
					names = append(names, s.Text+"/"+string(r.Name.Type))
				}
			}
			for _, p := range doc.Parties {
				for _, r := range p.Roles {
					s := p.Name + ": " + r.Title
					if r.Of >= 0 {
						s += " @ " + doc.Parties[r.Of].Name
					}
					offices = append(offices, s)
				}
			}
			require.Equal(t, tt.names, strings.Join(names, ", "))
			require.Equal(t, tt.offices, strings.Join(offices, ", "))
		})
	}
}
