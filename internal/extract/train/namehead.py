"""The name head anew and larger over the finished network, whose layers stay as they are, and with them tags and trees."""

import copy
import random

import torch
import torch.nn.functional as F
from torch import nn

from . import batches, labels, losses

SIZE, EPOCHS, RATE, WORDS = 256, 4, 1e-3, 4096
HEADS = 3        # the mean of so many trainings is taken
# How much a sentence counts by its corpus; Wikipedia, of which there is most, and copies with other names count once.
WEIGHTS = {"gmb": 3.0, "gum": 3.0, "uner_ewt": 3.0, "crossner_politics": 5.0}


def widen(heads, size, seed):
    """Give the head more inner units, which say nothing at first."""
    old_in, old_out = heads.names_in, heads.names_out
    more = size - old_in.out_features
    heads.names_in, heads.names_out = nn.Linear(old_in.in_features, size), nn.Linear(size, old_out.out_features)
    fresh = torch.randn(more, old_in.in_features, generator=torch.Generator().manual_seed(seed)) * 0.05
    with torch.no_grad():
        heads.names_in.weight.copy_(torch.cat([old_in.weight, fresh]))
        heads.names_in.bias.copy_(torch.cat([old_in.bias, torch.zeros(more)]))
        heads.names_out.weight.copy_(torch.cat([old_out.weight, torch.zeros(old_out.out_features, more)], 1))
        heads.names_out.bias.copy_(old_out.bias)


def of(heads):
    """The head as one module, to be kept."""
    return nn.ModuleList([heads.names_in, heads.names_out])


@torch.no_grad()
def words(model, features, sentences, corpora, seed):
    """One row per word with a known label: the network's state, the label, the teacher's probabilities, whether O may be MISC, weights of both."""
    rng, index = random.Random(seed), {x: i for i, x in enumerate(labels.NAMES)}
    model.eval()
    rows = []
    for batch in batches.batches(sentences, 4000, rng):
        x, mask = batches.inputs(features, batch, batches.casings(batch, rng))
        y = model(x, mask)
        for i, s in enumerate(batch):
            n, weight = len(s.tokens), s.weight * WEIGHTS.get(corpora.get("".join(s.tokens)), 1.0)
            gold = torch.tensor([index.get(label, -1) for label in s.names])
            soft = torch.as_tensor(s.soft["names"]).half() if s.soft else torch.zeros(n, len(labels.NAMES), dtype=torch.half)
            rows.append((y[i, :n].half(), gold, soft, torch.full((n,), bool(s.no_misc)), torch.full((n,), weight)))
    return [torch.cat(column) for column in zip(*rows)]


def once(heads, rows, seed, log):
    """Train the head on gold labels and the teacher's probabilities, half and half."""
    states, gold, soft, no_misc, weight = rows
    torch.manual_seed(seed)
    opt = torch.optim.AdamW(of(heads).parameters(), lr=RATE, weight_decay=0.01)
    steps = len(gold) // WORDS
    for step in range(EPOCHS * steps):
        if step % steps == 0:
            order = torch.randperm(len(gold))
        for group in opt.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / 50) * max(0.02, 1 - step / (EPOCHS * steps))
        at = order[step % steps * WORDS:][:WORDS]
        logp = heads.names(states[at].float(), lambda v: F.dropout(v, 0.1)).log_softmax(-1)
        hard = losses.name_losses(logp, gold[at], no_misc[at])
        loss = ((hard - (soft[at].float() * logp).sum(-1)) / 2 * weight[at]).mean()
        opt.zero_grad(set_to_none=True)
        loss.backward()
        opt.step()
    log(f"names, seed {seed}, loss at the end {loss.item():.4f}")
    return [p.detach().clone() for p in of(heads).parameters()]


def fit(model, features, sentences, corpora, seed, log=print):
    """Give a model with a widened head the mean of some trainings of it."""
    rows = words(model, features, [s for s in sentences if s.names is not None], corpora, seed)
    head = of(model.heads)
    start = copy.deepcopy(head.state_dict())
    trained = []
    for i in range(HEADS):
        head.load_state_dict(start)
        trained.append(once(model.heads, rows, seed + i, log))
    with torch.no_grad():
        for p, values in zip(head.parameters(), zip(*trained)):
            p.copy_(sum(values) / HEADS)
