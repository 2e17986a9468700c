#!/usr/bin/env python3
"""Write a Gemma 4 GGUF with random weights, at any of the real shapes or at tiny ones.

The files load in every engine that reads GGUF, so two engines can be compared on
the same bytes: their logits must agree, and their speed is that of the real model,
because speed does not depend on what the weights say.

    make_gemma4_gguf.py --shape e2b --quant q4_0 --out e2b-q4_0.gguf
    make_gemma4_gguf.py --shape tiny-e --quant f32 --seed 7 --out tiny.gguf
    make_gemma4_gguf.py --shape e2b --layers 6 --quant q4_k --out e2b-6l.gguf

Needs: python3 and numpy, nothing else. `--vocab FILE.gguf` copies the tokenizer of a
GGUF (shapes with the full vocabulary want tests/data/vocabulary/ggml-vocab-gemma-4.gguf); without it a
small byte-level vocabulary of `--n-vocab` pieces is made up.
"""
import argparse
import struct
import sys

import numpy as np

# ---------------------------------------------------------------- shapes
# d: hidden, L: layers, pat: sliding layers before each full one, H: heads,
# kv / kv_full: KV heads of sliding / full layers, hd / hd_full: head sizes,
# ff: FFN width, ple: per-layer embedding width, shared: KV-sharing layers at the end,
# wide: KV-sharing layers have a twice as wide FFN, keqv: full layers have no V matrix.
SHAPES = {
    "e2b": dict(d=1536, L=35, pat=4, H=8, kv=1, kv_full=1, hd=256, hd_full=512, ff=6144, ple=256,
                shared=20, wide=True, keqv=False, win=512, ctx=131072, experts=0),
    "e4b": dict(d=2560, L=42, pat=5, H=8, kv=2, kv_full=2, hd=256, hd_full=512, ff=10240, ple=256,
                shared=18, wide=False, keqv=False, win=512, ctx=131072, experts=0),
    "12b": dict(d=3840, L=48, pat=5, H=16, kv=8, kv_full=1, hd=256, hd_full=512, ff=15360, ple=0,
                shared=0, wide=False, keqv=True, win=1024, ctx=262144, experts=0),
    "26b-a4b": dict(d=2816, L=30, pat=5, H=16, kv=8, kv_full=2, hd=256, hd_full=512, ff=2112, ple=0,
                    shared=0, wide=False, keqv=True, win=1024, ctx=262144, experts=128, used=8, ff_exp=704),
    "31b": dict(d=5376, L=60, pat=5, H=32, kv=16, kv_full=4, hd=256, hd_full=512, ff=21504, ple=0,
                shared=0, wide=False, keqv=True, win=1024, ctx=262144, experts=0),
    # tiny relatives, one of each kind, for tests
    "tiny-e": dict(d=256, L=10, pat=4, H=4, kv=1, kv_full=1, hd=64, hd_full=128, ff=512, ple=64,
                   shared=5, wide=True, keqv=False, win=32, ctx=4096, experts=0),
    "tiny-dense": dict(d=256, L=6, pat=5, H=4, kv=2, kv_full=1, hd=64, hd_full=128, ff=512, ple=0,
                       shared=0, wide=False, keqv=True, win=32, ctx=4096, experts=0),
    "tiny-moe": dict(d=256, L=6, pat=5, H=4, kv=2, kv_full=1, hd=64, hd_full=128, ff=256, ple=0,
                     shared=0, wide=False, keqv=True, win=32, ctx=4096, experts=8, used=2, ff_exp=256),
}

# ---------------------------------------------------------------- block formats
# name: (ggml type id, weights per block, bytes per block)
TYPES = {
    "f32": (0, 1, 4), "f16": (1, 1, 2), "q4_0": (2, 32, 18), "q4_1": (3, 32, 20), "q5_0": (6, 32, 22),
    "q5_1": (7, 32, 24), "q8_0": (8, 32, 34), "q2_k": (10, 256, 84), "q3_k": (11, 256, 110),
    "q4_k": (12, 256, 144), "q5_k": (13, 256, 176), "q6_k": (14, 256, 210), "iq4_nl": (20, 32, 18),
    "iq4_xs": (23, 256, 136), "bf16": (30, 1, 2), "mxfp4": (39, 32, 17),
}


def half(x):
    return np.asarray(x, dtype=np.float16).view(np.uint8).reshape(-1, 2)


def random_blocks(rng, kind, n_blocks, std):
    """n_blocks random blocks of a quantised type, zero mean, with standard deviation about std."""
    _, per, size = TYPES[kind]
    jitter = lambda: std * rng.uniform(0.7, 1.3, n_blocks)
    if kind == "f32":
        return (rng.standard_normal(n_blocks, dtype=np.float32) * std).view(np.uint8)
    if kind == "f16":
        return (rng.standard_normal(n_blocks, dtype=np.float32) * std).astype(np.float16).view(np.uint8)
    if kind == "bf16":
        f = (rng.standard_normal(n_blocks, dtype=np.float32) * std).view(np.uint32)
        return (f >> 16).astype(np.uint16).view(np.uint8)
    b = rng.integers(0, 256, (n_blocks, size), dtype=np.uint8)
    if kind in ("q4_0", "iq4_nl"):
        b[:, 0:2] = half(jitter() / (4.6 if kind == "q4_0" else 70.0))
    elif kind == "q4_1":
        d = jitter() / 4.6
        b[:, 0:2], b[:, 2:4] = half(d), half(-7.5 * d)
    elif kind == "q5_0":
        b[:, 0:2] = half(jitter() / 9.2)
    elif kind == "q5_1":
        d = jitter() / 9.2
        b[:, 0:2], b[:, 2:4] = half(d), half(-15.5 * d)
    elif kind == "q8_0":
        b[:, 0:2] = half(jitter() / 74.0)
    elif kind in ("q4_k", "q5_k"):  # d, dmin, 12 bytes of 6-bit (scale, min), qh, qs
        top, dev = (7.5, 4.6) if kind == "q4_k" else (15.5, 9.2)
        d = jitter() / (dev * 33.0)
        b[:, 0:2], b[:, 2:4] = half(d), half(top * d)
        s = rng.integers(1, 64, (n_blocks, 8), dtype=np.uint8)  # min == scale: each sub-block has zero mean
        sc = np.zeros((n_blocks, 12), np.uint8)
        sc[:, 0:4] = (s[:, 0:4] & 63) | ((s[:, 4:8] >> 4) << 6)
        sc[:, 4:8] = (s[:, 0:4] & 63) | ((s[:, 4:8] >> 4) << 6)
        sc[:, 8:12] = (s[:, 4:8] & 15) | ((s[:, 4:8] & 15) << 4)
        b[:, 4:16] = sc
    elif kind == "q6_k":  # ql 128, qh 64, scales 16 x int8, d
        b[:, 192:208] = rng.integers(-64, 64, (n_blocks, 16)).astype(np.int8).view(np.uint8)
        b[:, 208:210] = half(jitter() / (18.5 * 37.0))
    elif kind == "q3_k":  # hmask 32, qs 64, scales 12, d
        b[:, 108:110] = half(jitter() / (2.3 * 18.5))
    elif kind == "q2_k":  # 16 bytes of 4-bit (scale, min), qs 64, d, dmin
        s = rng.integers(1, 16, (n_blocks, 16), dtype=np.uint8)
        b[:, 0:16] = s | (s << 4)
        d = jitter() / (1.12 * 8.0)
        b[:, 80:82], b[:, 82:84] = half(d), half(1.5 * d)
    elif kind == "iq4_xs":  # d, scales_h 2, scales_l 4, qs 128
        b[:, 0:2] = half(jitter() / (70.0 * 18.5))
    elif kind == "mxfp4":  # e8m0 exponent, 16 bytes of e2m1
        e = 127 + int(np.round(np.log2(std / 2.9)))
        b[:, 0] = np.clip(e, 1, 254)
    return b.reshape(-1)


# ---------------------------------------------------------------- GGUF writing
def gstr(s):
    b = s.encode() if isinstance(s, str) else s
    return struct.pack("<Q", len(b)) + b


class Writer:
    def __init__(self):
        self.kv, self.tensors = [], []

    def add(self, key, typ, value):
        fmt = {"u32": (4, "<I"), "i32": (5, "<i"), "f32": (6, "<f"), "bool": (7, "<?"), "u64": (10, "<Q")}
        if typ == "str":
            v = struct.pack("<I", 8) + gstr(value)
        elif typ.startswith("["):
            el = typ[1:-1]
            if el == "str":
                v = struct.pack("<IIQ", 9, 8, len(value)) + b"".join(gstr(x) for x in value)
            else:
                np_t = {"u32": "<u4", "i32": "<i4", "f32": "<f4", "bool": "?"}[el]
                v = struct.pack("<IIQ", 9, fmt[el][0], len(value)) + np.asarray(value, np_t).tobytes()
        else:
            v = struct.pack("<I", fmt[typ][0]) + struct.pack(fmt[typ][1], value)
        self.kv.append(gstr(key) + v)

    def raw(self, blob):
        self.kv.append(blob)

    def tensor(self, name, dims, kind, make):
        """dims in GGUF order (fastest first); make(kind, dims) gives the bytes when the file is written."""
        if kind not in ("f32", "f16", "bf16") and dims[0] % TYPES[kind][1]:
            kind = "q8_0" if dims[0] % 32 == 0 else "f16"
        self.tensors.append((name, dims, kind, make))

    def write(self, path, align=32):
        head, off = [], 0
        for name, dims, kind, _ in self.tensors:
            tid, per, size = TYPES[kind]
            n = int(np.prod(dims)) // per * size
            head.append(gstr(name) + struct.pack("<I", len(dims)) + struct.pack(f"<{len(dims)}Q", *dims)
                        + struct.pack("<IQ", tid, off))
            off += -(-n // align) * align
        with open(path, "wb") as f:
            f.write(b"GGUF" + struct.pack("<IQQ", 3, len(self.tensors), len(self.kv)))
            for x in self.kv + head:
                f.write(x)
            f.write(b"\0" * (-f.tell() % align))
            for name, dims, kind, make in self.tensors:
                start = f.tell()
                for chunk in make(kind, dims):
                    f.write(chunk)
                f.write(b"\0" * (-(f.tell() - start) % align))
        return off


def read_tokenizer(path):
    """The raw key-value records of a GGUF whose keys start with 'tokenizer.', and its vocabulary size."""
    data = open(path, "rb").read()
    pos = 24
    size = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
    n_kv = struct.unpack_from("<Q", data, 16)[0]
    out, n_vocab = [], 0

    def skip(t, p):
        if t == 8:
            return p + 8 + struct.unpack_from("<Q", data, p)[0]
        if t == 9:
            et, n = struct.unpack_from("<IQ", data, p)
            p += 12
            if et in size:
                return p + n * size[et]
            for _ in range(n):
                p = skip(et, p)
            return p
        return p + size[t]

    for _ in range(n_kv):
        start = pos
        n = struct.unpack_from("<Q", data, pos)[0]
        key = data[pos + 8:pos + 8 + n].decode()
        pos += 8 + n
        t = struct.unpack_from("<I", data, pos)[0]
        if key == "tokenizer.ggml.tokens":
            n_vocab = struct.unpack_from("<Q", data, pos + 8)[0]
        pos = skip(t, pos + 4)
        if key.startswith("tokenizer."):
            out.append(data[start:pos])
    return out, n_vocab


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--shape", required=True, choices=SHAPES)
    ap.add_argument("--quant", default="q4_0", choices=TYPES, help="type of the matrices")
    ap.add_argument("--embd", help="type of the two embedding tables (default: as --quant)", choices=TYPES)
    ap.add_argument("--layers", type=int, help="write only this many layers (keeps the pattern)")
    ap.add_argument("--vocab", help="GGUF to copy the tokenizer from")
    ap.add_argument("--n-vocab", type=int, default=512)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    s = dict(SHAPES[a.shape])
    rng = np.random.default_rng(a.seed)
    L = a.layers or s["L"]
    shared = s["shared"] if not a.layers else round(s["shared"] * L / s["L"])
    full = [(i + 1) % (s["pat"] + 1) == 0 for i in range(L)]
    full[-1] = True
    while shared and not any(full[:L - shared]):  # a sharing layer needs an earlier layer of its own kind
        shared -= 1
    w = Writer()
    k = "gemma4."
    w.add("general.architecture", "str", "gemma4")
    w.add("general.name", "str", f"random {a.shape} {a.quant} seed {a.seed}")
    w.add(k + "block_count", "u32", L)
    w.add(k + "context_length", "u32", s["ctx"])
    w.add(k + "embedding_length", "u32", s["d"])
    w.add(k + "embedding_length_per_layer_input", "u32", s["ple"])
    ff = [s["ff"] * (2 if s["wide"] and i >= L - shared else 1) for i in range(L)]
    w.add(k + "feed_forward_length", "[u32]" if s["wide"] else "u32", ff if s["wide"] else s["ff"])
    w.add(k + "attention.head_count", "u32", s["H"])
    kv = [s["kv_full"] if full[i] else s["kv"] for i in range(L)]
    w.add(k + "attention.head_count_kv", "[u32]", kv)
    w.add(k + "attention.key_length", "u32", s["hd_full"])
    w.add(k + "attention.value_length", "u32", s["hd_full"])
    w.add(k + "attention.key_length_swa", "u32", s["hd"])
    w.add(k + "attention.value_length_swa", "u32", s["hd"])
    w.add(k + "attention.layer_norm_rms_epsilon", "f32", 1e-6)
    w.add(k + "attention.sliding_window", "u32", s["win"])
    w.add(k + "attention.sliding_window_pattern", "[bool]", [not f for f in full])
    w.add(k + "attention.shared_kv_layers", "u32", shared)
    w.add(k + "rope.freq_base", "f32", 1e6)
    w.add(k + "rope.freq_base_swa", "f32", 1e4)
    w.add(k + "rope.dimension_count", "u32", s["hd_full"])
    w.add(k + "rope.dimension_count_swa", "u32", s["hd"])
    w.add(k + "final_logit_softcapping", "f32", 30.0)
    if s["experts"]:
        w.add(k + "expert_count", "u32", s["experts"])
        w.add(k + "expert_used_count", "u32", s["used"])
        w.add(k + "expert_feed_forward_length", "u32", s["ff_exp"])
    if a.vocab:
        recs, n_vocab = read_tokenizer(a.vocab)
        for r in recs:
            w.raw(r)
    else:
        n_vocab = a.n_vocab
        special = {0: "<pad>", 1: "<eos>", 2: "<bos>", 3: "<unk>", 46: "<|tool>", 47: "<tool|>", 48: "<|tool_call>",
                   49: "<tool_call|>", 50: "<|tool_response>", 51: "<tool_response|>", 52: '<|"|>', 98: "<|think|>",
                   100: "<|channel>", 101: "<channel|>", 105: "<|turn>", 106: "<turn|>"}
        toks, types = [], []
        for i in range(n_vocab):
            if i in special:
                toks.append(special[i]), types.append(4 if i in (48, 49, 50, 51, 52, 100, 101) else 3)
            elif 128 <= i < 384:
                toks.append(f"<0x{i - 128:02X}>"), types.append(6)
            else:
                toks.append(f"[{i}]"), types.append(1)
        w.add("tokenizer.ggml.model", "str", "gemma4")
        w.add("tokenizer.ggml.tokens", "[str]", toks)
        w.add("tokenizer.ggml.scores", "[f32]", [-1000.0] * n_vocab)
        w.add("tokenizer.ggml.token_type", "[i32]", types)
        w.add("tokenizer.ggml.merges", "[str]", ["[ 3"])
        for key, v in (("bos", 2), ("eos", 1), ("unknown", 3), ("padding", 0)):
            w.add(f"tokenizer.ggml.{key}_token_id", "u32", v)
        w.add("tokenizer.ggml.add_space_prefix", "bool", False)
        w.add("tokenizer.ggml.add_bos_token", "bool", True)

    def matrix(name, dims, kind=None, std=None):
        def make(kd, dm):
            _, per, _ = TYPES[kd]
            n, sd = int(np.prod(dm)) // per, std or 1.0 / np.sqrt(dm[0])
            step = max(1, (1 << 24) // per)
            for i in range(0, n, step):
                yield random_blocks(rng, kd, min(step, n - i), sd).tobytes()
        w.tensor(name, dims, kind or a.quant, make)

    def vector(name, n, mean=1.0, dev=0.1, values=None):
        def make(_, dm):
            v = np.asarray(values, np.float32) if values is not None else \
                (mean + dev * rng.standard_normal(n)).astype(np.float32)
            yield v.astype("<f4").tobytes()
        w.tensor(name, [n], "f32", make)

    d, ple, embd = s["d"], s["ple"], a.embd or a.quant
    matrix("token_embd.weight", [d, n_vocab], embd, std=1.0 / np.sqrt(d))
    if ple:
        matrix("per_layer_token_embd.weight", [ple * L, n_vocab], embd, std=1.0 / np.sqrt(ple))
        matrix("per_layer_model_proj.weight", [d, ple * L], "bf16" if a.quant not in ("f32", "f16") else a.quant)
        vector("per_layer_proj_norm.weight", ple)
    vector("output_norm.weight", d)
    n_rot = int(s["hd_full"] * 0.25 / 2)
    vector("rope_freqs.weight", s["hd_full"] // 2, values=[1.0] * n_rot + [1e30] * (s["hd_full"] // 2 - n_rot))
    for i in range(L):
        p = f"blk.{i}."
        hd = s["hd_full"] if full[i] else s["hd"]
        vector(p + "attn_norm.weight", d)
        matrix(p + "attn_q.weight", [d, hd * s["H"]])
        vector(p + "attn_q_norm.weight", hd)
        if i < L - shared:
            matrix(p + "attn_k.weight", [d, hd * kv[i]])
            vector(p + "attn_k_norm.weight", hd)
            if not (s["keqv"] and full[i]):
                matrix(p + "attn_v.weight", [d, hd * kv[i]])
        matrix(p + "attn_output.weight", [hd * s["H"], d])
        vector(p + "post_attention_norm.weight", d)
        vector(p + "ffn_norm.weight", d)
        matrix(p + "ffn_gate.weight", [d, ff[i]])
        matrix(p + "ffn_up.weight", [d, ff[i]])
        matrix(p + "ffn_down.weight", [ff[i], d])
        vector(p + "post_ffw_norm.weight", d)
        if s["experts"]:
            E, fe = s["experts"], s["ff_exp"]
            matrix(p + "ffn_gate_inp.weight", [d, E], "f32", std=1.0)
            vector(p + "ffn_gate_inp.scale", d)
            vector(p + "pre_ffw_norm_2.weight", d)
            vector(p + "post_ffw_norm_1.weight", d)
            vector(p + "post_ffw_norm_2.weight", d)
            matrix(p + "ffn_gate_up_exps.weight", [d, 2 * fe, E])
            matrix(p + "ffn_down_exps.weight", [fe, d, E])
            vector(p + "ffn_down_exps.scale", E)
        if ple:
            matrix(p + "inp_gate.weight", [d, ple])
            matrix(p + "proj.weight", [ple, d])
            vector(p + "post_norm.weight", d)
        vector(p + "layer_output_scale.weight", 1, mean=0.7, dev=0.1)
    n = w.write(a.out)
    print(f"{a.out}: {len(w.tensors)} tensors, {n / 1e6:.1f} MB of weights, {n_vocab} tokens", file=sys.stderr)


if __name__ == "__main__":
    main()
