"""What is trained on and what is measured on."""

from .corpora import attach, demonyms, harmonize, part_hyphens, read_names, read_trees

TRAIN = ["names/gmb.train.conll", "names/crossner_politics.train.conll", "names/redocred.train.conll",
         "names/redocred.dev.conll", "names/gum.train.conll", "trees/en_ewt-train.conllu", "trees/en_gum-train.conllu"]
DEV = ["names/gmb.dev.conll", "names/crossner_politics.dev.conll", "names/gum.dev.conll", "names/uner_ewt.dev.conll",
       "trees/en_ewt-dev.conllu", "trees/en_gum-dev.conllu"]
MEASURE = ["names/worldwide.measure-only.conll"]
SPANISH = ["trees/es_gsd-train.conllu"]
SPANISH_DEV = 140   # the last sentences


def load(root, path):
    """A file's sentences, harmonized."""
    if path.startswith("trees"):
        return read_trees(root / path)
    return read_names(root / path, no_misc="gum" in path or "uner" in path)


def english(root, extra=(), without=()):
    """Training sentences; `extra` are development files that the shipped model may add, `without` files to leave out."""
    files = {p: load(root, p) for p in list(TRAIN) + list(extra) if p not in without}
    named = [p for p in files if p.startswith("names")]
    nationalities = demonyms([s for p in named if "gmb" in p or "crossner" in p for s in files[p]])
    for p in named:
        harmonize(files[p], nationalities)
    out = []
    for p, sentences in files.items():
        if p == "names/gum.train.conll":
            sentences = attach(files["trees/en_gum-train.conllu"], sentences)
        if p == "names/gum.dev.conll":
            sentences = attach(files.get("trees/en_gum-dev.conllu", []), sentences)
        if p == "names/uner_ewt.dev.conll":
            sentences = attach(files.get("trees/en_ewt-dev.conllu", []), sentences)
        if p in named:   # some texts come parted by treebank rules, some not: learn from both
            sentences = [part_hyphens(s) if i % 5 < 3 else s for i, s in enumerate(sentences)]
        out.append(sentences)
    return [s for sentences in out for s in sentences if len(s.tokens) <= 120]


def corpora(root):
    """The corpus of every sentence with names, by its letters: parting words does not change them."""
    return {"".join(s.tokens): p.split("/")[1].split(".")[0] for p in TRAIN + DEV if p.startswith("names") for s in load(root, p)}


def development(root):
    """Development sets by name; of worldwide, which is large, every tenth sentence (the evaluator in Go reads all)."""
    sets = {p.split("/")[1].rsplit(".", 1)[0] + (" trees" if "trees" in p else ""): load(root, p) for p in DEV}
    sets["worldwide"] = load(root, MEASURE[0])[::10]
    return sets


def spanish(root):
    """Training and development sentences."""
    all_ = load(root, SPANISH[0])
    return all_[:-SPANISH_DEV], all_[-SPANISH_DEV:]
