"""Training and prediction of the student."""

import random
import time

import numpy as np
import torch

from . import batches, decode, losses, net, score


def optimizer(model, rate):
    slow = [p for n, p in model.named_parameters() if n.startswith("tables")]
    rest = [p for n, p in model.named_parameters() if not n.startswith("tables")]
    return torch.optim.AdamW([{"params": slow, "lr": rate, "weight_decay": 0.0},
                              {"params": rest, "lr": rate, "weight_decay": 0.01}], betas=(0.9, 0.98))


def fit(model, features, sentences, labels, tag_sets, epochs, seed, rate=2e-3, size=1500, names=1.0, log=print):
    """Train; the rate rises over the first steps and falls to nothing at the end. `names` is the weight of names."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    index = {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}
    opt = optimizer(model, rate)
    drop = (lambda v: net.dropout(v, model.dropout, model.training))
    plan = [batches.batches(sentences, size, rng) for _ in range(epochs)]
    total, step, start = sum(map(len, plan)), 0, time.time()
    for epoch, epoch_batches in enumerate(plan):
        model.train()
        seen, words, began = 0.0, 0, time.time()
        for batch in epoch_batches:
            for group in opt.param_groups:
                group["lr"] = rate * min(1, (step + 1) / 300) * max(0.01, 1 - step / total)
            x, mask = batches.inputs(features, batch, batches.casings(batch, rng))
            loss = losses.total(model.heads, model(x, mask), mask, losses.Targets(batch, labels, tag_sets, index), drop, names)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            seen, words, step = seen + loss.item(), words + int(mask.sum()), step + 1
        log(f"epoch {epoch + 1}/{epochs} loss {seen / len(epoch_batches):.3f} {words / (time.time() - began):.0f} words/s {time.time() - start:.0f} s")
    return model


@torch.no_grad()
def predict(model, features, sentences, labels, tag_sets):
    """(name labels, heads, rels, tags) per sentence, in floating point."""
    model.eval()
    out = [None] * len(sentences)
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].tokens))
    keep = (lambda v: v)
    for at in range(0, len(order), 64):
        chosen = order[at:at + 64]
        batch = [sentences[i] for i in chosen]
        x, mask = batches.inputs(features, batch)
        y = model(x, mask)
        unpack(model.heads, y, mask, batch, chosen, labels, tag_sets, out, keep)
    return out


def unpack(heads, y, mask, batch, chosen, labels, tag_sets, out, keep):
    """Decode a batch into `out`."""
    tags, arcs = heads.tags(y), heads.arcs(y, mask, keep).numpy()
    names = (heads.names(y, keep) * decode.UNIT).round().long()
    trees = torch.zeros(mask.shape, dtype=torch.long)
    for b, s in enumerate(batch):
        n = len(s.tokens)
        if s.heads is not None:   # decoding trees is slow here: only where they are measured
            trees[b, :n] = torch.tensor(decode.tree(arcs[b, :n, :n + 1].astype(np.float64)))
    logits = heads.rel_logits(y, trees, keep)
    root = labels["deprel"].index("root")
    logits[..., root] = -1e9
    best = logits.argmax(-1)
    for b, s in enumerate(batch):
        n = len(s.tokens)
        h = trees[b, :n].tolist()
        rels = ["root" if h[i] < 0 else labels["deprel"][best[b, i]] for i in range(n)]
        at, tag = 0, {}
        for name, size in zip(tag_sets, heads.sizes):
            tag[name] = [labels[name][j] for j in tags[b, :n, at:at + size].argmax(-1).tolist()]
            at += size
        out[chosen[b]] = (decode.names(names[b, :n].tolist()), h, rels, tag)


def evaluate(predicted, sentences):
    """Whatever the sentences are annotated with."""
    out = {}
    if sentences[0].names is not None:
        out["names"] = score.names(sentences, [p[0] for p in predicted])
    if sentences[0].heads is not None:
        out["trees"] = score.trees(sentences, [p[1:] for p in predicted])
    return out
