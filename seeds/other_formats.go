package seeds

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/packed"
	"github.com/go-json-experiment/json/jsontext"
)

// otherFormats are formats of files that are not the text of an article, with
// their extensions, the beginnings of their contents, and how to fix it.
var otherFormats = []struct {
	name, fix          string
	extensions, begins []string
}{
	{"HTML", extractText, []string{".html", ".htm", ".xhtml"}, []string{"<!doctype html", "<html"}},
	{"XML", extractText, []string{".xml", ".rss", ".atom"}, []string{"<?xml"}},
	{"a PDF", extractText, []string{".pdf"}, []string{"%pdf-"}},
	{"a word processor's document", extractText, []string{".doc", ".docx", ".odt", ".rtf", ".epub"}, []string{"{\\rtf", "pk\x03\x04"}},
	{"an image", extractText, []string{".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff"}, []string{"\x89png", "\xff\xd8\xff", "gif8"}},
	{"a table", "write one article per line as JSON Lines (.jsonl)", []string{".csv", ".tsv", ".xls", ".xlsx", ".parquet"}, nil},
	{"YAML or TOML", "name the folder or the file of the articles", []string{".yaml", ".yml", ".toml"}, nil},
	{"UTF-16", "save it as plain UTF-8", nil, []string{"\xff\xfe", "\xfe\xff"}},
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

// checkContent returns an error for contents of another format, independent of the file's name.
func checkContent(path string, data []byte) error {
	head := lowerASCII(bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n"))
	for _, f := range otherFormats {
		for _, b := range f.begins {
			if strings.HasPrefix(head, b) {
				return formatError(path, f.name, f.fix)
			}
		}
	}
	if at := bytes.IndexByte(data, 0); at >= 0 {
		return formatError(path, fmt.Sprintf("binary (byte %d is NUL)", at), extractText)
	}
	if strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[") {
		if line, _, _ := bytes.Cut(bytes.TrimSpace(data), []byte("\n")); jsontext.Value(line).IsValid() && head[0] == '{' {
			return formatError(path, "JSON Lines", "name it .jsonl")
		}
		if jsontext.Value(data).IsValid() {
			return formatError(path, "JSON", "name it .json")
		}
	}
	return nil
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
