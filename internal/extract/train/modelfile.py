"""Writes and reads model files; the format is internal/extract/model/FORMAT.md."""

import hashlib
import json
import struct

import numpy as np

MAGIC, VERSION, ALIGN, START = b"ENTENTE\n", 1, 64, 48
TYPES = {"i8": np.int8, "i16": np.int16, "i32": np.int32, "u8": np.uint8}
NAMES = {np.dtype(v): k for k, v in TYPES.items()}


def pad(n):
    return -n % ALIGN


def write(path, header, tensors):
    """Write a model. The offsets stand in the header, so its length is fixed first, with room for the digits."""
    listed, at = [], 0
    for name, value in tensors.items():
        listed.append({"name": name, "type": NAMES[value.dtype], "shape": list(value.shape), "offset": at})
        at += value.nbytes + pad(value.nbytes)
    draft = json.dumps({**header, "tensors": listed}, ensure_ascii=False).encode()
    size = len(draft) + 16 * len(listed)
    size += pad(START + size)
    for t in listed:
        t["offset"] += START + size
    text = json.dumps({**header, "tensors": listed}, ensure_ascii=False).encode()
    body = struct.pack("<I", size) + text.ljust(size)
    for value in tensors.values():
        raw = np.ascontiguousarray(value).astype(value.dtype.newbyteorder("<")).tobytes()
        body += raw + bytes(pad(len(raw)))
    with open(path, "wb") as f:
        f.write(MAGIC + struct.pack("<I", VERSION) + hashlib.sha256(body).digest() + body)


def read(path):
    """Header and tensors; complains about a damaged file."""
    data = open(path, "rb").read()
    if data[:8] != MAGIC or struct.unpack("<I", data[8:12])[0] != VERSION:
        raise ValueError(f"{path}: not a model file of version {VERSION}")
    if hashlib.sha256(data[44:]).digest() != data[12:44]:
        raise ValueError(f"{path}: damaged: the checksum does not match")
    size = struct.unpack("<I", data[44:48])[0]
    header = json.loads(data[48:48 + size])
    tensors = {}
    for t in header["tensors"]:
        count = int(np.prod(t["shape"]))
        tensors[t["name"]] = np.frombuffer(data, TYPES[t["type"]], count, t["offset"]).reshape(t["shape"])
    return header, tensors
