package parse

import (
	"slices"

	"entente/internal/extract/nn"
)

// Tree returns the heads of the maximum spanning tree with exactly one root, -1 for the root. Row i of scores has
// the score of token i being the root and then those of its having head 0 to n-1; that of itself doesn't count.
func Tree(scores []int32, n int, b *Buffer) []int {
	heads, single := greedy(scores, n)
	nodes := make([]int, n+1)
	for v := range nodes {
		nodes[v] = v
	}
	g := &graph{m: n + 1, score: nn.Grow(&b.arcs, (n+1)*(n+1)), seen: nn.Grow(&b.seen, n+1)}
	if !single || g.findCycle(nodes, heads) != nil {
		g.fill(scores)
		for _, d := range nodes[1:] {
			heads[d] = g.best(d, nodes)
		}
		g.spanning(nodes, heads)
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

// graph holds the scores of arcs: row d, column h. Node 0 is above the root, and has no row.
type graph struct {
	m     int
	score []int64
	seen  []int
}

func (g *graph) at(d, h int) *int64 { return &g.score[d*g.m+h] }

// fill takes over the scores that Tree was given.
func (g *graph) fill(scores []int32) {
	for d := 1; d < g.m; d++ {
		for h, s := range scores[(d-1)*g.m : d*g.m] {
			*g.at(d, h) = int64(s)
		}
		*g.at(d, 0) -= rootCost
		*g.at(d, d) = never
	}
}

// best is the first of the best heads of a node.
func (g *graph) best(d int, nodes []int) int {
	row := g.score[d*g.m : (d+1)*g.m]
	best := nodes[0]
	for _, h := range nodes {
		if row[h] > row[best] {
			best = h
		}
	}
	return best
}

// spanning is the algorithm of Chu, Liu and Edmonds, begun with the best head of every node: while there is a cycle, make it
// one node, solve that, and open the cycle where the solution enters it. It overwrites nodes.
func (g *graph) spanning(nodes, heads []int) {
	cycle := g.findCycle(nodes, heads)
	if cycle == nil {
		return
	}
	inside := make([]int, len(cycle)) // their heads
	for i, v := range cycle {
		inside[i] = heads[v]
	}
	joint, ways, nodes := g.contract(nodes, heads, cycle)
	g.spanning(nodes, heads)
	for v := range heads {
		if heads[v] == joint {
			heads[v] = int(ways[v].leave)
		}
	}
	entry := heads[joint]
	for i, v := range cycle {
		heads[v] = inside[i]
	}
	heads[ways[entry].enter] = entry
}

// findCycle returns the nodes of a cycle, nil if there is none; the first node has no head.
func (g *graph) findCycle(nodes, heads []int) []int {
	seen := g.seen
	clear(seen)
	for _, start := range nodes[1:] {
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

// way is where in a cycle an arc from a node goes, and from where one to it comes.
type way struct{ enter, leave int32 }

// contract makes a cycle one node, which takes the place of its first, behind all others: it changes the scores of its arcs,
// and the best heads of those that had theirs in the cycle; the others' stay the best.
func (g *graph) contract(nodes, heads, cycle []int) (joint int, ways []way, rest []int) {
	joint, ways = cycle[0], make([]way, g.m)
	rest = slices.DeleteFunc(nodes, func(v int) bool { return slices.Contains(cycle, v) })
	for _, v := range rest {
		ways[v] = g.link(heads, cycle, v)
	}
	rest = append(rest, joint)
	*g.at(joint, joint) = never
	for _, v := range rest[1:] {
		if slices.Contains(cycle, heads[v]) {
			heads[v] = g.best(v, rest)
		}
	}
	return joint, ways, rest
}

// link scores the arcs between a node and the cycle.
func (g *graph) link(heads, cycle []int, v int) (w way) {
	in, out := int64(never)*2, int64(never)*2
	for _, u := range cycle {
		if gain := *g.at(u, v) - *g.at(u, heads[u]); gain > in {
			in, w.enter = gain, int32(u)
		}
		if v != 0 && *g.at(v, u) > out {
			out, w.leave = *g.at(v, u), int32(u)
		}
	}
	*g.at(cycle[0], v), *g.at(v, cycle[0]) = in, out
	return w
}
