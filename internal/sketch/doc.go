// Package sketch summarises streams in a size that does not depend on their
// length. Every summary is a commutative monoid: the order in which values are
// added, and how they are spread over summaries that are merged, changes no byte
// of it. That rules out t-digests and reservoirs, whose state depends on order.
package sketch
