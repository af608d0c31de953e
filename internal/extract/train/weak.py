"""Weak labels of names for Spanish, which has no free corpus of names here: runs of proper nouns, typed where the lexicon knows."""

from .corpora import Sentence
from .features import lower, normalize
from .lexicon import CITY, COUNTRY, GIVEN

GROUPS = set("""universidad partido ministerio club banco instituto federación asociación consejo congreso senado comisión unión
organización corte tribunal gobierno ejército policía asamblea parlamento compañía grupo real fundación comité liga movimiento
frente confederación agencia secretaría oficina museo iglesia equipo""".split())
PLACES = set("río monte isla islas lago sierra golfo cabo calle plaza avenida provincia puerto valle".split())


def kind(words, before, masks):
    """The type of a run of proper nouns, or None."""
    low = [lower(normalize(w)) for w in words]
    known = [masks.get(w, 0) for w in low]
    if low[0] in GROUPS or (len(words) == 1 and len(words[0]) > 1 and words[0].isalpha() and words[0].isupper()):
        return "ORG"
    if low[0] in PLACES or known[0] & COUNTRY or (len(words) == 1 and known[0] & CITY and before in ("en", "desde", "hacia")):
        return "LOC"
    if len(words) > 1 and known[0] & GIVEN:
        return "PER"
    return None


def named(s, masks):
    """The sentence with labels; None where a name's type is not known."""
    labels, upos, i = ["O"] * len(s.tokens), s.tags["upos"], 0
    while i < len(labels):
        j = i
        while j < len(labels) and upos[j] == "PROPN":
            j += 1
        if j > i:
            t = kind(s.tokens[i:j], s.tokens[i - 1].lower() if i else "", masks)
            labels[i:j] = ["B-" + t] + ["I-" + t] * (j - i - 1) if t else [None] * (j - i)
        i = j + 1
    return Sentence(s.tokens, names=labels, tags=s.tags, heads=s.heads, rels=s.rels, no_misc=True)
