package seeds

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/packed"
	"github.com/go-json-experiment/json/jsontext"
)

// foreign are sorts of files that are not the text of an article, with the ends of
// their names, the beginnings of their bytes, and what to do about them.
var foreign = []struct {
	what, instead string
	ends, begins  []string
}{
	{"HTML", takeOut, []string{".html", ".htm", ".xhtml"}, []string{"<!doctype html", "<html"}},
	{"XML", takeOut, []string{".xml", ".rss", ".atom"}, []string{"<?xml"}},
	{"a PDF", takeOut, []string{".pdf"}, []string{"%pdf-"}},
	{"a word processor's document", takeOut, []string{".doc", ".docx", ".odt", ".rtf", ".epub"}, []string{"{\\rtf", "pk\x03\x04"}},
	{"an image", takeOut, []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff"}, []string{"\x89png", "\xff\xd8\xff", "gif8"}},
	{"a table", "write an article a line as JSON Lines (.jsonl)", []string{".csv", ".tsv", ".xls", ".xlsx", ".parquet"}, nil},
	{"YAML or TOML", "name the folder or the file of the articles", []string{".yaml", ".yml", ".toml"}, nil},
	{"UTF-16", "save it as plain UTF-8", nil, []string{"\xff\xfe", "\xfe\xff"}},
}

const takeOut = "take its text out first, in which offsets count, and save that as .txt"

func foreignError(path, what, instead string) error {
	return fmt.Errorf("%s is %s, not the text of an article; %s", path, what, instead)
}

// foreignName refuses a file whose name says that it is no text.
func foreignName(path string) error {
	ext := strings.ToLower(packed.Ext(path))
	ext = strings.TrimSuffix(strings.TrimSuffix(ext, ".gz"), ".zst")
	for _, f := range foreign {
		if slices.Contains(f.ends, ext) {
			return foreignError(path, f.what, f.instead)
		}
	}
	return nil
}

// notText refuses bytes that are another sort of file, whatever its name.
func notText(path string, data []byte) error {
	head := lowerASCII(bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n"))
	for _, f := range foreign {
		for _, b := range f.begins {
			if strings.HasPrefix(head, b) {
				return foreignError(path, f.what, f.instead)
			}
		}
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return foreignError(path, fmt.Sprintf("binary (byte %d is NUL)", at), takeOut)
	}
	if strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[") {
		if line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n")); jsontext.Value(line).IsValid() && head[0] == '{' {
			return foreignError(path, "JSON Lines", "name it .jsonl")
		}
		if jsontext.Value(data).IsValid() {
			return foreignError(path, "JSON", "name it .json")
		}
	}
	return nil
}

// lowerASCII lowers the letters of ASCII alone: other bytes may be no text.
func lowerASCII(b []byte) string {
	out := bytes.Clone(b)
	for i, c := range out {
		if 'A' <= c && c <= 'Z' {
			out[i] = c + 'a' - 'A'
		}
	}
	return string(out)
}
