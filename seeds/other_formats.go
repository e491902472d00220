package seeds

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/articleform"
	"github.com/assaykit/assay/internal/packed"
)

// otherFormats are formats of files that are not articles, with their
// extensions, the beginnings of their contents, and how to fix it.
var otherFormats = []struct {
	name, fix          string
	extensions, begins []string
}{
	{"a PDF", extractText, []string{".pdf"}, []string{"%pdf-"}},
	{"a word processor's document, or another packed folder", extractText, []string{".doc", ".docx", ".odt", ".rtf", ".epub", ".zip"}, []string{"{\\rtf", "pk\x03\x04"}},
	{"an image", extractText, []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff"}, []string{"\x89png", "\xff\xd8\xff", "gif8"}},
	{"a table of a program", "export it as CSV with named columns", []string{".xls", ".xlsx", ".parquet", ".ods"}, []string{"par1"}},
	{"a file of annotations", "convert it, which can also save its articles", []string{".ann", ".conll", ".conllu", ".iob", ".iob2", ".bio", ".xmi"}, nil},
	{"YAML or TOML", "name the folder or the file of the articles", []string{".yaml", ".yml", ".toml"}, nil},
}

const extractText = "extract its text, in which offsets are counted, and save that as .txt"

func formatError(path, format, fix string) error {
	return fmt.Errorf("%s is %s, not the text of an article; %s", path, format, fix)
}

// checkExtension returns an error for a file whose extension is of another format.
func checkExtension(path string) error {
	ext := strings.ToLower(packed.Ext(path))
	ext = strings.TrimSuffix(strings.TrimSuffix(ext, ".gz"), ".zst")
	for _, f := range otherFormats {
		if slices.Contains(f.extensions, ext) {
			return formatError(path, f.name, f.fix)
		}
	}
	return nil
}

// checkBinary returns an error for contents of a format that is not text,
// independent of the file's name.
func checkBinary(path string, data []byte) error {
	head := lowerASCII(bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n"))
	for _, f := range otherFormats {
		for _, b := range f.begins {
			if strings.HasPrefix(head, b) {
				return formatError(path, f.name, f.fix)
			}
		}
	}
	return nil
}

// isUTF16 reports whether a file begins with the byte order mark of UTF-16.
func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff"))
}

// checkText returns an error for contents of another form than a text, whose
// file is then named by what it is.
func checkText(path string, data []byte) error {
	if err := checkBinary(path, data); err != nil {
		return err
	}
	if isUTF16(data) {
		return formatError(path, "UTF-16", "save it as plain UTF-8")
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return formatError(path, fmt.Sprintf("binary (byte %d is NUL)", at), extractText)
	}
	head := bytes.TrimLeft(data, " \t\r\n")
	switch {
	case articleform.IsXML(data):
		return formatError(path, "XML", "name it .xml if it is NITF or NewsML-G2; otherwise "+extractText)
	case beginsPage(head):
		return formatError(path, "HTML", "name it .html, or "+extractText)
	case articleform.IsTable(data):
		return formatError(path, "a table", "name it .csv")
	case len(head) > 0 && (head[0] == '{' || head[0] == '['):
		if line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n")); jsontext.Value(line).IsValid() && head[0] == '{' {
			return formatError(path, "JSON Lines", "name it .jsonl")
		}
		if jsontext.Value(data).IsValid() {
			return formatError(path, "JSON", "name it .json")
		}
	}
	return nil
}

// beginsPage reports whether a text begins as a whole page does. A paragraph of
// Markdown may begin with another element.
func beginsPage(head []byte) bool {
	begin := lowerASCII(head[:min(len(head), 32)])
	return strings.HasPrefix(begin, "<!doctype html") || strings.HasPrefix(begin, "<html")
}

// lowerASCII lowers ASCII letters only, because the other bytes may not be
// text.
func lowerASCII(b []byte) string {
	out := bytes.Clone(b)
	for i, c := range out {
		if 'A' <= c && c <= 'Z' {
			out[i] = c + 'a' - 'A'
		}
	}
	return string(out)
}
