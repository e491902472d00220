package drift

import "math"

// replicates is the number of bootstrap replicates.
const replicates = 500

// weights are how often an article is drawn in each replicate: Poisson
// distributed with mean 1, which is what drawing as many articles as there are
// comes to (Chamandy et al. 2012, Estimating uncertainty for massive data
// streams). They depend on the article's id alone. So sums do not depend on the
// order of the records, and an article that both batches have is drawn equally
// often in both: such batches are compared article by article.
type weights [replicates]uint8

// poisson[k] is the chance of at most k, of 2⁶⁴.
var poisson = func() (out [12]uint64) {
	term, sum := math.Exp(-1), 0.0
	for k := range out {
		sum += term
		out[k] = uint64(sum*(1<<32)) << 32
		term /= float64(k + 1)
	}
	return out
}()

// of sets the weights of an article.
func (w *weights) of(article uint64) {
	for i := range w {
		draw, k := mixed(article+uint64(i+1)*0x9e3779b97f4a7c15), uint8(0)
		for int(k) < len(poisson) && draw >= poisson[k] {
			k++
		}
		w[i] = k
	}
}

// hashed returns the hash of an id: FNV-1a, mixed.
func hashed(id string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(id) {
		h = (h ^ uint64(id[i])) * 1099511628211
	}
	return mixed(h)
}

// mixed is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mixed(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}
