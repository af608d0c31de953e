"""The articles annotated with events: those of our own writing stand here whole, the others as places in the corpora."""

import hashlib
import json
import re
from pathlib import Path

from . import corpora

FOLDER = Path(__file__).parent / "events" / "annotated"


def words(path):
    """The sentences of a file of names, as lists of words."""
    return [[line.split("\t")[0] for line in lines] for lines in corpora.blocks(path)]


def joined(tokens):
    """Words as they are written in running text."""
    s = " ".join(tokens)
    for pattern, to in [(r" ([.,;:!?%)\]])", r"\1"), (r"([(\[$]) ", r"\1"), (r" (n't|'s|'re|'ve|'ll|'m|'d)\b", r"\1"), (r"s ' ", "s' ")]:
        s = re.sub(pattern, to, s)
    parts = s.split('"')
    out = parts[0]
    for i, part in enumerate(parts[1:]):
        opens = i % 2 == 0
        out = (out.rstrip(" ") + " " if opens and out else out.rstrip(" ")) + '"' + (part.lstrip(" ") if opens else part)
    return out


def sentences(path):
    """The sentences of a corpus as running text."""
    if path.suffix == ".conllu":
        mark = "# text = "
        return [line[len(mark):].rstrip("\n") for line in open(path, encoding="utf-8") if line.startswith(mark)]
    return [joined(s) for s in words(path)]


def checksum(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def rebuild(row, data, read):
    """The text of an article whose sentences stand in the corpora."""
    for file in {run[0] for paragraph in row["paragraphs"] for run in paragraph}:
        if file not in read:
            read[file] = sentences(Path(data) / file)
    text = "\n\n".join(" ".join(s for file, first, limit in paragraph for s in read[file][first:limit]) for paragraph in row["paragraphs"])
    if checksum(text) != row["sha256"]:
        raise ValueError(f"article {row['id']}: the corpus at {data} has another text than the one annotated")
    return text


def event(kind, modality, trigger, parts, referents=()):
    """An annotated event with the bytes at which its words begin."""
    return {"kind": kind, "modality": modality, "trigger": trigger, "parts": parts,
            "referents": [{"role": role, "word": word, "at": at} for role, word, at in referents]}


def own():
    """The paragraphs of the articles of our own writing."""
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in open(path, encoding="utf-8"):
            yield from json.loads(line).get("text", "").split("\n")


def articles(data):
    """All annotated articles: id, published, text, and events."""
    read = {}
    for path in sorted(FOLDER.glob("*.jsonl")):
        for line in open(path, encoding="utf-8"):
            row = json.loads(line)
            text = row["text"] if "text" in row else rebuild(row, data, read)
            yield {"id": row["id"], "published": row["published"], "text": text, "events": [event(*e) for e in row["events"]]}
