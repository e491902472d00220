module example.com/extractor

go 1.26

require github.com/assaykit/assay v0.0.0

replace github.com/assaykit/assay => ../..
