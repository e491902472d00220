module github.com/assaykit/assay

go 1.26
