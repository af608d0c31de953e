"""Vectors of words that lie near each other where the words mean alike: from the pretrained encoder, made small."""

import re
from collections import Counter
from pathlib import Path

import torch

from . import annotated, encoder

SIZE, LEAST, SPREAD = 48, 3, 0.5
TEXTS = ["names/gmb.train.conll", "names/gmb.dev.conll", "names/gum.train.conll", "names/redocred.train.conll",
         "names/crossner_politics.train.conll", "names/uner_ewt.dev.conll"]
TREES = ["trees/en_ewt-train.conllu", "trees/en_gum-train.conllu"]
WORD = re.compile(r"[a-z][a-z'-]+")


def vocabulary(data):
    """Words and lemmas of some frequency, and those that the rules know."""
    count = Counter()
    for name in TEXTS:
        count.update(w.lower() for s in annotated.words(Path(data) / name) for w in s if WORD.fullmatch(w.lower()))
    for name in TREES:
        for line in open(Path(data) / name, encoding="utf-8"):
            fields = line.split("\t")
            if len(fields) == 10 and WORD.fullmatch(fields[2]):
                count[fields[2]] += 2
    for path in (Path(__file__).parents[1] / "relate" / "lexicon").glob("*.tsv"):
        for entry in re.findall(r"[a-z][a-z_-]+", path.read_text(encoding="utf-8")):
            count.update({w: LEAST for w in entry.split("_")})
    return {w: n for w, n in sorted(count.items()) if n >= LEAST}


def encoded(words):
    """What the encoder makes of each word alone: the mean of its pieces' states, of length one."""
    from transformers import PreTrainedTokenizerFast
    tokenizer = PreTrainedTokenizerFast(tokenizer_file=str(encoder.folder() / "tokenizer.json"), pad_token="[PAD]")
    model, rows = encoder.load().eval(), []
    with torch.no_grad():
        for i in range(0, len(words), 256):
            batch = tokenizer(words[i:i + 256], padding=True, return_tensors="pt")
            mask = batch["attention_mask"].unsqueeze(-1).float()
            states = model(input_ids=batch["input_ids"], attention_mask=batch["attention_mask"]).last_hidden_state
            mean = (states * mask).sum(1) / mask.sum(1)
            rows.append(mean / mean.norm(dim=1, keepdim=True))
    return torch.cat(rows).double()


def vectors(data):
    """The words and their vectors: principal components, where frequent words count more, up to a limit."""
    counts = vocabulary(data)
    v = encoded(list(counts))
    weight = torch.tensor([min(n, 200) ** 0.5 for n in counts.values()], dtype=torch.double)[:, None]
    v = v - (v * weight).sum(0) / weight.sum()
    _, components = torch.linalg.eigh((v * weight).T @ v)
    small = v @ components.flip(1)[:, :SIZE]
    small = small * torch.sign(small.sum(0))
    return list(counts), (small / small.std() * SPREAD).float()
