package relate

// foreign says whether a sentence is about another field than politics.
func (r *reader) foreign() bool { return false }
