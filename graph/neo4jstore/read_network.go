package neo4jstore

import (
	"context"

	"entente/graph"
	"entente/graph/answer"
)

// Network implements graph.Reader. What is next to one entity, for which most ask, is one statement.
func (r reader) Network(ctx context.Context, q graph.NetworkQuery) (found graph.Network, err error) {
	err = r.read(ctx, func(v view) error {
		p, err := v.filter(ctx, q.Filter)
		if err != nil {
			return err
		}
		p["edges"] = q.Joints
		v = v.where(q.Filter)
		if q.Depth == 1 && len(q.Around) == 1 {
			found, err = v.networkOfOne(ctx, q, p)
		} else {
			found, err = v.network(ctx, q, p)
		}
		return err
	})
	return answer.SortNetwork(found), err
}

func (v view) networkOfOne(ctx context.Context, q graph.NetworkQuery, p params) (n graph.Network, err error) {
	n.Entities = q.Around
	p = with(p, params{"one": q.Around[0], "room": q.Limit - 1})
	err = v.query(ctx, v.statement("network_of_one"), p, func(r *row) {
		n.Entities = append([]string{q.Around[0]}, r.texts()...)
		n.Truncated = r.flag()
		v.readJoints(r, &n, q.Joints)
	})
	return n, err
}

// network finds the entities by a statement for each level, and then what joins them.
func (v view) network(ctx context.Context, q graph.NetworkQuery, p params) (n graph.Network, err error) {
	levels, err := answer.Outward(q, func(from, kept []string, room int) (found []string, links int, err error) {
		p := with(p, params{"from": from, "kept": kept, "room": room})
		err = v.query(ctx, v.statement("network_level"), p, func(r *row) { found, links = r.texts(), r.number() })
		return found, links, err
	})
	if err != nil {
		return n, err
	}
	n.Entities, n.Truncated = levels.Kept, levels.Truncated
	p = with(p, params{"from": levels.From, "kept": levels.Kept})
	err = v.query(ctx, v.statement("network_joints"), p, func(r *row) { v.readJoints(r, &n, q.Joints) })
	return n, err
}

// readJoints reads what joins the entities of a network, and these along with it where somebody wants them.
func (v view) readJoints(r *row, n *graph.Network, limit int) {
	for i, item := range next[[]any](r) {
		if i == limit {
			n.Truncated = true
			break
		}
		one := rowOf(item)
		v.readJoint(one, n)
		r.fail(one.err)
	}
	if v.call != nil {
		v.entitiesAlong(r)
	}
}
