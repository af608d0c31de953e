"""Sentences to padded batches of table rows."""

import torch

UPPER, TITLE, LOWER = 1, 2, 3
SMALL = set("a an the of in on at to for and or but by with from as is".split())


def recase(tokens, how):
    """A copy of a sentence as in capitals, as in a headline, or without capitals."""
    if how == UPPER:
        return [t.upper() for t in tokens]
    if how == LOWER:
        return [t.lower() for t in tokens]
    return [t if t.lower() in SMALL and i else t[:1].upper() + t[1:] for i, t in enumerate(tokens)]


def rows(features, s, how=0):
    """Rows of a sentence, remembered for its own casing."""
    if how:
        return features.sentence(recase(s.tokens, how))
    known = getattr(s, "rows", None)
    if known is None or s.rows_of is not features:
        s.rows, s.rows_of = features.sentence(s.tokens), features
    return s.rows


def inputs(features, batch, casing=None):
    """(ids, offsets) per feature, and the mask."""
    n = max(len(s.tokens) for s in batch)
    ids = [[] for _ in features.spec]
    offsets = [[] for _ in features.spec]
    for i, s in enumerate(batch):
        r = rows(features, s, casing[i] if casing else 0)
        for t in range(n):
            for f, (a, b) in enumerate(zip(ids, offsets)):
                b.append(len(a))
                if t < len(r):
                    a.extend(r[t][f])
    lengths = torch.tensor([len(s.tokens) for s in batch])
    mask = torch.arange(n)[None] < lengths[:, None]
    return [(torch.tensor(a, dtype=torch.long), torch.tensor(b)) for a, b in zip(ids, offsets)], mask


def batches(sentences, tokens, rng):
    """Shuffled batches of sentences of like length, about `tokens` words each."""
    order = sorted(sentences, key=lambda s: (len(s.tokens) + rng.random() * 4))
    out, batch = [], []
    for s in order:
        if batch and (len(batch) + 1) * max(len(s.tokens), len(batch[-1].tokens)) > tokens:
            out.append(batch)
            batch = []
        batch.append(s)
    out.append(batch)
    rng.shuffle(out)
    return out


def casings(batch, rng):
    """One in ten sentences is shown in other letters."""
    return [rng.choice([0] * 18 + [UPPER, TITLE]) if rng.random() > 0.02 else LOWER for _ in batch]
