"""The student: a small residual network over word features, with heads for tags, names and trees.

All of it is made so that export.py can turn it into integers: no layer norm gains, ranges clipped where the integers are."""

import torch
import torch.nn.functional as F
from torch import nn

LIMIT = 16383 / 1024    # of activations with 10 fractional bits
ARC_LIMIT = 2047 / 128  # of arc vectors with 7
DISTANCE = 16
WORD_DROPOUT = 0.04    # share of words that are known by their other features only


def norm(x):
    """Root mean square norm without gain."""
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + 1e-6)


def dropout(x, p, training):
    """Drops the same channels at every token of a sentence: cheaper, and better for sequences, than dropping each by itself."""
    if not training or p == 0:
        return x
    keep = (torch.rand(x.shape[0], 1, x.shape[-1]) >= p).to(x.dtype) / (1 - p)
    return x * keep


class Scan(torch.autograd.Function):
    """h[t] = h[t-1] + g[t] (z[t] - h[t-1]) along dimension 0."""

    @staticmethod
    def forward(ctx, z, g):
        out, h = torch.empty_like(z), torch.zeros_like(z[0])
        for t in range(len(z)):
            h = torch.lerp(h, z[t], g[t], out=out[t])
        ctx.save_for_backward(z, g, out)
        return out

    @staticmethod
    def backward(ctx, grad):
        z, g, out = ctx.saved_tensors
        total, carry = torch.empty_like(grad), torch.zeros_like(grad[0])
        keep = 1 - g
        for t in range(len(z) - 1, -1, -1):
            torch.add(grad[t], carry, out=total[t])
            torch.mul(total[t], keep[t], out=carry)
        before = torch.cat([torch.zeros_like(out[:1]), out[:-1]])
        return total * g, total * (z - before)


class ConvLayer(nn.Module):
    kind = "conv"

    def __init__(self, width, dilation):
        super().__init__()
        self.dilation = dilation
        self.inner, self.out = nn.Linear(3 * width, width), nn.Linear(width, width)
        self.out.weight.data.mul_(0.5)

    def forward(self, x, mask, drop):
        y, d = norm(x) * mask, self.dilation
        p = F.pad(y, (0, 0, d, d))
        h = self.inner(torch.cat([p[:, :-2 * d], y, p[:, 2 * d:]], -1)).clamp(0, LIMIT)
        return x + drop(self.out(h))


class ScanLayer(nn.Module):
    kind = "scan"

    def __init__(self, width):
        super().__init__()
        self.inner, self.out = nn.Linear(width, 2 * width), nn.Linear(width, width)
        self.inner.bias.data[width:] = -0.5
        self.out.weight.data.mul_(0.5)

    def forward(self, x, mask, drop):
        width = x.shape[-1]
        u = self.inner(norm(x)).clamp(-LIMIT, LIMIT).transpose(0, 1)
        z, g = u[..., :width], (u[..., width:] / 4 + 0.5).clamp(0, 1) * mask.transpose(0, 1)
        half = width // 2
        z = torch.cat([z[..., :half], z[..., half:].flip(0)], -1)
        g = torch.cat([g[..., :half], g[..., half:].flip(0)], -1)
        h = Scan.apply(z, g)
        h = torch.cat([h[..., :half], h[..., half:].flip(0)], -1).transpose(0, 1)
        return x + drop(self.out(h))


class Heads(nn.Module):
    """Logits from the encoder's last state; shared by student and teacher."""

    def __init__(self, width, labels, tag_sets, arc=128, rel=128, name=64):
        super().__init__()
        self.sizes = [len(labels[t]) for t in tag_sets]
        self.tags = nn.Linear(width, sum(self.sizes))
        self.names_in, self.names_out = nn.Linear(width, name), nn.Linear(name, len(labels["names"]))
        self.arc_dep, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.arc_query = nn.Linear(arc, arc)
        self.root = nn.Parameter(torch.randn(arc) * 0.1)
        self.distance = nn.Parameter(torch.zeros(2 * DISTANCE + 1))
        self.rel_dep, self.rel_head = nn.Linear(width, rel), nn.Linear(width, rel)
        self.rel_out = nn.Linear(rel, len(labels["deprel"]))

    def names(self, y, drop):
        return self.names_out(drop(self.names_in(y).clamp(0, LIMIT)))

    def arcs(self, y, mask, drop):
        """Scores [batch, dependent, 1 + head]; column 0 is the root."""
        q = self.arc_query(drop(self.arc_dep(y).clamp(0, LIMIT))).clamp(-ARC_LIMIT, ARC_LIMIT)
        k = drop(self.arc_head(y).clamp(0, ARC_LIMIT))
        n = y.shape[1]
        i = torch.arange(n)
        near = (i[None, :] - i[:, None]).clamp(-DISTANCE, DISTANCE) + DISTANCE
        score = q @ k.transpose(1, 2) + self.distance[near]
        blocked = (~mask)[:, None, :] | torch.eye(n, dtype=torch.bool)
        score = score.masked_fill(blocked, -1e4)
        return torch.cat([(q @ self.root)[..., None], score], -1)

    def rel_logits(self, y, heads, drop):
        """Logits of the relation to the given heads (-1, the root, is read as 0: the caller ignores it)."""
        b = self.rel_head(y).clamp(-LIMIT, LIMIT)
        b = torch.gather(b, 1, heads.clamp(min=0)[..., None].expand(-1, -1, b.shape[-1]))
        return self.rel_out(drop((self.rel_dep(y).clamp(-LIMIT, LIMIT) + b).clamp(0, LIMIT)))


class Student(nn.Module):
    def __init__(self, spec, layers, width, labels, tag_sets, piece_vectors=None, dropout=0.2, name=64):
        super().__init__()
        self.spec, self.width, self.dropout = spec, width, dropout
        self.tables = nn.ModuleList()
        for f in spec:
            if f["kind"] == "piece":
                table = nn.EmbeddingBag(f["rows"], piece_vectors.shape[1], mode="sum")
                table.weight.data.copy_(piece_vectors)
                self.project = nn.Linear(piece_vectors.shape[1], width, bias=False)
            else:
                table = nn.EmbeddingBag(f["rows"], width, mode="sum")
                table.weight.data.normal_(0, 0.1)
            self.tables.append(table)
        self.layers = nn.ModuleList(
            ConvLayer(width, d) if kind == "conv" else ScanLayer(width) for kind, d in layers)
        self.heads = Heads(width, labels, tag_sets, name=name)

    def embed(self, features, shape):
        total = 0
        for f, table, (ids, offsets) in zip(self.spec, self.tables, features):
            e = table(ids, offsets)
            if f["kind"] == "piece":
                e = self.project(e)
                if self.training:
                    e = e * (torch.rand(len(e), 1) >= WORD_DROPOUT)
            total = total + e
        return dropout(total.view(*shape, self.width), 0.1, self.training)

    def forward(self, features, mask):
        drop = (lambda v: dropout(v, self.dropout, self.training))
        x = self.embed(features, mask.shape)
        m = mask[..., None].to(x.dtype)
        for layer in self.layers:
            x = layer(x, m, drop)
        return drop(norm(x))
