"""Turns a trained student into the integers of a model file."""

import math

import numpy as np

FRACTION, ARC_FRACTION = 10, 7
LIMIT, ARC_LIMIT = 16383, 2047
MAX_SHIFT = 16


def table(weight):
    """int8 rows and the shift that brings them to FRACTION bits; the outermost values are clipped."""
    w = weight * 2**FRACTION
    top = np.quantile(np.abs(w), 0.9999)
    shift = max(0, math.ceil(math.log2(top / 127)))
    return np.clip(np.rint(w / 2**shift), -127, 127).astype(np.int8), shift


def linear(weight, bias, fraction=FRACTION):
    """int8 weights with a power of two per output, int32 bias, and the shift back to `fraction` bits."""
    top = np.maximum(np.abs(weight).max(1), 127 / 2**MAX_SHIFT)
    k = np.floor(np.log2(127 / top)).astype(int)
    w = np.rint(weight * 2.0**k[:, None]).astype(np.int64)
    b = np.rint(bias * 2.0**(k + FRACTION)).astype(np.int64)
    s = k + FRACTION - fraction
    if s.min() < 0:
        raise ValueError("weights too large for the format")
    most = np.abs(w).sum(1) * LIMIT + np.abs(b) + (1 << s)
    if np.abs(w).max() > 127 or most.max() >= 2**31:
        raise ValueError("an accumulator could overflow")
    return w.astype(np.int8), b.astype(np.int32), s.astype(np.int32)


def tensors(model):
    """All numeric tensors of a student, and the features of the header."""
    state = {k: v.detach().double().numpy() for k, v in model.state_dict().items()}
    out, features = {}, []
    for i, f in enumerate(model.spec):
        w = state[f"tables.{i}.weight"]
        if f["kind"] == "piece":
            w = w @ state["project.weight"].T
        name = f"emb.{f['kind']}{f.get('n', '')}"
        out[name], shift = table(w)
        features.append({k: v for k, v in f.items() if k != "rows"} | {"table": name, "shift": shift})

    def put(name, key, fraction=FRACTION):
        out[name + ".w"], out[name + ".b"], out[name + ".s"] = linear(state[key + ".weight"], state[key + ".bias"], fraction)

    for i in range(len(model.layers)):
        put(f"enc.{i}.in", f"layers.{i}.inner")
        put(f"enc.{i}.out", f"layers.{i}.out")
    for name, key in [("tags", "tags"), ("names.in", "names_in"), ("names.out", "names_out"), ("arc.dep", "arc_dep"),
                      ("rel.dep", "rel_dep"), ("rel.head", "rel_head"), ("rel.out", "rel_out")]:
        put(name, "heads." + key)
    put("arc.query", "heads.arc_query", ARC_FRACTION)
    put("arc.head", "heads.arc_head", ARC_FRACTION)
    out["arc.root"] = np.clip(np.rint(state["heads.root"] * 2**ARC_FRACTION), -ARC_LIMIT, ARC_LIMIT).astype(np.int16)
    out["arc.distance"] = np.rint(state["heads.distance"] * 2**FRACTION).astype(np.int32)
    return out, features


def text(lines):
    return np.frombuffer("\n".join(lines).encode(), np.uint8)


def model_file(model, language, labels, tag_sets, vocabulary=None, lexicon=None):
    """Header and tensors, not yet calibrated."""
    out, features = tensors(model)
    if vocabulary:
        out["pieces"] = text(vocabulary)
    if lexicon:
        out["lexicon"] = text(f"{m}\t{w}" for w, m in sorted(lexicon.items()))
    layers = []
    for i, layer in enumerate(model.layers):
        layers.append({"kind": layer.kind, "name": f"enc.{i}"} | ({"dilation": layer.dilation} if layer.kind == "conv" else {}))
    header = {"language": language, "width": model.width, "norm": round(math.sqrt(model.width) * 2**30),
              "features": features, "layers": layers, "labels": labels, "tags": tag_sets, "calibration": {}}
    return header, out
