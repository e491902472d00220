package recognize

// readKoreanRoles reads offices off Korean word order: organisation, name,
// office.
func (r *roleReader) readKoreanRoles() {}
