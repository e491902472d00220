package scoring

import (
	"github.com/assaykit/assay/schema/result"
)

// The measures are those of the fifth Message Understanding Conference (Chinchor and
// Sundheim 1993, MUC-5 evaluation metrics), in which a partial match counts half. A
// measure whose denominator is zero is undefined, which is nil, not 0 or 1.

// Possible is POS = COR + INC + PAR + MIS, the golden facts that count.
func Possible(c result.Counts) int { return c.COR + c.INC + c.PAR + c.MIS }

// Actual is ACT = COR + INC + PAR + SPU, the extracted facts.
func Actual(c result.Counts) int { return c.COR + c.INC + c.PAR + c.SPU }

// Precision is (COR + ½ PAR) / ACT.
func Precision(c result.Counts) *float64 { return Quotient(credit(c), float64(Actual(c))) }

// Recall is (COR + ½ PAR) / POS.
func Recall(c result.Counts) *float64 { return Quotient(credit(c), float64(Possible(c))) }

// F1 is the harmonic mean of precision and recall, 2 (COR + ½ PAR) / (POS + ACT).
// It is undefined if either of the two is.
func F1(c result.Counts) *float64 {
	if Possible(c) == 0 || Actual(c) == 0 {
		return nil
	}
	return Quotient(2*credit(c), float64(Possible(c)+Actual(c)))
}

// Undergeneration is UND = MIS / POS.
func Undergeneration(c result.Counts) *float64 { return Quotient(float64(c.MIS), float64(Possible(c))) }

// Overgeneration is OVG = SPU / ACT.
func Overgeneration(c result.Counts) *float64 { return Quotient(float64(c.SPU), float64(Actual(c))) }

// Substitution is SUB = (INC + ½ PAR) / (COR + PAR + INC).
func Substitution(c result.Counts) *float64 {
	return Quotient(float64(c.INC)+float64(c.PAR)/2, float64(c.COR+c.PAR+c.INC))
}

// ErrorRate is ERR = (INC + ½ PAR + MIS + SPU) / (COR + PAR + INC + MIS + SPU).
func ErrorRate(c result.Counts) *float64 {
	return Quotient(float64(c.INC+c.MIS+c.SPU)+float64(c.PAR)/2, float64(c.COR+c.PAR+c.INC+c.MIS+c.SPU))
}

// Add sums outcomes. Partial matches are summed like any other count.
func Add(a, b result.Counts) result.Counts {
	return result.Counts{COR: a.COR + b.COR, INC: a.INC + b.INC, PAR: a.PAR + b.PAR, MIS: a.MIS + b.MIS, SPU: a.SPU + b.SPU}
}

func credit(c result.Counts) float64 { return float64(c.COR) + float64(c.PAR)/2 }

// Quotient returns a / b, nil if b is 0.
func Quotient(a, b float64) *float64 {
	if b == 0 {
		return nil
	}
	q := a / b
	return &q
}
