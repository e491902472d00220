package extract

// Price is what a million tokens cost. Neither is negative.
type Price struct {
	Input    float64 `json:"input,omitzero"`
	Output   float64 `json:"output,omitzero"`
	Currency string  `json:"currency,omitempty"` // ISO 4217
}
