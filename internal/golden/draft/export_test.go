package draft

// Krippendorff is what the agreement on types is computed by.
var Krippendorff = krippendorff
