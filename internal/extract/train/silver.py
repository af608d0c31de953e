"""Plain text that the teacher labels: the World Factbook and State of the Union addresses, both in the public domain."""

import html
import json
import re
from pathlib import Path

from .corpora import Sentence

TOKEN = re.compile(r"""
    (?:[A-Z]\.){2,} | (?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|Jr|Sr|No|vs|etc)\. | \b[A-Z]\.(?=\s[A-Z])
  | \d+(?:[.,:]\d+)* | [^\W\d_]+(?:\d\w*)? | \.\.\.|-- | n't | '(?:s|re|ve|ll|d|m)\b | \S""", re.VERBOSE)
CONTRACTED = re.compile(r"\b(\w+?)(n't)\b", re.IGNORECASE)
STOP = re.compile(r"(?<=[.!?;])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
ABBREVIATED = re.compile(r"(?:\b[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Lt|Col|No|vs|ca|est|approx)\.$")
SINCE = 1945


def sentences(text):
    """Split at stops that do not belong to an abbreviation."""
    out = []
    for part in STOP.split(text):
        if out and ABBREVIATED.search(out[-1]):
            out[-1] += " " + part
        else:
            out.append(part)
    return [s.strip() for s in out]


def tokens(text):
    """Words by the conventions of English treebanks, near enough to train on."""
    text = CONTRACTED.sub(r"\1 \2", text.replace("’", "'"))
    return TOKEN.findall(re.sub(r"\bcannot\b", "can not", text))


def strings(node):
    if isinstance(node, dict):
        for v in node.values():
            yield from strings(v)
    elif isinstance(node, str):
        yield node


def small_capitals(word):
    """The Factbook sets family names in capitals."""
    return word.title() if len(word) > 4 and word.isupper() and word.isalpha() else word


def factbook(folder):
    """Running text of the country profiles."""
    for path in sorted(Path(folder).rglob("*.json")):
        for text in strings(json.loads(path.read_text(encoding="utf-8"))):
            text = html.unescape(re.sub(r"<[^>]+>", " ", text))
            if len(text) > 60:
                yield re.sub(r"\w+", lambda m: small_capitals(m[0]), text)


def addresses(folder):
    """State of the Union addresses of recent times."""
    for path in sorted(Path(folder).glob("*.txt")):
        if int(path.name[:4]) >= SINCE:
            yield from path.read_text(encoding="utf-8").split("\n")


def read(texts, least=5, most=60):
    """Sentences of a length worth learning from, each once."""
    seen, out = set(), []
    for text in texts:
        for s in sentences(text):
            words = tokens(s)
            key = tuple(words)
            if least <= len(words) <= most and key not in seen and sum(w.isalpha() for w in words) * 2 > len(words):
                seen.add(key)
                out.append(Sentence(words))
    return out
