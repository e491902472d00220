package gate

import "github.com/assaykit/assay/schema/result"

// Notice is a remark about a suite for a person to read, such as a file that is
// not used or was not read as its name suggests.
type Notice struct {
	Text       string
	Unverified bool // something in the suite was not checked
}

// AddNotices adds notices to a result. If strict is set, an Unverified notice is
// added as a reason instead and makes the result unknown; this is meant for
// continuous integration, where logs are rarely read. AddNotices does nothing if r
// is nil.
func AddNotices(r *result.Result, notices []Notice, strict bool) {
	if r == nil {
		return
	}
	for _, n := range notices {
		if n.Unverified && strict {
			r.Gate = worse(r.Gate, result.Unknown)
			r.Reasons = append(r.Reasons, n.Text)
			continue
		}
		r.Notices = append(r.Notices, n.Text)
	}
}
