package convert_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/convert"
	"github.com/assaykit/assay/internal/spans"
)

// columnCase is a file of a token a line as both commands read it.
type columnCase struct {
	reason string
	data   string
	column string
	spans  string // of every document, as "id: LABEL words, LABEL words | id: …"
	text   string // the text of the articles that convert makes, one after another; "" where it does not matter
	docs   string // the ids of the articles that convert makes, where they are not one "document"
	says   string // what the error of both commands says, in place of all that
}

// Both commands read these files, and agree.
var columnCases = []columnCase{
	// Where the tag stands.
	{reason: "two columns, tabs", data: "Mara\tB-PER\nOkafor\tI-PER\nsails\tO\n", spans: "1: PER Mara Okafor", text: "Mara Okafor sails"},
	{reason: "two columns, blanks", data: "Mara B-PER\nOkafor I-PER\nsails O\n", spans: "1: PER Mara Okafor", text: "Mara Okafor sails"},
	{reason: "tabs in one row and blanks in the next", data: "Mara\tB-PER\nOkafor I-PER\nsails   O\n", spans: "1: PER Mara Okafor"},
	{reason: "a trailing tab in every row", data: "Mara\tB-PER\t\nOkafor\tI-PER\t\nsails\tO\t\n", spans: "1: PER Mara Okafor"},
	{reason: "trailing tabs in some rows", data: "Mara\tB-PER\t\t\nOkafor\tI-PER\nsails\tO\t\n", spans: "1: PER Mara Okafor"},
	{reason: "a remark behind the tag of one row", data: "Mara\tB-PER\nOkafor\tI-PER\tsurname?\nsails\tO\n", spans: "1: PER Mara Okafor"},
	{reason: "dashes and annotators behind the tags", data: "1\tMara\tB-PER\t-\tkb\n2\tsails\tO\t-\tkb\n", spans: "1: PER Mara"},
	{reason: "empty columns and a note of a person behind the tags", data: "Mara\tB-PER\t\tkb\nsails\tO\t\tkb\n", spans: "1: PER Mara"},
	{reason: "the last of two columns of tags", data: "Mara NNP B-NP B-PER\nsails VBZ B-VP O\n", spans: "1: PER Mara"},
	{reason: "tags in the second of three columns", data: "Mara\tB-PER\tNNP\nsails\tO\tVBZ\n", spans: "1: PER Mara"},
	{reason: "nested tags that are all O", data: "1\tMara\tB-PER\tO\n2\tsails\tO\tO\n", spans: "1: PER Mara"},
	{reason: "no names, and tags of phrases before them", data: "Mara NNP B-NP O\nsails VBZ B-VP O\n", spans: "1: "},
	{reason: "an empty tag among tags", data: "Mara\tB-PER\nsails\t\n", says: "line 2: the tag is empty"},
	{reason: "an empty tag behind a part of speech", data: "Mara\tNNP\tB-PER\nsails\tVBZ\t\nhome\tRB\tO\n", says: "line 2: the tag is empty"},
	{reason: "all tags are empty", data: "Mara\t\nsails\t\n", says: "line 1"},
	{reason: "a row that lacks a column", data: "Mara NNP B-PER\nsails VBZ O\nhome O\n", says: "line 3: it has 2 columns"},
	{reason: "a row that is a word alone", data: "Mara B-PER\nsails\nhome O\n", says: "line 2"},
	{reason: "parts of speech and no tags", data: "Mara\tNNP\nsails\tVBZ\n", says: `"NNP" is no tag`},
	{reason: "one tag that is none", data: "Mara\tB-PER\nOkafor\tX-PER\nsails\tO\n", says: `line 2: "X-PER" is no tag`},
	{reason: "words alone", data: "Mara\nsails\n", says: "line 1"},

	// A column that is named.
	{reason: "a column by number", data: "Mara\tB-PER\tB-LOC\nsails\tO\tO\n", column: "2", spans: "1: PER Mara"},
	{reason: "a column from the end", data: "Mara\tB-PER\tB-LOC\nsails\tO\tO\n", column: "-2", spans: "1: PER Mara"},
	{reason: "from the end, with trailing tabs", data: "Mara\tB-PER\tB-LOC\t\nsails\tO\tO\t\n", column: "-1", spans: "1: LOC Mara"},
	{reason: "a column by its name", data: "# global.columns = ID FORM OUTER INNER\n1\tMara\tB-PER\tB-LOC\n2\tsails\tO\tO\n", column: "outer", spans: "1: PER Mara"},
	{reason: "the words too", data: "x\tMara\tB-PER\nx\tsails\tO\n", column: "2,3", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "a column that is not there", data: "Mara\tB-PER\nsails\tO\n", column: "5", says: "2 columns"},
	{reason: "a name where none are", data: "Mara\tB-PER\nsails\tO\n", column: "NER", says: "does not name its columns"},
	{reason: "a name that is another", data: "# global.columns = ID FORM NER\n1\tMara\tB-PER\n", column: "NET", says: "ID, FORM, NER"},
	{reason: "column 0", data: "Mara\tB-PER\n", column: "0", says: "from 1"},

	// Names of columns, CoNLL-U, CoNLL-U Plus.
	{reason: "global.columns", data: "# global.columns = ID FORM NER\n1\tMara\tB-PER\n2\tsails\tO\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "global.columns, another order", data: "# global.columns = NER FORM\nB-PER\tMara\nO\tsails\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "a range of words is no token", data: "# global.columns = ID FORM NER\n1\tMara\tB-PER\n2-3\tau\t_\n2\tà\tO\n3\tle\tO\n4\tCork\tB-LOC\n", spans: "1: PER Mara, LOC Cork", text: "Mara à le Cork"},
	{reason: "an empty node is no token", data: "# global.columns = ID FORM NER\n1\tMara\tB-PER\n1.1\tsailed\t_\n2\tCork\tB-LOC\n", spans: "1: PER Mara, LOC Cork", text: "Mara Cork"},
	{reason: "NER in MISC", data: "1\tMara\tMara\tPROPN\tNNP\t_\t2\tnsubj\t_\tNER=B-PER|SpaceAfter=No\n2\t,\t,\tPUNCT\t,\t_\t0\tpunct\t_\tNER=O\n", spans: "1: PER Mara", text: "Mara,"},
	{reason: "name in MISC, as Danish and Norwegian treebanks have it", data: "1\tMara\tMara\tPROPN\t_\t_\t2\tnsubj\t_\tname=B-PER\n2\tsejler\tsejle\tVERB\t_\t_\t0\troot\t_\tname=O\n", spans: "1: PER Mara"},
	{reason: "Entity in MISC", data: "1\tMara\tMara\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=B-PER\n2\tsails\tsail\tVERB\t_\t_\t0\troot\t_\t_\n", spans: "1: PER Mara"},
	{reason: "ner in MISC, as a pipeline writes it", data: "1\tMara\t_\t_\t_\t_\t0\t_\t_\tstart_char=0|end_char=4|ner=B-PER\n2\tOkafor\t_\t_\t_\t_\t1\t_\t_\tstart_char=5|end_char=11|ner=E-PER\n", spans: "1: PER Mara Okafor"},
	{reason: "CoNLL-U without names", data: "1\tMara\tMara\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tsails\tsail\tVERB\tVBZ\t_\t0\troot\t_\t_\n", says: "tags"},
	{reason: "the text of a sentence", data: "# text = Mara's boat\n1\tMara\tB-PER\n2\t's\tO\n3\tboat\tO\n", spans: "1: PER Mara", text: "Mara's boat"},
	{reason: "a text of other words", data: "# text = Someone else\n1\tMara\tB-PER\n2\tsails\tO\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "the text has what a range stands for", data: "# global.columns = ID FORM NER\n# text = Mara au Cork\n1\tMara\tB-PER\n2-3\tau\t_\n2\tà\tO\n3\tle\tO\n4\tCork\tB-LOC\n", spans: "1: PER Mara, LOC Cork", text: "Mara au Cork"},
	{reason: "texts of two sentences", data: "# sent_id = s1\n# text = Mara sails.\n1\tMara\tB-PER\n2\tsails\tO\n3\t.\tO\n\n# sent_id = s2\n# text = Cork waits.\n1\tCork\tB-LOC\n2\twaits\tO\n3\t.\tO\n", spans: "s1: PER Mara | s2: LOC Cork", text: "Mara sails.\nCork waits."},
	{reason: "a header of words", data: "token\tpos\tner_tag\nMara\tNNP\tB-PER\nsails\tVBZ\tO\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "numbers before words that begin anew", data: "1\tMara\tB-PER\n2\tsails\tO\n\n1\tCork\tB-LOC\n", spans: "1: PER Mara | 2: LOC Cork", text: "Mara sails\nCork"},
	{reason: "numbers before words, from 0", data: "0 Mara NNP B-PER\n1 sails VBZ O\n\n0 Cork NNP B-LOC\n1 waits VBZ O\n", spans: "1: PER Mara | 2: LOC Cork", text: "Mara sails\nCork waits"},
	{reason: "numbers of sentences before words", data: "1\tMara\tB-PER\n1\tsails\tO\n2\tCork\tB-LOC\n2\twaits\tO\n", spans: "1: PER Mara, LOC Cork", text: "Mara sails Cork waits"},
	{reason: "MISC by its name", data: "# global.columns = FORM MISC\nMara\tNER=B-PER|x=y\nsails\tNER=O\n", column: "MISC", spans: "1: PER Mara"},
	{reason: "numbers that are words", data: "1 CD B-LOC\nof IN O\n", spans: "1: LOC 1", text: "1 of"},

	// Comments.
	{reason: "a comment with a tab", data: "# file:\tF_1\n# url:\thttp://a.example/1\nMara B-PER\nsails O\n", spans: "1: PER Mara"},
	{reason: "a comment with a tab among rows with tabs", data: "#\thttp://a.example/1 [2009-10-17]\n1\tMara\tB-PER\tO\n2\tsails\tO\tB-LOC\n", column: "3", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "a # alone", data: "#\nMara\tB-PER\n#\nsails\tO\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "a # and a blank", data: "# \nMara\tB-PER\nsails\tO\n", spans: "1: PER Mara", text: "Mara sails"},
	{reason: "a # that is a token, tabs", data: "Mara\tB-PER\n#\tO\n1\tO\n", spans: "1: PER Mara", text: "Mara # 1"},
	{reason: "a # that is a token, blanks", data: "Mara NNP B-PER\n# NN O\n1 CD O\n", spans: "1: PER Mara", text: "Mara # 1"},
	{reason: "a # in a name", data: "#\tB-LOC\n1\tI-LOC\n", spans: "1: LOC # 1", text: "# 1"},
	{reason: "a hashtag is a token", data: "#cork\tB-LOC\nsails\tO\n", spans: "1: LOC #cork", text: "#cork sails"},
	{reason: "a piece of a word is a token", data: "Ok\tB-PER\n##afor\tI-PER\n", spans: "1: PER Ok ##afor"},
	{reason: "a comment of words", data: "# this was read twice by two people\nMara B-PER\n", spans: "1: PER Mara", text: "Mara"},
	{reason: "a comment that is short", data: "# page 3\nMara NNP B-PER\n", spans: "1: PER Mara", text: "Mara"},
	{reason: "a comment without a blank", data: "#lang=fr\nMara B-PER\n", spans: "1: PER Mara", text: "Mara"},
	{reason: "a # with a tag that is none", data: "Mara\tB-PER\n#\tPER\n", says: `line 2: "PER" is no tag`},

	// Documents.
	{reason: "DOCSTART alone", data: "-DOCSTART-\n\nMara B-PER\n\n-DOCSTART-\n\nCork B-LOC\n", spans: "1: PER Mara | 2: LOC Cork", docs: "document, document-2"},
	{reason: "DOCSTART with columns", data: "-DOCSTART- -X- O O\n\nMara NNP I-NP B-PER\n\n-DOCSTART- -X- O O\n\nCork NNP I-NP B-LOC\n", spans: "1: PER Mara | 2: LOC Cork", docs: "document, document-2"},
	{reason: "DOCSTART with an id in brackets", data: "-DOCSTART- (77b)\nMara\tB-PER\n\n-DOCSTART- (78b)\nCork\tB-LOC\n", spans: "77b: PER Mara | 78b: LOC Cork", docs: "77b, 78b"},
	{reason: "DOCSTART with an id in a column", data: "-DOCSTART-\ttide-07\tO\n\nMara\tNNP\tB-PER\n\n-DOCSTART-\ttide-08\tO\n\nCork\tNNP\tB-LOC\n", spans: "tide-07: PER Mara | tide-08: LOC Cork", docs: "tide-07, tide-08"},
	{reason: "newdoc id", data: "# newdoc id = a1\n# sent_id = a1-1\n1\tMara\tB-PER\n\n# sent_id = a1-2\n1\tsails\tO\n\n# newdoc id = a2\n1\tCork\tB-LOC\n", spans: "a1: PER Mara | a2: LOC Cork", docs: "a1, a2"},
	{reason: "an id with members behind it", data: "# id 9a0c domain=dev\nmara _ _ B-PER\nsails  _  _  O\n\n# id 9a0d domain=dev\ncork _ _ B-LOC\n", spans: "9a0c: PER mara | 9a0d: LOC cork", docs: "9a0c, 9a0d"},
	{reason: "an id with members behind a tab", data: "# id 9a0c\tdomain=dev\nmara _ _ B-PER\n\n# id 9a0d\tdomain=dev\ncork _ _ B-LOC\n", spans: "9a0c: PER mara | 9a0d: LOC cork", docs: "9a0c, 9a0d"},
	{reason: "doc_id", data: "# doc_id = a1\nMara\tB-PER\n\n# doc_id = a2\nCork\tB-LOC\n", spans: "a1: PER Mara | a2: LOC Cork", docs: "a1, a2"},
	{reason: "sent_id names sentences", data: "# sent_id = s7\nMara\tB-PER\n\n# sent_id = s8\nCork\tB-LOC\n", spans: "s7: PER Mara | s8: LOC Cork", text: "Mara\nCork"},
	{reason: "one id twice", data: "# newdoc id = a\nMara\tB-PER\n\n# newdoc id = a\nCork\tB-LOC\n", spans: "a: PER Mara | a: LOC Cork", docs: "a, a-2"},
	{reason: "a document that begins in the middle of a name", data: "# newdoc id = a\nMara\tB-PER\n# newdoc id = b\nOkafor\tI-PER\n", spans: "a: PER Mara | b: PER Okafor", docs: "a, b"},
	{reason: "CRLF, a mark of order, blank lines with blanks", data: "\ufeffMara\tB-PER\r\n  \r\nCork\tB-LOC\r\n", spans: "1: PER Mara | 2: LOC Cork", text: "Mara\nCork"},

	// Schemes.
	{reason: "IOB1", data: "Mara I-PER\nOkafor I-PER\nKim B-PER\nsails O\nCork I-LOC\n", spans: "1: PER Mara Okafor, PER Kim, LOC Cork"},
	{reason: "IO", data: "Mara I-PER\nOkafor I-PER\nCork I-LOC\n", spans: "1: PER Mara Okafor, LOC Cork"},
	{reason: "IOE1", data: "Mara I-PER\nOkafor E-PER\nKim I-PER\nsails O\n", spans: "1: PER Mara Okafor, PER Kim"},
	{reason: "IOE2", data: "Mara I-PER\nOkafor E-PER\nKim E-PER\nsails O\n", spans: "1: PER Mara Okafor, PER Kim"},
	{reason: "IOBES", data: "Mara B-PER\nde I-PER\nOkafor E-PER\nCork S-LOC\n", spans: "1: PER Mara de Okafor, LOC Cork"},
	{reason: "BILOU", data: "Mara B-PER\nde I-PER\nOkafor L-PER\nCork U-LOC\n", spans: "1: PER Mara de Okafor, LOC Cork"},
	{reason: "BMES", data: "Mara B-PER\nde M-PER\nOkafor E-PER\nCork S-LOC\n", spans: "1: PER Mara de Okafor, LOC Cork"},
	{reason: "BMEOW", data: "Mara B-PER\nde M-PER\nOkafor E-PER\nCork W-LOC\n", spans: "1: PER Mara de Okafor, LOC Cork"},
	{reason: "small prefixes", data: "Mara b-PER\nOkafor i-PER\nsails o\n", spans: "1: PER Mara Okafor"},
	{reason: "labels before prefixes", data: "Mara PER-B\nOkafor PER-I\nsails O\nCork LOC-B\n", spans: "1: PER Mara Okafor, LOC Cork"},
	{reason: "labels before prefixes, low lines, dashes for O", data: "1\tMara\tPER_B\n2\tOkafor\tPER_I\n3\tsails\t-\n", spans: "1: PER Mara Okafor", text: "Mara Okafor sails"},
	{reason: "low lines behind prefixes", data: "Mara B_PER\nOkafor I_PER\nsails O\n", spans: "1: PER Mara Okafor"},
	{reason: "a label with a dash", data: "Mara B-PER-AUTHOR\nOkafor I-PER-AUTHOR\n", spans: "1: PER-AUTHOR Mara Okafor"},
	{reason: "prefixes alone", data: "Mara B\nOkafor I\nsails O\nKim B\n", spans: "1: entity Mara Okafor, entity Kim"},
	{reason: "prefixes alone and with labels", data: "Mara B-PER\nOkafor I\nsails O\n", says: `line 2: "I" is no tag`},

	// Words.
	{reason: "a no-break space in a word", data: "Mara\u00a0Okafor\tB-PER\nsails\tO\n", spans: "1: PER Mara\u00a0Okafor", text: "Mara\u00a0Okafor sails"},
	{reason: "a no-break space in a word, blanks", data: "Mara\u00a0Okafor B-PER\nsails O\n", spans: "1: PER Mara\u00a0Okafor", text: "Mara\u00a0Okafor sails"},
	{reason: "a no-break space that is a word", data: "Mara\tB-PER\n\u00a0\tO\nCork\tB-LOC\n", spans: "1: PER Mara, LOC Cork"},
	{reason: "a blank that is a word among characters", data: "마\tB-PER\n라\tI-PER\n \tO\n항\tO\n구\tO\n", spans: "1: PER 마 라", text: "마라 항구"},
	{reason: "a blank in a word", data: "New Ross\tB-LOC\nsails\tO\n", spans: "1: LOC New Ross", text: "New Ross sails"},
	{reason: "characters without blanks", data: "玛\tB-PER\n拉\tI-PER\n在\tO\n科\tB-LOC\n克\tI-LOC\n", spans: "1: PER 玛 拉, LOC 科 克", text: "玛拉在科克"},
	{reason: "KLUE's own file", data: "## column sep : \\t\n## columns : CHAR\tNE_TAG\n## harbour-00-wire\t<마라:PS> 항구\n마\tB-PS\n라\tI-PS\n \tO\n항\tO\n구\tO\n\n## harbour-01-wire\t<코크:LC>\n코\tB-LC\n크\tI-LC\n",
		spans: "harbour-00-wire: PS 마 라 | harbour-01-wire: LC 코 크", docs: "harbour-00-wire, harbour-01-wire", text: "마라 항구\n코크"},

	// HIPE.
	{reason: "HIPE", data: "TOKEN\tNE-COARSE-LIT\tMISC\n# hipe2022:document_id = p1\nMara\tB-pers\tNoSpaceAfter\n,\tO\tEndOfLine\nsails\tO\t_\n", spans: "p1: pers Mara", text: "Mara,\nsails", docs: "p1"},
	{reason: "HIPE, a header of small letters", data: "token\tne-coarse-lit\tmisc\n# document_id = p1\nMara\tB-pers\tNoSpaceAfter\n,\tO\t_\n", spans: "p1: pers Mara", text: "Mara,", docs: "p1"},
	{reason: "HIPE, a # that is a word", data: "TOKEN\tNE-COARSE-LIT\tNE-NESTED\tMISC\n# hipe2022:document_id = p1\n#\tO\tO\t_\nMara\tB-pers\tO\t_\n#\tO\t_\tEndOfLine\n", spans: "p1: pers Mara", text: "# Mara #\n", docs: "p1"},
	{reason: "HIPE, two pages of one id", data: "TOKEN\tNE-COARSE-LIT\n# hipe2022:document_id = p1\nMara\tB-pers\n\n# hipe2022:document_id = p1\nCork\tB-loc\n", spans: "p1: pers Mara | p1: loc Cork", docs: "p1, p1-2"},
	{reason: "HIPE, a row that lacks a column", data: "TOKEN\tNE-COARSE-LIT\tMISC\nMara\tB-pers\t_\nsails\n", says: "line 3: it has 1 column"},
	{reason: "HIPE, a row that lacks the last column", data: "TOKEN\tNE-COARSE-LIT\tMISC\nMara\tB-pers\t_\nsails\tO\n", says: "line 3: it has 2 columns"},
	{reason: "HIPE, another column", data: "TOKEN\tNE-COARSE-LIT\tNE-FINE-LIT\nMara\tB-pers\tB-pers.ind\nsails\tO\tO\n", column: "NE-FINE-LIT", spans: "1: pers.ind Mara"},
	{reason: "HIPE, a column of links", data: "TOKEN\tNE-COARSE-LIT\tNEL-LIT\nMara\tB-pers\tQ1\nsails\tO\t_\n", column: "NEL-LIT", says: "Wikidata"},
	{reason: "HIPE, an empty tag", data: "TOKEN\tNE-COARSE-LIT\tMISC\nMara\t\t_\n", says: "line 2: the tag is empty"},
	{reason: "HIPE, a column that is not there", data: "TOKEN\tNE-COARSE-LIT\nMara\tB-pers\n", column: "NE-FINE-LIT", says: "NE-COARSE-LIT"},

	// Other files.
	{reason: "JSON Lines", data: `{"text":"Mara sails","label":[[0,4,"PER"]]}` + "\n", says: "JSON"},
	{reason: "a JSON list", data: "[\n {\"text\": \"Mara sails\"}\n]\n", says: "JSON"},
	{reason: "XML", data: "<?xml version=\"1.0\"?>\n<doc><ne>Mara</ne></doc>\n", says: "XML"},
	{reason: "CSV", data: "sentence,word,tag\n1,Mara,B-PER\n1,sails,O\n", says: "CSV"},
	{reason: "nothing", data: "\n\n", says: "no document"},
}

// formOf is the form that the command line would be given.
func formOfColumns(data string) string {
	if spans.Detect([]byte(data)) == spans.HIPE {
		return "hipe"
	}
	return "conll"
}

func TestColumns(t *testing.T) {
	for _, tt := range columnCases {
		t.Run(tt.reason, func(t *testing.T) {
			form := formOfColumns(tt.data)
			docs, err := spans.Read([]byte(tt.data), spans.Format(form), spans.Options{Column: tt.column})
			read, _, convertErr := convert.Read(form, []byte(tt.data), convert.Options{Table: tableOf(tt.data), Column: tt.column})
			if tt.says != "" {
				require.ErrorContains(t, err, tt.says)
				require.ErrorContains(t, convertErr, tt.says)
				return
			}
			require.NoError(t, err)
			require.NoError(t, convertErr)
			require.Equal(t, tt.spans, shownSpans(docs))
			if tt.text != "" {
				require.Equal(t, tt.text, textsOf(read))
			}
			require.Equal(t, tt.docsOrOne(), idsOf(read))
			requireSameFacts(t, docs, read)
			if strings.TrimRight(tt.spans, ": 1") != "" {
				s, err := spans.Score(docs, docs, spans.Assay)
				require.NoError(t, err)
				require.NotNil(t, s.Schemes.Strict.F1)
				require.Equal(t, 1.0, *s.Schemes.Strict.F1)
			}
		})
	}
}

func (c columnCase) docsOrOne() string {
	if c.docs == "" {
		return "document"
	}
	return c.docs
}

func tableOf(data string) string {
	if strings.HasPrefix(data, "## column") {
		return "klue"
	}
	return ""
}

func shownSpans(docs []spans.Document) string {
	var out []string
	for _, d := range docs {
		var list []string
		words := d.Words
		for _, s := range d.Spans {
			list = append(list, s.Label+" "+strings.Join(words[s.Start:s.End], " "))
		}
		out = append(out, fmt.Sprintf("%s: %s", d.ID, strings.Join(list, ", ")))
	}
	return strings.Join(out, " | ")
}

func textsOf(docs []convert.Document) string {
	var out []string
	for _, d := range docs {
		out = append(out, d.Article.Text)
	}
	return strings.Join(out, "\n")
}

func idsOf(docs []convert.Document) string {
	var out []string
	for _, d := range docs {
		out = append(out, d.Article.ID)
	}
	return strings.Join(out, ", ")
}

// requireSameFacts compares the spans whose labels mean a party with the
// mentions of parties, letter by letter but for white space.
func requireSameFacts(t *testing.T, docs []spans.Document, read []convert.Document) {
	t.Helper()
	var want, got []string
	for _, d := range docs {
		words := d.Words
		for _, s := range d.Spans {
			if s.Label != "entity" && s.Label != "PER-AUTHOR" {
				want = append(want, bare(strings.Join(words[s.Start:s.End], "")))
			}
		}
	}
	for _, d := range read {
		for _, p := range d.Record.Parties {
			for _, m := range p.Mentions {
				got = append(got, bare(m.Text))
			}
		}
	}
	require.ElementsMatch(t, want, got)
}

func bare(s string) string { return strings.Join(strings.Fields(s), "") }
