"""The teacher: the pretrained encoder, told about letter case, with two small layers and the student's heads on top."""

import random
import time
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from torch import nn

from . import batches, encoder, losses, net, train
from .features import Features, Pieces

SHAPES, PLACES, WIDTH, CLS, SEP, MASK = 1024, 8, 256, 101, 102, 103
MAX_PIECES = 12     # of a word
HIDDEN_PIECES = 0.05


class AllPieces(Pieces):
    """Word pieces without the student's tighter limit."""

    def __call__(self, word):
        return self.all(word)[:MAX_PIECES]


def features():
    spec = [{"kind": "piece", "rows": 30522}, {"kind": "shape", "rows": SHAPES}, {"kind": "place", "rows": PLACES}]
    return Features(spec, AllPieces(encoder.vocabulary()))


def inputs(feats, batch, casing=None, rng=None):
    """Piece ids, the word of each piece, its shape and place, and masks."""
    rows = [batches.rows(feats, s, casing[i] if casing else 0) for i, s in enumerate(batch)]
    longest = max(sum(len(w[0]) for w in r) for r in rows) + 2
    n = max(map(len, rows))
    ids, shape, place = (torch.zeros(len(rows), longest, dtype=torch.long) for _ in range(3))
    attend = torch.zeros(len(rows), longest)
    first, last = (torch.zeros(len(rows), n, dtype=torch.long) for _ in range(2))
    mask = torch.zeros(len(rows), n, dtype=torch.bool)
    for i, r in enumerate(rows):
        flat, s, p = [CLS], [SHAPES], [PLACES]
        for t, (pieces, (sh,), (pl,)) in enumerate(r):
            first[i, t] = len(flat)
            flat += [MASK if rng and rng.random() < HIDDEN_PIECES else x for x in pieces]
            s += [sh] * len(pieces)
            p += [pl] * len(pieces)
            last[i, t] = len(flat) - 1
        flat.append(SEP)
        k = len(flat)
        ids[i, :k], attend[i, :k], mask[i, :len(r)] = torch.tensor(flat), 1, True
        shape[i, :k], place[i, :k] = torch.tensor(s + [SHAPES]), torch.tensor(p + [PLACES])
    return (ids, attend, shape, place, first, last), mask


class Teacher(nn.Module):
    def __init__(self, labels, tag_sets):
        super().__init__()
        self.dropout = 0.15
        self.encoder = encoder.load()
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.shape_in, self.place_in = nn.Embedding(SHAPES + 1, 384), nn.Embedding(PLACES + 1, 384)
        self.shape_out = nn.Embedding(SHAPES + 1, 48)
        self.shape_in.weight.data.zero_()
        self.place_in.weight.data.zero_()
        self.join = nn.Linear(2 * 384 + 48, WIDTH)
        self.layers = nn.ModuleList([net.ConvLayer(WIDTH, 1), net.ScanLayer(WIDTH)])
        self.heads = net.Heads(WIDTH, labels, tag_sets, arc=256, rel=192, name=128)

    def forward(self, x, mask):
        ids, attend, shape, place, first, last = x
        e = self.encoder.embeddings.word_embeddings(ids) + self.shape_in(shape) + self.place_in(place)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = self.encoder(inputs_embeds=e, attention_mask=attend).last_hidden_state.float()
        pick = (lambda at: torch.gather(h, 1, at[..., None].expand(-1, -1, h.shape[-1])))
        words = torch.cat([pick(first), pick(last), self.shape_out(torch.gather(shape, 1, first))], -1)
        drop = (lambda v: net.dropout(v, self.dropout, self.training))
        y = self.join(drop(words))
        m = mask[..., None].to(y.dtype)
        for layer in self.layers:
            y = layer(y, m, drop)
        return drop(net.norm(y))


def optimizer(model, rate, head_rate):
    old = [p for n, p in model.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    new = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    return torch.optim.AdamW([{"params": old, "lr": rate, "top": rate}, {"params": new, "lr": head_rate, "top": head_rate}],
                             betas=(0.9, 0.98), weight_decay=0.01)


@dataclass(frozen=True)
class Phase:
    """A part of the teacher's training."""
    steps: int
    rate: float         # of the encoder, at its highest
    head_rate: float    # of what is new
    warm: int           # steps in which the rates rise
    loss: Callable


PHASES = [Phase(600, 1.5e-4, 1.5e-3, 200, losses.total), Phase(1200, 1e-4, 6e-4, 60, losses.names_only)]


def share(step, phase):
    """The learning rate's share at a step: it rises, and falls to nothing at the end."""
    return min(1, (step + 1) / phase.warm) * (1 - step / phase.steps)


def endless(sentences, size, rng):
    """Batches, epoch after epoch."""
    while True:
        yield from batches.batches(sentences, size, rng)


def fit(model, feats, sentences, labels, tag_sets, phase, seed, size=1200, log=print):
    """Fine-tune through one phase."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    opt = optimizer(model, phase.rate, phase.head_rate)
    drop = (lambda v: net.dropout(v, model.dropout, model.training))
    start = time.time()
    model.train()
    for step, batch in zip(range(phase.steps), endless(sentences, size, rng)):
        for group in opt.param_groups:
            group["lr"] = group["top"] * share(step, phase)
        x, mask = inputs(feats, batch, batches.casings(batch, rng), rng)
        loss = phase.loss(model.heads, model(x, mask), mask, losses.Targets(batch, labels, tag_sets, index), drop)
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        if step % 50 == 49:
            log(f"step {step + 1}/{phase.steps} loss {loss.item():.3f} {time.time() - start:.0f} s")
    return model


def each(model, feats, sentences):
    """Batches of like length with their last states."""
    model.eval()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].tokens))
    for at in range(0, len(order), 48):
        chosen = order[at:at + 48]
        batch = [sentences[i] for i in chosen]
        x, mask = inputs(feats, batch)
        yield chosen, batch, model(x, mask), mask


@torch.no_grad()
def predict(model, feats, sentences, labels, tag_sets):
    """As train.predict."""
    out = [None] * len(sentences)
    for chosen, batch, y, mask in each(model, feats, sentences):
        train.unpack(model.heads, y, mask, batch, chosen, labels, tag_sets, out, lambda v: v)
    return out


@torch.no_grad()
def label(model, feats, sentences, labels, tag_sets):
    """Give every sentence the teacher's probabilities, and its trees where it has none."""
    keep, root = (lambda v: v), labels["deprel"].index("root")
    for _, batch, y, mask in each(model, feats, sentences):
        h = model.heads
        arcs = h.arcs(y, mask, keep).softmax(-1)
        heads = arcs.argmax(-1) - 1
        for i, s in enumerate(batch):
            if s.heads is not None:
                heads[i, :len(s.tokens)] = torch.tensor(s.heads)
        rels = h.rel_logits(y, heads, keep)
        rels[..., root] = -1e9
        rels = rels.softmax(-1) * (heads >= 0)[..., None]
        names, tags, at = h.names(y, keep).softmax(-1), h.tags(y), 0
        parts = []
        for size in h.sizes:
            parts.append(tags[..., at:at + size].softmax(-1))
            at += size
        tags = torch.cat(parts, -1)
        for i, s in enumerate(batch):
            n = len(s.tokens)
            half = (lambda v, w=None: v[i, :n, :w].numpy().astype(np.float16))
            s.soft = {"names": half(names), "tags": half(tags), "arcs": half(arcs, n + 1), "rels": half(rels),
                      "at": heads[i, :n].numpy().astype(np.int16)}


@torch.no_grad()
def label_names(model, feats, sentences):
    """Put this model's probabilities of names in place of those that the sentences have."""
    for _, batch, y, _ in each(model, feats, sentences):
        names = model.heads.names(y, lambda v: v).softmax(-1)
        for i, s in enumerate(batch):
            s.soft["names"] = names[i, :len(s.tokens)].numpy().astype(np.float16)
