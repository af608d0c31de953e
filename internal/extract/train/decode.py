"""Decoders: likely names, maximum spanning tree for arcs."""

import math

import numpy as np

from .corpora import bio
from .labels import NAMES

LOW, ROOT = -10**14, -10**10
UNIT = 1024
LIKELY = -710    # the logarithm of one half, in units
BEGUN = -108     # of 0.9
ABOVE = []       # how far the logarithm of a sum is above that of its greater part, by the difference of both
while not ABOVE or ABOVE[-1]:
    ABOVE.append(round(UNIT * math.log1p(math.exp(-len(ABOVE) / UNIT))))
KINDS = [(label[2:], i, NAMES.index("I-" + label[2:])) for i, label in enumerate(NAMES) if label.startswith("B-")]


def plus(a, b):
    """The logarithm of the sum of two numbers given as logarithms."""
    d = abs(a - b)
    return max(a, b) + (ABOVE[d] if d < len(ABOVE) else 0)


def readings(rows):
    """Sums over the label sequences in which I-X follows only B-X or I-X: of the first i tokens; of those from i on in which no name
    goes on from before; and of those from i on after a token in a name, by its kind."""
    n = len(rows)
    before, after, within, open_ = [0], [0] * (n + 1), [[0] * len(KINDS) for _ in range(n + 1)], [None] * len(KINDS)
    for row in rows:
        total = before[-1] + row[0]
        for k, (_, begin, inside) in enumerate(KINDS):
            here = before[-1] + row[begin]
            open_[k] = here if open_[k] is None else plus(here, open_[k] + row[inside])
            total = plus(total, open_[k])
        before.append(total)
    for i in range(n - 1, -1, -1):
        total = after[i + 1] + rows[i][0]
        for k, (_, begin, _) in enumerate(KINDS):
            total = plus(total, within[i + 1][k] + rows[i][begin])
        after[i] = total
        within[i] = [plus(total, within[i + 1][k] + rows[i][inside]) for k, (_, _, inside) in enumerate(KINDS)]
    return before, after, within


def name_at(first, k, rows, before, after, within):
    """The name of a kind that begins at a token, with its probability, or None."""
    kind, begin, inside = KINDS[k]
    chance, limit, best = before[first] + rows[first][begin] - before[-1], first + 1, None
    most = -math.inf if chance + within[limit][k] > BEGUN else LIKELY
    while chance + within[limit][k] > most:
        if chance + after[limit] > most:
            most = chance + after[limit]
            best = most, first, limit, kind
        if limit == len(rows):
            break
        chance += rows[limit][inside]
        limit += 1
    return best


def names(rows):
    """Labels from logits as integers of 1/UNIT: the names that are more likely than not, and the likeliest end of those that surely begin."""
    sums, out = readings(rows), []
    for first in range(len(rows)):
        for k in range(len(KINDS)):
            best = name_at(first, k, rows, *sums)
            if best and (not out or out[-1][2] <= first):
                out.append(best)
            elif best and best[0] > out[-1][0]:
                out[-1] = best
    return bio(len(rows), [name[1:] for name in out])


def cycle(heads):
    """The nodes of a cycle, or None; heads[0] is the root's and -1."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, v = [], start
        while v > 0 and state[v] == 0:
            state[v] = 1
            path.append(v)
            v = heads[v]
        if v > 0 and v in path:
            return path[path.index(v):]
        for u in path:
            state[u] = 2
    return None


def chu_liu_edmonds(score):
    """Heads of the maximum arborescence from node 0; score[d, h]."""
    n = len(score)
    heads = [-1] + [int(h) for h in score[1:].argmax(1)]
    ring = cycle(heads)
    if ring is None:
        return heads
    rest = [v for v in range(n) if v not in ring]
    c = len(rest)
    own = score[ring, [heads[v] for v in ring]]
    small = np.full((c + 1, c + 1), LOW, dtype=score.dtype)
    small[:c, :c] = score[np.ix_(rest, rest)]
    leave = score[np.ix_(rest, ring)]
    small[:c, c] = leave.max(1)
    enter = score[np.ix_(ring, rest)] - own[:, None]
    small[c, :c] = enter.max(0) + own.sum()
    sub = chu_liu_edmonds(small)
    out = list(heads)
    for i, v in enumerate(rest):
        if v != 0:
            out[v] = ring[int(leave[i].argmax())] if sub[i] == c else rest[sub[i]]
    out[ring[int(enter[:, sub[c]].argmax())]] = rest[sub[c]]
    return out


def tree(scores):
    """Heads (-1 root) of the best tree with exactly one root; scores[i] = [root, head 0, head 1, …]."""
    scores = np.asarray(scores)
    n = len(scores)
    s = np.full((n + 1, n + 1), LOW, dtype=np.int64 if scores.dtype.kind == "i" else np.float64)
    s[1:, :] = scores
    s[1:, 0] += ROOT   # so low that a second root never pays
    np.fill_diagonal(s, LOW)
    return [h - 1 for h in chu_liu_edmonds(s)[1:]]
