"""Scores of predictions against gold sentences."""

from collections import Counter

from .corpora import spans


def f1(tp, pred, gold):
    return 200 * tp / (pred + gold) if pred + gold else 0.0


def names(gold, predicted, kinds=("PER", "ORG", "LOC")):
    """Exact F1, percent, per type and over all types."""
    tp, np_, ng = Counter(), Counter(), Counter()
    for s, labels in zip(gold, predicted):
        g = {x for x in spans(s.names) if x[2] in kinds}
        p = {x for x in spans(labels) if x[2] in kinds}
        for x in p:
            np_[x[2]] += 1
            tp[x[2]] += x in g
        for x in g:
            ng[x[2]] += 1
    out = {k: round(f1(tp[k], np_[k], ng[k]), 1) for k in kinds}
    out["all"] = round(f1(sum(tp.values()), sum(np_.values()), sum(ng.values())), 1)
    return out


def trees(gold, predicted):
    """UAS, LAS, tags in percent and F1 per relation. predicted: (heads, rels, tags) per sentence."""
    n = uas = las = 0
    right, tp, pred, want = Counter(), Counter(), Counter(), Counter()
    for s, (heads, rels, tags) in zip(gold, predicted):
        n += len(s.tokens)
        for i in range(len(s.tokens)):
            hit = s.heads[i] == heads[i]
            uas += hit
            las += hit and s.rels[i] == rels[i]
            want[s.rels[i]] += 1
            pred[rels[i]] += 1
            tp[s.rels[i]] += hit and s.rels[i] == rels[i]
        for k, v in tags.items():
            right[k] += sum(a == b for a, b in zip(v, s.tags[k]))
    out = {"uas": round(100 * uas / n, 2), "las": round(100 * las / n, 2)}
    out.update({k: round(100 * v / n, 2) for k, v in right.items()})
    out["rels"] = {r: round(f1(tp[r], pred[r], want[r]), 1) for r, _ in want.most_common(40)}
    return out
