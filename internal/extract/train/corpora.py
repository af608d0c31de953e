"""Reads the corpora: names in two columns, trees in CoNLL-U."""

import hashlib
import re
from collections import Counter
from dataclasses import dataclass, field

FEATS = ["Tense", "Mood", "VerbForm", "Voice", "Number", "Person", "Gender", "Polarity"]
TITLES = set("Mr. Mr Mrs. Mrs Ms. Ms Miss Dr. Dr Sir President Prime Minister Vice Senator Sen. Rep. Gen. General "
             "Chancellor Professor Prof. Lord Lady King Queen Prince Princess Pope Judge Justice Governor Gov. Secretary "
             "Captain Capt. Colonel Col. Lieutenant Lt. Sergeant Sgt. Congressman Congresswoman Mayor".split())


# Prefixes that stay joined to their word in English treebanks; every other hyphen is a token.
PREFIXES = set("anti arch co counter cross e ex extra infra inter intra macro mega meta micro mid mini multi neo non out over pan "
               "para post pre pro proto pseudo psycho quasi re semi socio sub super supra trans ultra un under".split())
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


@dataclass
class Sentence:
    tokens: list
    names: list = None          # BIO labels
    no_misc: bool = False       # O may hide MISC
    tags: dict = None           # label per token for upos, xpos and each of FEATS
    heads: list = None          # -1 root
    rels: list = None
    soft: dict = field(default=None, repr=False)   # the teacher's probabilities
    weight: float = 1.0


def sha256(path):
    """Hash of a file, for the list of data in SOURCES.md."""
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def blocks(path):
    """Non-empty groups of lines."""
    with open(path, encoding="utf-8") as f:
        for block in re.split(r"\n[ \t]*\n", f.read()):
            lines = [line for line in block.split("\n") if line.strip()]
            if lines:
                yield lines


def read_names(path, no_misc=False):
    """Sentences of a two-column file."""
    out = []
    for lines in blocks(path):
        rows = [line.split("\t") for line in lines]
        out.append(Sentence([BRACKETS.get(r[0], r[0]) for r in rows], names=[r[-1] for r in rows], no_misc=no_misc))
    return out


def read_trees(path):
    """Sentences of a CoNLL-U file."""
    out = []
    for lines in blocks(path):
        rows = [r for r in (line.split("\t") for line in lines if line[0] != "#") if r[0].isdigit()]
        if not rows:
            continue
        feats = [dict(p.split("=", 1) for p in r[5].split("|") if "=" in p) for r in rows]
        tags = {"upos": [r[3] for r in rows], "xpos": [r[4] for r in rows]}
        for name in FEATS:
            tags[name] = [f.get(name, "") for f in feats]
        out.append(Sentence([BRACKETS.get(r[1], r[1]) for r in rows], tags=tags, heads=[int(r[6]) - 1 for r in rows], rels=[r[7] for r in rows]))
    return out


def parts(token):
    """A hyphenated word as English treebanks part it."""
    pieces = re.split(r"(?<=\w)(-)(?=\w)", token)
    if len(pieces) == 1 or pieces[0].lower() in PREFIXES or re.search(r"[/@_]", token):
        return [token]
    return pieces


def part_hyphens(s):
    """A sentence with names whose hyphenated words are parted; what is inside an unnamed one is not known."""
    tokens, labels = [], []
    for token, label in zip(s.tokens, s.names):
        pieces = parts(token)
        tokens += pieces
        if label != "O":
            labels += [label] + ["I-" + label[2:]] * (len(pieces) - 1)
        elif len(pieces) > 1 and any(c.isupper() for c in token):
            labels += [None if p[0].isupper() else "O" for p in pieces]
        else:
            labels += ["O"] * len(pieces)
    return Sentence(tokens, names=labels, no_misc=s.no_misc)


def spans(labels):
    """Names as (first, limit, type)."""
    out, first, kind = [], None, None
    for i, label in enumerate(labels + ["O"]):
        label = label or "O"
        if first is not None and label != "I-" + kind:
            out.append((first, i, kind))
            first = None
        if label.startswith("B-") or (label.startswith("I-") and first is None):
            first, kind = i, label[2:]
    return out


def bio(n, names):
    """Labels of n tokens from names."""
    labels = ["O"] * n
    for first, limit, kind in names:
        labels[first:limit] = ["B-" + kind] + ["I-" + kind] * (limit - first - 1)
    return labels


def demonyms(sentences):
    """Single words that stand mostly as MISC where MISC is annotated: nationalities."""
    seen, misc = Counter(), Counter()
    for s in sentences:
        for first, limit, kind in spans(s.names):
            if limit - first == 1:
                seen[s.tokens[first]] += 1
                misc[s.tokens[first]] += kind == "MISC"
    ends = ("n", "ese", "ish", "i", "s", "ch", "k", "ic")
    return {w for w, n in misc.items() if n >= 2 and 2 * n > seen[w] and w.endswith(ends) and w[0].isupper()}


def harmonize(sentences, nationalities):
    """Bring the guidelines of the corpora together: nationalities are MISC, no title in a person, no article in front."""
    for s in sentences:
        out = []
        for first, limit, kind in spans(s.names):
            while kind == "PER" and limit - first > 1 and s.tokens[first] in TITLES:
                first += 1
            if kind in ("ORG", "LOC") and limit - first > 1 and s.tokens[first].lower() == "the":
                first += 1
            if kind == "LOC" and limit - first == 1 and s.tokens[first] in nationalities:
                kind = "MISC"
            out.append((first, limit, kind))
        s.names = bio(len(s.tokens), out)
    return sentences


def attach(trees, named):
    """Give sentences with trees the names that another file has for the same words; returns what found no partner."""
    by_words = {}
    for s in trees:
        by_words.setdefault(tuple(s.tokens), []).append(s)
    rest = []
    for s in named:
        partners = by_words.get(tuple(s.tokens))
        if not partners:
            rest.append(s)
            continue
        for p in partners:
            p.names, p.no_misc = s.names, s.no_misc
    return rest
