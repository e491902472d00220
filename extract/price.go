package extract

// Price is the price of a million tokens. Its amounts are not negative.
type Price struct {
	Input    float64 `json:"input,omitzero"`
	Output   float64 `json:"output,omitzero"`
	Currency string  `json:"currency,omitempty"` // ISO 4217; "" is USD
}
