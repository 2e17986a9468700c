#!/usr/bin/env python3
"""Compare `cabochon-cli convert` with llama.cpp's quantizer, tensor by tensor, and let llama.cpp run
what we wrote.

    mkdir -p /tmp/peer && (cd /tmp/peer && npm install --ignore-scripts node-llama-cpp@3.22.1)
    python3 convert_against_peer.py --cli build/release/bin/cabochon-cli --peer /tmp/peer
            [--scratch DIR] [--types Q4_K_M,Q8_0,...] [--threads 2] [--nano FOLDER] [MODEL.gguf ...]

For every model (F32 or BF16; without one, a random E2B of 4 layers is made) and type both write a
file. Reported are: tensors that got another type, the root mean square error of ours over that of the
peer's for each tensor (both decoded by the peer), seconds and bytes. --nano: a folder of Cabochon Nano
as Hugging Face publishes models: converted by us and run by both, the answers must be the same.
Needs: python3 with numpy, node. A measuring stick only: nothing of it goes into the product.
"""
import argparse
import ctypes as c
import json
import os
import struct
import subprocess
import sys
import time

import numpy as np

FILE_TYPES = {"F16": 1, "Q4_0": 2, "Q8_0": 7, "Q5_0": 8, "Q4_K_M": 15, "Q5_K_M": 17, "Q6_K": 18}
# type id: name, values and bytes of a block
BLOCKS = {0: ("f32", 1, 4), 1: ("f16", 1, 2), 2: ("q4_0", 32, 18), 6: ("q5_0", 32, 22), 7: ("q5_1", 32, 24),
          8: ("q8_0", 32, 34), 12: ("q4_K", 256, 144), 13: ("q5_K", 256, 176), 14: ("q6_K", 256, 210),
          30: ("bf16", 1, 2)}
KINDS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}


class Gguf:
    """Tensors of a GGUF file: name -> (type id, values, bytes)."""

    def __init__(self, path):
        self.data = np.memmap(path, np.uint8, "r")
        head = memoryview(self.data)
        _, tensors, keys = struct.unpack_from("<IQQ", head, 4)
        at = 24

        def text(at):
            n = struct.unpack_from("<Q", head, at)[0]
            return bytes(head[at + 8:at + 8 + n]).decode("utf8", "replace"), at + 8 + n

        def skip(kind, at):
            if kind == 8:
                return text(at)[1]
            if kind != 9:
                return at + struct.calcsize(KINDS[kind])
            element, n = struct.unpack_from("<IQ", head, at)
            at += 12
            if element != 8:
                return at + n * struct.calcsize(KINDS[element])
            for _ in range(n):
                at = text(at)[1]
            return at

        for _ in range(keys):
            _, at = text(at)
            at = skip(struct.unpack_from("<I", head, at)[0], at + 4)
        listed = []
        for _ in range(tensors):
            name, at = text(at)
            n = struct.unpack_from("<I", head, at)[0]
            shape = struct.unpack_from(f"<{n}Q", head, at + 4)
            kind, offset = struct.unpack_from("<IQ", head, at + 4 + 8 * n)
            at += 4 + 8 * n + 12
            listed.append((name, shape, kind, offset))
        base = -(-at // 32) * 32
        self.tensors = {}
        for name, shape, kind, offset in listed:
            _, per, size = BLOCKS[kind]
            count = int(np.prod(shape))
            self.tensors[name] = (kind, count, self.data[base + offset:base + offset + count // per * size])


class Peer:
    """llama.cpp's libraries out of the npm package."""

    def __init__(self, folder):
        self.bins = os.path.join(os.path.abspath(folder), "node_modules/@node-llama-cpp/linux-x64/bins/linux-x64/")
        # Its libraries find each other by this variable, which is read when a program starts.
        if self.bins not in os.environ.get("LD_LIBRARY_PATH", ""):
            os.environ["LD_LIBRARY_PATH"] = self.bins
            os.execv(sys.executable, [sys.executable] + sys.argv)
        find = lambda start: [os.path.join(self.bins, n) for n in sorted(os.listdir(self.bins)) if n.startswith(start)][0]
        self.base = c.CDLL(find("libggml-base"), c.RTLD_GLOBAL)
        backends = c.CDLL(find("libggml."), c.RTLD_GLOBAL)
        self.llama = c.CDLL(find("libllama."), c.RTLD_GLOBAL)
        backends.ggml_backend_load_all_from_path(c.c_char_p(self.bins.encode()))
        self.silent = c.CFUNCTYPE(None, c.c_int, c.c_char_p, c.c_void_p)(lambda *_: None)
        self.llama.llama_log_set(self.silent, None)
        self.llama.llama_backend_init()

    def quantize(self, source, target, file_type, threads):
        class Parameters(c.Structure):  # the first two fields, and room for the others
            _fields_ = [("threads", c.c_int32), ("type", c.c_int32), ("rest", c.c_byte * 248)]
        self.llama.llama_model_quantize_default_params.restype = Parameters
        parameters = self.llama.llama_model_quantize_default_params()
        parameters.threads, parameters.type = threads, file_type
        start = time.time()
        code = self.llama.llama_model_quantize(source.encode(), target.encode(), c.byref(parameters))
        if code:
            sys.exit(f"the peer could not quantize {source}")
        return time.time() - start

    def decode(self, kind, count, data):
        name, per, _ = BLOCKS[kind]
        if per == 1:
            return {0: lambda: data.view(np.float32), 1: lambda: data.view(np.float16).astype(np.float32),
                    30: lambda: (data.view(np.uint16).astype(np.uint32) << 16).view(np.float32)}[kind]()
        data = np.ascontiguousarray(data)
        values = np.empty(count, np.float32)
        getattr(self.base, "dequantize_row_" + name)(data.ctypes.data_as(c.c_void_p), values.ctypes.data_as(c.c_void_p), c.c_int64(count))
        return values


def rms(values):
    return float(np.sqrt(np.mean(np.square(values, dtype=np.float64))))


def compare(peer, source, ours, theirs):
    original, a, b = Gguf(source), Gguf(ours), Gguf(theirs)
    ratios, others = [], []
    for name, (kind, count, data) in original.tensors.items():
        ka, _, da = a.tensors[name]
        kb, _, db = b.tensors[name]
        if ka != kb:
            others.append(f"{name}: {BLOCKS[ka][0]}, peer {BLOCKS[kb][0]}")
            continue
        if BLOCKS[ka][1] == 1:
            continue
        values = peer.decode(kind, count, data)
        ea, eb = rms(peer.decode(ka, count, da) - values), rms(peer.decode(kb, count, db) - values)
        ratios.append((ea / eb, name, BLOCKS[ka][0]))
    return ratios, others


def run_nano(arguments, folder):
    """Our conversions of Nano, run by us and by the peer: greedy answers."""
    prompts = ["What can you do?", "How do I open the settings?", "Write the word tree backwards."]
    here = os.path.dirname(os.path.abspath(__file__))
    same = total = 0
    for kind in ("F32", "BF16", "Q8_0", "Q4_0", "Q5_K_M"):
        model = os.path.join(arguments.scratch, f"nano-{kind}.gguf")
        subprocess.run([arguments.cli, "convert", folder, model, "--type", kind, "--mmproj", "none"], check=True, stdout=subprocess.DEVNULL)
        rendered = []
        for prompt in prompts:
            path = os.path.join(arguments.scratch, "messages.json")
            json.dump([{"role": "user", "content": prompt}], open(path, "w"))
            out = subprocess.run([arguments.cli, "render", "-m", model, "--messages", path, "--json"], check=True, capture_output=True, text=True)
            rendered.append(json.loads(out.stdout)["ids"])
        path = os.path.join(arguments.scratch, "ids.json")
        json.dump(rendered, open(path, "w"))
        theirs = json.loads(subprocess.run(["node", os.path.join(here, "peer_greedy.mjs"), "--model", model, "--ids", path, "--tokens", "48"],
                                           check=True, capture_output=True, text=True, cwd=arguments.peer).stdout)
        for prompt, answer in zip(prompts, theirs):
            out = subprocess.run([arguments.cli, "generate", "-m", model, "-p", prompt, "--json", "--temperature", "0", "--max-tokens", "48", "--device", "cpu", "--kv", "f32"],
                                 check=True, capture_output=True, text=True)
            ours = json.loads(out.stdout)["ids"]
            length = min(len(ours), len(answer))
            total += 1
            same += ours[:length] == answer[:length] and length > 0
            if ours[:length] != answer[:length]:
                first = next(i for i in range(length) if ours[i] != answer[i])
                print(f"  {kind} {prompt!r}: the same for {first} of {length} tokens")
    print(f"Nano, converted from its folder to five types: {same} of {total} greedy answers are the peer's")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--peer", required=True, help="the folder that holds node_modules")
    parser.add_argument("--scratch", default="/tmp/cabochon-convert")
    parser.add_argument("--types", default="Q8_0,Q6_K,Q5_K_M,Q4_K_M,Q5_0,Q4_0")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--nano")
    parser.add_argument("models", nargs="*")
    arguments = parser.parse_args()
    peer = Peer(arguments.peer)
    arguments.cli = os.path.abspath(arguments.cli)
    os.makedirs(arguments.scratch, exist_ok=True)
    here = os.path.dirname(os.path.abspath(__file__))
    if not arguments.models:
        model = os.path.join(arguments.scratch, "e2b-4-layers-bf16.gguf")
        if not os.path.exists(model):
            subprocess.run([sys.executable, os.path.join(here, "make_gemma4_gguf.py"), "--shape", "e2b", "--layers", "4", "--quant", "bf16", "--out", model + ".part"], check=True)
            os.rename(model + ".part", model)
        arguments.models = [model]
    print("| model | type | error, ours / peer: mean | least | most | other types | bytes | seconds, ours / peer |")
    print("|---|---|---|---|---|---|---|---|")
    for model in arguments.models:
        for kind in arguments.types.split(","):
            ours, theirs = (os.path.join(arguments.scratch, f"{who}-{kind}.gguf") for who in ("ours", "peer"))
            start = time.time()
            subprocess.run([arguments.cli, "convert", model, ours, "--type", kind, "--threads", str(arguments.threads)], check=True, stdout=subprocess.DEVNULL)
            seconds = time.time() - start
            peer_seconds = peer.quantize(model, theirs, FILE_TYPES[kind], arguments.threads)
            ratios, others = compare(peer, model, ours, theirs)
            values = [r for r, _, _ in ratios] or [float("nan")]
            sizes = f"{os.path.getsize(ours)} / {os.path.getsize(theirs)}"
            print(f"| {os.path.basename(model)} | {kind} | {np.mean(values):.4f} | {min(values):.4f} | {max(values):.4f} | {len(others)} | {sizes} | {seconds:.1f} / {peer_seconds:.1f} |", flush=True)
            for line in others[:5]:
                print("  " + line)
            os.remove(ours), os.remove(theirs)
    if arguments.nano:
        run_nano(arguments, arguments.nano)


if __name__ == "__main__":
    main()
