"""The reference implementation of a model file: integers only, slow, exact.

Products are summed in float64, which is exact below 2^53, and checked to fit 32 bits."""

import math

import numpy as np

from . import decode, modelfile
from .corpora import spans
from .features import Features, Pieces

LIMIT, ARC_LIMIT = 16383, 2047


def rounded(v, s):
    """Shift right arithmetically, rounding half up."""
    half = np.where(s > 0, np.left_shift(1, np.maximum(s - 1, 0)), 0)
    return (v + half) >> s


def fits(v):
    if np.abs(v).max(initial=0) >= 2**31:
        raise OverflowError("accumulator")
    return v


def dot(a, b):
    return (a.astype(np.float64) @ b).astype(np.int64)


class Model:
    def __init__(self, header, tensors):
        self.header, self.t = header, tensors
        lines = (lambda name: bytes(tensors[name]).decode().split("\n") if name in tensors else [])
        lexicon = {w: int(m) for m, w in (line.split("\t") for line in lines("lexicon"))}
        spec = [{**f, "rows": tensors[f["table"]].shape[0]} for f in header["features"]]
        pieces = Pieces(lines("pieces")) if "pieces" in tensors else None
        self.features = Features(spec, pieces, lexicon)
        self.wide = {n[:-2]: (tensors[n].T.astype(np.float64), *(tensors[n[:-1] + x].astype(np.int64) for x in "bs"))
                     for n in tensors if n.endswith(".w")}
        self.labels, self.tag_sets = header["labels"], header["tags"]

    @classmethod
    def open(cls, path):
        return cls(*modelfile.read(path))

    def linear(self, name, a):
        w, b, s = self.wide[name]
        return fits(rounded(fits(dot(a, w) + b), s))

    def norm(self, x):
        y = np.zeros_like(x)
        for t in range(len(x)):
            r = math.isqrt(int((x[t] * x[t]).sum()))
            if r:
                y[t] = np.clip((x[t] * (self.header["norm"] // r) + (1 << 19)) >> 20, -LIMIT, LIMIT)
        return y

    def embed(self, rows):
        x = np.zeros((len(rows), self.header["width"]), np.int64)
        for t, per_feature in enumerate(rows):
            for f, ids in zip(self.header["features"], per_feature):
                table = self.t[f["table"]]
                for i in ids:
                    x[t] += table[i].astype(np.int64) << f["shift"]
        return x

    def conv(self, layer, x):
        y, d = self.norm(x), layer["dilation"]
        p = np.pad(y, ((d, d), (0, 0)))
        n = len(x)
        h = np.clip(self.linear(layer["name"] + ".in", np.concatenate([p[:n], y, p[2 * d:]], 1)), 0, LIMIT)
        return x + self.linear(layer["name"] + ".out", h)

    def scan(self, layer, x):
        width = x.shape[1]
        u = np.clip(self.linear(layer["name"] + ".in", self.norm(x)), -LIMIT, LIMIT)
        z, g = u[:, :width], np.clip(4 * u[:, width:] + 8192, 0, 16384)
        out = np.zeros_like(x)
        for part, order in ((slice(0, width // 2), range(len(x))), (slice(width // 2, width), range(len(x) - 1, -1, -1))):
            h = np.zeros(width // 2, np.int64)
            for t in order:
                h = h + ((g[t, part] * (z[t, part] - h) + 8192) >> 14)
                out[t, part] = h
        return x + self.linear(layer["name"] + ".out", out)

    def encode(self, rows):
        """Input and final state."""
        first = x = self.embed(rows)
        for layer in self.header["layers"]:
            x = (self.conv if layer["kind"] == "conv" else self.scan)(layer, x)
        return first, self.norm(x)

    def names(self, y):
        return self.linear("names.out", np.clip(self.linear("names.in", y), 0, LIMIT))

    def arcs(self, y):
        """[dependent, 1 + head]: the root first."""
        d = np.clip(self.linear("arc.dep", y), 0, LIMIT)
        q = np.clip(self.linear("arc.query", d), -ARC_LIMIT, ARC_LIMIT)
        k = np.clip(self.linear("arc.head", y), 0, ARC_LIMIT)
        table = self.t["arc.distance"].astype(np.int64)
        far, i = len(table) // 2, np.arange(len(y))
        near = np.clip(i[None, :] - i[:, None], -far, far) + far
        heads = rounded(fits(dot(q, k.T)), np.int64(4)) + table[near]
        root = rounded(fits(dot(q, self.t["arc.root"])), np.int64(4))
        return np.concatenate([root[:, None], heads], 1)

    def rels(self, y, heads):
        """Logits of the relation to each token's head; for a root they mean nothing."""
        a, b = (np.clip(self.linear(n, y), -LIMIT, LIMIT) for n in ("rel.dep", "rel.head"))
        return self.linear("rel.out", np.clip(a + b[np.maximum(heads, 0)], 0, LIMIT))

    def read(self, tokens, tree=True):
        """Everything the model says about a sentence; without `tree`, heads are not decoded (slow here) but all -1."""
        rows = self.features.sentence(tokens)
        first, y = self.encode(rows)
        tags, names, arcs = self.linear("tags", y), self.names(y), self.arcs(y)
        heads = decode.tree(arcs) if tree else [-1] * len(tokens)
        rels = self.rels(y, np.array(heads))
        allowed = rels.copy()
        allowed[:, self.labels["deprel"].index("root")] = -2**40
        best = ["root" if h < 0 else self.labels["deprel"][int(i)] for h, i in zip(heads, allowed.argmax(1))]
        at, labels = 0, {}
        for name in self.tag_sets:
            size = len(self.labels[name])
            labels[name] = [self.labels[name][i] for i in tags[:, at:at + size].argmax(1)]
            at += size
        return {"tokens": tokens, "rows": rows, "input": first, "final": y, "tags": tags, "names": names, "arcs": arcs,
                "heads": heads, "rels": rels, "deprels": best, "nameLabels": decode.names(names.tolist()), "labels": labels}

    def margin(self, logits, first, limit, labels):
        """How sure the model is of a name; see Calibration in the format."""
        least = None
        for t in range(first, min(limit + 1, len(labels))):
            row = [int(v) for v in logits[t]]
            own = row.pop(self.labels["names"].index(labels[t]))
            least = min(own - max(row), least if least is not None else 2**31)
        return least


def prediction(r):
    """What train.evaluate takes."""
    return r["nameLabels"], r["heads"], r["deprels"], r["labels"]


def vector(r):
    """A test vector."""
    v = {k: (x.tolist() if isinstance(x, np.ndarray) else x) for k, x in r.items() if k != "labels"}
    v["input"] = [row[:8] for row in v["input"]]
    v["rels"] = [[] if h < 0 else row for h, row in zip(v["heads"], v["rels"])]
    return v


def calibrate(model, sentences, read):
    """Per type, thousandths of right names by margin: bins of at least `least`, pooled until they rise."""
    seen = {}
    for s, r in zip(sentences, read):
        gold = set(spans(s.names))
        for span in spans(r["nameLabels"]):
            if s.no_misc and span[2] == "MISC":
                continue
            m = model.margin(r["names"], span[0], span[1], r["nameLabels"])
            seen.setdefault(span[2], []).append((m, span in gold))
    return {kind: monotone(sorted(pairs)) for kind, pairs in sorted(seen.items())}


def monotone(pairs, least=40):
    """Pool adjacent violators over bins."""
    bins = []
    for at in range(0, len(pairs) - least + 1, least):
        chunk = pairs[at:] if len(pairs) - at < 2 * least else pairs[at:at + least]
        bins.append([chunk[0][0], sum(ok for _, ok in chunk), len(chunk)])
        while len(bins) > 1 and bins[-2][1] * bins[-1][2] >= bins[-1][1] * bins[-2][2]:
            low, right, n = bins.pop(-2)
            bins[-1] = [low, right + bins[-1][1], n + bins[-1][2]]
    return [[low, round(1000 * (right + 1) / (n + 2))] for low, right, n in bins]
