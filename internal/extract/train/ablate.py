"""Short trainings on gold data that differ in one thing each, for the table in ABLATION.md: `python -m train.ablate NAME --data DIR`."""

import argparse
import json
import time
from pathlib import Path

import torch

from . import data, encoder, features, labels, lexicon, net, train
from .__main__ import ENGLISH, LAYERS, PIECE_SIZE, SEED, WIDTH

WITHOUT_SCAN = [("conv", d) for d in (1, 1, 1, 2, 2, 4)]
VARIANTS = {   # name: (features to leave out, layers, width, files to leave out, pretrained pieces)
    "base": ((), LAYERS, WIDTH, (), True),
    "no lexicon": (("lexicon",), LAYERS, WIDTH, (), True),
    "no GMB": ((), LAYERS, WIDTH, ("names/gmb.train.conll",), True),
    "convolutions only": ((), WITHOUT_SCAN, WIDTH, (), True),
    "four layers": ((), LAYERS[:4], WIDTH, (), True),
    "width 96": ((), LAYERS, 96, (), True),
    "random pieces": ((), LAYERS, WIDTH, (), False),
}


def run(root, name, epochs):
    """Train a variant and score it in floating point on every second development sentence."""
    without, layers, width, files, pretrained = VARIANTS[name]
    sentences = data.english(root, without=files)
    sets = labels.collect(sentences)
    tag_sets = labels.tag_sets(sets)
    spec = [f for f in ENGLISH if f["kind"] not in without]
    feats = features.Features(spec, features.Pieces(encoder.vocabulary()), lexicon.build())
    torch.manual_seed(SEED)
    vectors = encoder.piece_vectors(PIECE_SIZE) if pretrained else torch.randn(30522, PIECE_SIZE) * 0.15
    model = net.Student(spec, layers, width, sets, tag_sets, vectors)
    began = time.process_time()
    train.fit(model, feats, sentences, sets, tag_sets, epochs, SEED, log=lambda *w: None)
    out = {"variant": name, "cpu seconds": round(time.process_time() - began)}
    for key, dev in data.development(root).items():
        dev = dev[::2] if key != "worldwide" else dev
        r = train.evaluate(train.predict(model, feats, dev, sets, tag_sets), dev)
        out[key] = r["names"] if "names" in r else {k: v for k, v in r["trees"].items() if k in ("uas", "las", "xpos", "upos")}
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("variants", nargs="*", help="all if none is given")
    p.add_argument("--data", type=Path, required=True)
    p.add_argument("--epochs", type=int, default=2)
    p.add_argument("--threads", type=int, default=2)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    for name in args.variants or VARIANTS:
        print(json.dumps(run(args.data, name, args.epochs)), flush=True)


if __name__ == "__main__":
    main()
