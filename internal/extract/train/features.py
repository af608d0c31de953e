"""Word features as internal/extract/model/FORMAT.md defines them: integers that index embedding tables."""

import unicodedata

QUOTES = {"‘": "'", "’": "'", "ʼ": "'", "‛": "'", "′": "'", "`": "'",
          "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
          "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
          "…": "...", "\u00a0": " ", "\u202f": " "}
MAX_PIECES = 8
MAX_RUN = 100


def normalize(word):
    """Replace typographic quotes, dashes and spaces by plain ones."""
    return "".join(QUOTES.get(c, c) for c in word)


def lower(word):
    """Lower-case rune by rune, so that no context or locale matters."""
    return "".join(c.lower()[0] for c in word)


def fnv(text):
    """FNV-1a, 64 bits."""
    h = 0xCBF29CE484222325
    for b in text.encode("utf-8", "surrogatepass"):
        h = ((h ^ b) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h


def shape(word):
    """Letter case and digits of a word, runs cut to two."""
    out = []
    for c in word:
        cat = unicodedata.category(c)
        s = {"Lu": "X", "Ll": "x", "Nd": "d"}.get(cat) or ("o" if cat[0] == "L" else c)
        if out[-2:] != [s, s]:
            out.append(s)
    return "".join(out[:10])


def style(words):
    """How a sentence is cased: 0 plainly, 1 capitals, 2 title case, 3 no capitals."""
    n = upper = title = 0
    for w in words:
        cased = [cat for cat in map(unicodedata.category, w) if cat in ("Lu", "Ll")]
        if not cased:
            continue
        n += 1
        upper += "Ll" not in cased
        title += cased[0] == "Lu"
    if n >= 2 and 4 * upper >= 3 * n:
        return 1
    if n >= 3 and 4 * title >= 3 * n:
        return 2
    return 3 if n >= 1 and title == 0 else 0


class Pieces:
    """Greedy word pieces over a vocabulary like BERT's."""

    def __init__(self, vocabulary):
        self.ids = {p: i for i, p in enumerate(vocabulary)}
        self.unk = self.ids["[UNK]"]

    def run(self, text):
        if len(text) > MAX_RUN:
            return [self.unk]
        out, start = [], 0
        while start < len(text):
            for end in range(len(text), start, -1):
                i = self.ids.get(("##" if start else "") + text[start:end])
                if i is not None:
                    break
            else:
                return [self.unk]
            out.append(i)
            start = end
        return out

    def all(self, word):
        """Every piece of a normalized word."""
        text = lower("".join(c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn"))
        runs, open_run = [], False
        for c in text:
            if unicodedata.category(c)[0] in "LNM":
                runs[-1:] = [runs[-1] + c] if open_run else runs[-1:] + [c]
                open_run = True
            else:
                open_run = False
                if c != " ":
                    runs.append(c)
        return [p for r in runs for p in self.run(r)] or [self.unk]

    def __call__(self, word):
        return self.all(word)[:MAX_PIECES]


class Features:
    """Turns tokens into table rows. `spec` is the header's "features" with the number of rows of each table."""

    def __init__(self, spec, pieces=None, lexicon=None):
        self.spec, self.pieces, self.lexicon, self.cache = spec, pieces, lexicon or {}, {}

    def word(self, word):
        """Rows of one normalized word per feature; the place of a token depends on its sentence and stays empty."""
        rows = self.cache.get(word)
        if rows is None:
            low = lower(word)
            rows = self.cache[word] = [self.rows(f, word, low) for f in self.spec]
        return rows

    def rows(self, f, word, low):
        kind, n = f["kind"], f["rows"]
        if kind == "piece":
            return self.pieces(word)
        if kind == "word":
            h = fnv(low)
            return [h % n, (h >> 32) % n]
        if kind == "prefix":
            return [fnv(low[:f["n"]]) % n]
        if kind == "suffix":
            return [fnv(low[-f["n"]:]) % n]
        if kind == "shape":
            return [fnv(shape(word)) % n]
        if kind == "lexicon":
            return [self.lexicon.get(low, 0)]
        return []

    def sentence(self, tokens):
        """Rows per token per feature."""
        words = [normalize(t) for t in tokens]
        place = 2 * style(words)
        out = []
        for i, w in enumerate(words):
            rows = self.word(w)
            out.append([[place + (i == 0)] if f["kind"] == "place" else r for f, r in zip(self.spec, rows)])
        return out
