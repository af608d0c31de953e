"""The label sets of a model."""

from collections import Counter

from .corpora import FEATS

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"]
MISC = [0, 7, 8]
LEAST = 5   # rarer labels are left out


def collect(sentences):
    """Label lists from sentences with trees, sorted; the empty label, where it occurs, comes first."""
    trees = [s for s in sentences if s.heads]
    sets = {}
    for name in ["upos", "xpos"] + FEATS:
        counts = Counter(t for s in trees for t in s.tags[name])
        sets[name] = sorted(t for t, n in counts.items() if n >= LEAST)
    counts = Counter(r for s in trees for r in s.rels)
    sets["deprel"] = sorted(r for r, n in counts.items() if n >= LEAST)
    sets["names"] = NAMES
    return {k: v for k, v in sets.items() if len(v) > 1}


def tag_sets(labels):
    """The sets that the tag head predicts, in order."""
    return [k for k in ["upos", "xpos"] + FEATS if k in labels]
