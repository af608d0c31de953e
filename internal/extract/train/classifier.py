"""Trains the classifiers of events: `python -m train.classifier --data DIR --out DIR` from internal/extract; see README.md."""

import argparse
import json
import random
import subprocess
import zlib
from pathlib import Path

import numpy as np
import torch

from . import annotated, export, meanings, modelfile

SEED, ROWS, SIZE, HIDDEN = 1, 1 << 14, 48, 96
EPOCHS, BATCH, RATE = 5, 128, 3e-3
FEATURE_DROPOUT, DROPOUT, SMOOTHING, DECAY = 0.3, 0.3, 0.03, 1e-5
NETWORKS = ["kind", "modality", "role"]
HELD = 5  # one article in so many is held back where scores are wanted
VECTORS = 4  # samples of each network in the test vectors
ROOT = Path(__file__).parents[3]


class Network(torch.nn.Module):
    """Summed vectors of hashed features and the meanings of a few words, a hidden layer, a score for each label."""

    def __init__(self, labels, meaning, slots):
        super().__init__()
        self.labels, self.meaning = labels, meaning
        self.table = torch.nn.EmbeddingBag(ROWS, SIZE, mode="sum")
        torch.nn.init.normal_(self.table.weight, std=0.05)
        self.hidden = torch.nn.Linear(SIZE + slots * meaning.shape[1], HIDDEN)
        self.out = torch.nn.Linear(HIDDEN, len(labels))

    def forward(self, hashes, offsets, words, weights=None):
        drop = torch.nn.functional.dropout
        x = torch.cat([self.table(hashes, offsets, per_sample_weights=weights), self.meaning[words].flatten(1)], 1)
        h = torch.relu(self.hidden(drop(x, DROPOUT / 2, self.training)))
        return self.out(drop(h, DROPOUT, self.training))


def batch(samples, dropout=0.0):
    offsets, hashes = [], []
    for s in samples:
        offsets.append(len(hashes))
        hashes += s["hashes"]
    hashes = torch.tensor(hashes) % ROWS
    kept = (torch.rand(len(hashes)) >= dropout).float() / (1 - dropout)
    return hashes, torch.tensor(offsets), torch.tensor([s["words"] for s in samples]), kept


def fit(samples, meaning):
    """A network that tells the labels of samples."""
    torch.manual_seed(SEED)
    shuffle = random.Random(SEED).shuffle
    labels = sorted({s["label"] for s in samples})
    network = Network(labels, meaning, len(samples[0]["words"])).train()
    optimizer = torch.optim.Adam(network.parameters(), lr=RATE)
    steps = EPOCHS * -(-len(samples) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: 1 - i / steps)
    order = list(samples)
    for _ in range(EPOCHS):
        shuffle(order)
        for i in range(0, len(order), BATCH):
            part = order[i:i + BATCH]
            wanted = torch.tensor([labels.index(s["label"]) for s in part])
            loss = torch.nn.functional.cross_entropy(network(*batch(part, FEATURE_DROPOUT)), wanted, label_smoothing=SMOOTHING)
            loss = loss + DECAY * network.hidden.weight.pow(2).sum()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    return network.eval()


def sampled(articles):
    """What the classifiers see of articles, with the answers: package events makes it."""
    lines = "".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles)
    run = subprocess.run(["go", "run", "./internal/extract/train/events"], cwd=ROOT, input=lines, stdout=subprocess.PIPE, text=True, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def tensors(networks, words, meaning):
    """All tensors of the model file."""
    out = {"words": export.text(words)}
    out["words.vectors"], shift = export.table(meaning.double().numpy())
    out["words.shift"] = np.array([shift], np.int32)
    for name, network in networks.items():
        state = {k: v.detach().double().numpy() for k, v in network.state_dict().items()}
        out[name + ".table"], shift = export.table(state["table.weight"])
        out[name + ".shift"] = np.array([shift], np.int32)
        for layer in ("hidden", "out"):
            parts = export.linear(state[layer + ".weight"], state[layer + ".bias"])
            for suffix, part in zip("wbs", parts):
                out[f"{name}.{layer}.{suffix}"] = part
    return out


def linear(t, name, x):
    """A layer in integers, as FORMAT.md lays it down."""
    shift = t[name + ".s"].astype(np.int64)
    total = t[name + ".b"] + t[name + ".w"].astype(np.int64) @ x
    return (total + ((1 << shift) >> 1)) >> shift


def scores(t, name, sample):
    """The scores of one sample in integers: the reference implementation."""
    table = t[name + ".table"].astype(np.int64)
    total = sum(table[h % len(table)] for h in sample["hashes"]) << int(t[name + ".shift"][0])
    vectors = t["words.vectors"].astype(np.int64) << int(t["words.shift"][0])
    known = [vectors[w] if w < len(vectors) else np.zeros(vectors.shape[1], np.int64) for w in sample["words"]]
    x = np.concatenate([np.clip(total, -export.LIMIT, export.LIMIT)] + known)
    return linear(t, name + ".out", np.clip(linear(t, name + ".hidden", x), 0, export.LIMIT))


def vectors(t, samples, words):
    """Test vectors for the implementation in Go."""
    rows = []
    for name in NETWORKS:
        for s in [s for s in samples if s["network"] == name][:: 1000][:VECTORS]:
            known = [words[w] if w < len(words) else "" for w in s["words"]]
            rows.append({"network": name, "hashes": s["hashes"], "words": known, "scores": [int(v) for v in scores(t, name, s)]})
    return rows


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="folder for events.model and its test vectors")
    parser.add_argument("--held", type=Path, help="hold one article in five back, and write them here for `events -evaluate`")
    args = parser.parse_args()
    torch.set_num_threads(1)
    articles = list(annotated.articles(args.data))
    if args.held:
        parts = {True: [], False: []}
        for a in articles:
            parts[zlib.crc32(a["id"].encode()) % HELD == 0].append(a)
        held, articles = parts[True], parts[False]
        args.held.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in held), encoding="utf-8")
    samples = sampled(articles)
    words, meaning = meanings.vectors(args.data)
    index = {w: i for i, w in enumerate(words)}
    for s in samples:
        s["words"] = [index.get(w, len(words)) for w in s["words"]]
    known = torch.cat([meaning, torch.zeros(1, meaning.shape[1])])
    networks = {name: fit([s for s in samples if s["network"] == name], known) for name in NETWORKS}
    t = tensors(networks, words, meaning)
    header = {"language": "en", "width": SIZE, "norm": 0, "features": [], "layers": [], "tags": [], "calibration": {},
              "labels": {name: network.labels for name, network in networks.items()}}
    (args.out / "testdata").mkdir(parents=True, exist_ok=True)
    modelfile.write(args.out / "events.model", header, t)
    rows = ",\n".join(json.dumps(v) for v in vectors(t, samples, words))
    (args.out / "testdata" / "events.vectors.json").write_text(f"[{rows}]\n", encoding="utf-8")
    print(f"{len(articles)} articles, {sum(len(a['events']) for a in articles)} events, {len(samples)} samples")


if __name__ == "__main__":
    main()
