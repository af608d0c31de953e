package fold

import (
	"slices"
	"strings"
)

// officeClass is a sort of posts, known by the words of an office's id.
type officeClass int

const (
	otherOffice officeClass = iota
	headOfState
	minister
	secretary
	chiefOfStaff
	spokesperson
	ambassador
)

// classWords tells the classes by words of which one stands in the id; the first class that fits counts.
var classWords = []struct {
	class officeClass
	words []string
}{
	// A deputy, and whoever serves below the post that is named, may hold other posts beside it.
	{otherOffice, []string{"deputy", "vice", "assistant", "under", "undersecretary", "acting", "interim", "former", "general", "permanent", "parliamentary", "elect"}},
	{spokesperson, []string{"spokesperson", "spokesman", "spokeswoman", "press"}},
	{chiefOfStaff, []string{"chief-of-staff"}},
	{ambassador, []string{"ambassador"}},
	{minister, []string{"minister", "premier", "chancellor"}},
	{secretary, []string{"secretary"}},
	{headOfState, []string{"president", "king", "queen", "emir", "sultan"}},
}

// exclusive says that nobody holds both offices at once: they belong to one country or body, and are of different classes
// (head of state, minister, chief of staff, spokesman, ambassador), or two secretaryships of a cabinet. Ministries may be
// held together, a head of state may lead the cabinet, and "secretary" and "minister" may be two words for one post.
func exclusive(a, b string) bool {
	ownerA, postA := splitOffice(a)
	ownerB, postB := splitOffice(b)
	if ownerA != ownerB || ownerA == "" || postA == postB {
		return false
	}
	classA, classB := classOf(postA), classOf(postB)
	if classA > classB {
		classA, classB = classB, classA
	}
	switch {
	case classA == otherOffice:
		return false
	case classA == classB:
		return classA == secretary
	case classB == minister, classA == minister && classB == secretary:
		return false
	}
	return true
}

// splitOffice parts office/us/secretary-of-state into us and secretary-of-state.
func splitOffice(id string) (owner, post string) {
	rest := strings.TrimPrefix(id, "office/")
	if i := strings.LastIndexByte(rest, '/'); i >= 0 {
		return rest[:i], rest[i+1:]
	}
	return "", rest
}

func classOf(post string) officeClass {
	words := strings.Split(post, "-")
	for _, c := range classWords {
		for _, w := range c.words {
			if slices.Contains(words, w) || strings.Contains(w, "-") && strings.Contains(post, w) {
				return c.class
			}
		}
	}
	return otherOffice
}
