"""Losses of all tasks over a padded batch; a sentence counts only for what it is annotated with."""

import torch
import torch.nn.functional as F

from .labels import MISC


SOFT = ["names", "tags", "arcs", "rels"]


class Targets:
    """Gold labels and the teacher's probabilities of a batch as tensors; -100 where there is none."""

    def __init__(self, batch, labels, tag_sets, index):
        b, n = len(batch), max(len(s.tokens) for s in batch)
        self.tags = torch.full((len(tag_sets), b, n), -100)
        self.names, self.heads, self.rels = (torch.full((b, n), -100) for _ in range(3))
        self.no_misc = torch.zeros(b, n, dtype=torch.bool)
        self.weight = torch.ones(b, n)
        for i, s in enumerate(batch):
            k = len(s.tokens)
            self.weight[i] = s.weight
            if s.names is not None:
                self.names[i, :k] = torch.tensor([index["names"].get(x, -100) for x in s.names])
                self.no_misc[i] = s.no_misc
            if s.heads is not None:
                self.heads[i, :k] = torch.tensor(s.heads) + 1
                self.rels[i, :k] = torch.tensor([index["deprel"].get(r, -100) for r in s.rels])
                for t, name in enumerate(tag_sets):
                    self.tags[t, i, :k] = torch.tensor([index[name].get(x, -100) for x in s.tags[name]])
        self.at = torch.full((b, n), -1)   # the heads whose relations are asked for
        for i, s in enumerate(batch):
            at = s.heads if s.heads is not None else s.soft["at"].tolist() if s.soft else []
            self.at[i, :len(at)] = torch.tensor(at, dtype=torch.long)
        self.soft = soft(batch, n)


def soft(batch, n):
    """The teacher's probabilities, padded; sentences without any have zeros."""
    first = next((s.soft for s in batch if s.soft), None)
    if first is None:
        return None
    out = {}
    for key in SOFT:
        v = first[key]
        width = n + 1 if key == "arcs" else v.shape[1]
        t = torch.zeros(len(batch), n, width)
        for i, s in enumerate(batch):
            if s.soft:
                v = torch.as_tensor(s.soft[key]).float()
                t[i, :v.shape[0], :v.shape[1]] = v
        out[key] = t
    return out


def hard(logits, target, weight):
    """Weighted cross entropy, sum."""
    loss = F.cross_entropy(logits.flatten(0, -2), target.flatten(), ignore_index=-100, reduction="none")
    return (loss * weight.flatten()).sum()


def name_losses(logp, gold, no_misc):
    """Cross entropy by word, where O stands for O or MISC in corpora without MISC; nothing where the label is not known."""
    plain = -logp.gather(-1, gold.clamp(min=0)[..., None])[..., 0]
    merged = -logp[..., MISC].logsumexp(-1)
    return torch.where(no_misc & (gold == 0), merged, plain) * (gold >= 0)


def names(logits, t):
    """Cross entropy of names, sum."""
    return (name_losses(logits.log_softmax(-1), t.names, t.no_misc) * t.weight).sum()


def distill(logits, probs):
    """Cross entropy against the teacher, sum."""
    return -(probs * logits.log_softmax(-1)).sum()


def names_only(heads, y, mask, t, drop):
    """Loss per token of the batch, of names alone."""
    return names(heads.names(y, drop), t) / mask.sum()


def total(heads, y, mask, t, drop, weight=1.0):
    """Loss per token of the batch, all tasks; `weight` is that of names, whose losses are small beside those of trees."""
    tags = heads.tags(y)
    n = heads.names(y, drop)
    arcs = heads.arcs(y, mask, drop)
    rels = heads.rel_logits(y, t.at, drop)
    inner = torch.where(t.heads > 0, t.rels, -100)
    gold = weight * names(n, t) + hard(arcs, t.heads, t.weight) + hard(rels, inner, t.weight)
    at = 0
    for k, size in enumerate(heads.sizes):
        gold = gold + hard(tags[..., at:at + size], t.tags[k], t.weight) * (1.0 if k < 2 else 0.3)
        at += size
    out = gold
    if t.soft is not None:
        s = weight * distill(n, t.soft["names"]) + distill(arcs, t.soft["arcs"]) + distill(rels, t.soft["rels"])
        at = 0
        for k, size in enumerate(heads.sizes):
            s = s + distill(tags[..., at:at + size], t.soft["tags"][..., at:at + size]) * (1.0 if k < 2 else 0.3)
            at += size
        out = out + s
    return out / mask.sum()
