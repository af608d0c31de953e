package fold

// partition joins n items of which some may be one and the same. Compatible says that nothing speaks against two of them
// being one, vaguer that the first is compatible with the second and says strictly less. Being compatible is not
// transitive, so: items that are connected by compatibility and all compatible with one another are one. Elsewhere those
// that are vaguer than none stand for themselves, and a vaguer one joins where exactly one of them fits, else it stands
// alone. The result names for each item the smallest index of those it is one with.
func partition(n int, compatible, vaguer func(a, b int) bool) []int {
	joined := make([]int, n)
	for i := range joined {
		joined[i] = i
	}
	for _, part := range connected(n, compatible) {
		if allCompatible(part, compatible) {
			for _, i := range part {
				joined[i] = part[0]
			}
			continue
		}
		for _, i := range part {
			if to, ok := onlyFit(i, part, vaguer); ok {
				joined[i] = to
			}
		}
	}
	return smallest(joined)
}

// connected gives the parts of the graph of compatible items, each in ascending order.
func connected(n int, compatible func(a, b int) bool) [][]int {
	var parts [][]int
	seen := make([]bool, n)
	for start := range n {
		if seen[start] {
			continue
		}
		seen[start] = true
		queue := []int{start}
		for at := 0; at < len(queue); at++ {
			for next := range n {
				if !seen[next] && compatible(queue[at], next) {
					seen[next] = true
					queue = append(queue, next)
				}
			}
		}
		parts = append(parts, queue)
	}
	return parts
}

func allCompatible(part []int, compatible func(a, b int) bool) bool {
	for i, a := range part {
		for _, b := range part[i+1:] {
			if !compatible(a, b) {
				return false
			}
		}
	}
	return true
}

// onlyFit gives the one item, vaguer than none, that an item is vaguer than.
func onlyFit(i int, part []int, vaguer func(a, b int) bool) (int, bool) {
	found := -1
	for _, j := range part {
		if j == i || !vaguer(i, j) || isVague(j, part, vaguer) {
			continue
		}
		if found >= 0 {
			return 0, false
		}
		found = j
	}
	return found, found >= 0
}

func isVague(i int, part []int, vaguer func(a, b int) bool) bool {
	for _, j := range part {
		if j != i && vaguer(i, j) {
			return true
		}
	}
	return false
}

// smallest names each group by its smallest index.
func smallest(joined []int) []int {
	least := map[int]int{}
	for i, to := range joined {
		if _, ok := least[to]; !ok {
			least[to] = i
		}
	}
	for i, to := range joined {
		joined[i] = least[to]
	}
	return joined
}
