"""Decoders: constrained Viterbi for names, maximum spanning tree for arcs. Integers or floats in, labels out."""

import numpy as np

from .labels import NAMES

LOW, ROOT = -10**14, -10**10
BEFORE = [[p for p in range(len(NAMES))
           if not (label.startswith("I-") and NAMES[p][1:] != label[1:])] for label in NAMES]


def names(logits):
    """Best label sequence in which I-X follows only B-X or I-X; ties go to the lower index."""
    score = [logits[0][k] if NAMES[k][0] != "I" else None for k in range(len(NAMES))]
    back = []
    for row in logits[1:]:
        step, new = [], []
        for k in range(len(NAMES)):
            best = None
            for p in BEFORE[k]:
                if score[p] is not None and (best is None or score[p] > score[best]):
                    best = p
            step.append(best)
            new.append(None if best is None else score[best] + row[k])
        back.append(step)
        score = new
    k = max((k for k in range(len(NAMES)) if score[k] is not None), key=lambda k: (score[k], -k))
    path = [k]
    for step in reversed(back):
        k = step[k]
        path.append(k)
    return [NAMES[k] for k in reversed(path)]


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
