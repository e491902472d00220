package gate

import "github.com/assaykit/assay/schema/result"

// Notice is something that a person should know of a suite: what lies there and
// is not used, or was read as something else than it says.
type Notice struct {
	Text       string
	Unverified bool // something that the suite asks for was not looked at
}

// AddNotices adds notices to a result. If strict is set, as in continuous
// integration, where logs are rarely read, a notice of something that was not looked
// at is a reason that makes the result unknown. Nothing is added to nil.
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
