package parse

// Tree returns the heads of the maximum spanning tree with exactly one root, -1 for the root. Row i of scores has
// the score of token i being the root and then those of its having head 0 to n-1; that of itself doesn't count.
func Tree(scores []int32, n int) []int {
	heads, single := greedy(scores, n)
	if !single || findCycle(heads, n) != nil {
		heads = spanning(matrix(scores, n), n+1)
	}
	for i := range n {
		heads[i] = heads[i+1] - 1
	}
	return heads[:n]
}

// greedy takes the best head of each token; nodes are counted from 1, 0 is above the root. single tells whether
// just one token is the root.
func greedy(scores []int32, n int) (heads []int, single bool) {
	heads = make([]int, n+1)
	roots := 0
	for i := range n {
		row := scores[i*(n+1) : (i+1)*(n+1)]
		best := 0
		for j, s := range row {
			if s > row[best] && j != i+1 {
				best = j
			}
		}
		heads[i+1] = best
		if best == 0 {
			roots++
		}
	}
	return heads, roots == 1
}

// never is below any sum of scores: the score of an arc that must not be.
const never = -1 << 60

// rootCost is more than any tree can gain by a second root: with it taken off every root arc, the best tree has
// as few of them as there can be, which is one.
const rootCost = 1 << 42

// graph holds the scores of arcs: row d, column h.
type graph struct {
	m     int
	score []int64
}

func (g *graph) at(d, h int) *int64 { return &g.score[d*g.m+h] }

// matrix makes a graph whose node 0 is above the root.
func matrix(scores []int32, n int) *graph {
	g := &graph{n + 1, make([]int64, (n+1)*(n+1))}
	for d := 1; d <= n; d++ {
		for h := range n + 1 {
			*g.at(d, h) = int64(scores[(d-1)*(n+1)+h])
		}
		*g.at(d, 0) -= rootCost
		*g.at(d, d) = never
	}
	return g
}

// spanning is the algorithm of Chu, Liu and Edmonds: take the best head of every node; while there is a cycle,
// make it one node, solve that, and open the cycle where the solution enters it.
func spanning(g *graph, m int) []int {
	heads := make([]int, m)
	for d := 1; d < m; d++ {
		for h := 1; h < m; h++ {
			if *g.at(d, h) > *g.at(d, heads[d]) {
				heads[d] = h
			}
		}
	}
	cycle := findCycle(heads, m-1)
	if cycle == nil {
		return heads
	}
	c := contract(g, heads, cycle)
	return c.expand(spanning(c.graph, c.graph.m), heads)
}

// findCycle returns the nodes of a cycle, nil if there is none; node 0 has no head.
func findCycle(heads []int, n int) []int {
	seen := make([]int, n+1)
	for start := 1; start <= n; start++ {
		v := start
		for v != 0 && seen[v] == 0 {
			seen[v] = start
			v = heads[v]
		}
		if v == 0 || seen[v] != start {
			continue
		}
		cycle := []int{v}
		for u := heads[v]; u != v; u = heads[u] {
			cycle = append(cycle, u)
		}
		return cycle
	}
	return nil
}

// contraction is a graph in which a cycle has become one node, the last.
type contraction struct {
	graph *graph
	old   []int // the node before, of each but the last
	enter []int // of each node: where in the cycle an arc from it goes
	leave []int // of each node: from where in the cycle an arc to it comes
}

func contract(g *graph, heads, cycle []int) *contraction {
	inside := make([]bool, g.m)
	for _, v := range cycle {
		inside[v] = true
	}
	c := &contraction{}
	for v := range g.m {
		if !inside[v] {
			c.old = append(c.old, v)
		}
	}
	m := len(c.old) + 1
	c.graph = &graph{m, make([]int64, m*m)}
	c.enter, c.leave = make([]int, m), make([]int, m)
	for i, d := range c.old {
		for j, h := range c.old {
			*c.graph.at(i, j) = *g.at(d, h)
		}
		c.link(g, heads, cycle, i)
	}
	*c.graph.at(m-1, m-1) = never
	return c
}

// link scores the arcs between node i and the cycle.
func (c *contraction) link(g *graph, heads, cycle []int, i int) {
	v := c.old[i]
	in, out := int64(never)*2, int64(never)*2
	for _, u := range cycle {
		if gain := *g.at(u, v) - *g.at(u, heads[u]); gain > in {
			in, c.enter[i] = gain, u
		}
		if v != 0 && *g.at(v, u) > out {
			out, c.leave[i] = *g.at(v, u), u
		}
	}
	*c.graph.at(c.graph.m-1, i) = in
	*c.graph.at(i, c.graph.m-1) = out
}

// expand turns the heads in the contracted graph into heads in the one before; heads holds the cycle.
func (c *contraction) expand(inner, heads []int) []int {
	last := c.graph.m - 1
	for i := 1; i < last; i++ {
		if inner[i] == last {
			heads[c.old[i]] = c.leave[i]
		} else {
			heads[c.old[i]] = c.old[inner[i]]
		}
	}
	heads[c.enter[inner[last]]] = c.old[inner[last]]
	return heads
}
