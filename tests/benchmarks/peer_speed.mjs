// Speed of the peer (llama.cpp, as shipped in the npm package node-llama-cpp) on a GGUF: prefill and
// decode tokens per second, load time and memory of its process. One JSON object on stdout.
//   node peer_speed.mjs --model M.gguf [--threads 2] [--prompt 512] [--generate 32] [--depth 0]
// Run it in the folder that holds node_modules. A measuring stick only: nothing of it is in the product.
import fs from "node:fs";
import path from "node:path";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";

const option = (name, fallback) => {
    const at = process.argv.indexOf("--" + name);
    return at < 0 ? fallback : process.argv[at + 1];
};
const entry = createRequire(path.join(process.cwd(), "x.js")).resolve("node-llama-cpp");
const {getLlama} = await import(pathToFileURL(entry).href);

const threads = Number(option("threads", 2));
const prompt = Number(option("prompt", 512));
const generate = Number(option("generate", 32));
const depth = Number(option("depth", 0));
const seconds = () => Number(process.hrtime.bigint()) / 1e9;
const ids = (count, offset) => Array.from({length: count}, (_, i) => 300 + ((i * 7 + offset) % 150));

const llama = await getLlama({gpu: false, build: "never", progressLogs: false, logLevel: "error"});
let start = seconds();
const model = await llama.loadModel({modelPath: path.resolve(option("model")), gpuLayers: 0});
const load = seconds() - start;
const context = await model.createContext({
    contextSize: prompt + generate + depth + 64, batchSize: 2048, threads, flashAttention: true});
const sequence = context.getSequence();

await sequence.evaluateWithoutGeneratingNewTokens(ids(8, 1));  // warm-up
if (depth) await sequence.evaluateWithoutGeneratingNewTokens(ids(depth, 3));
start = seconds();
await sequence.evaluateWithoutGeneratingNewTokens(ids(prompt, 5));
const prefill = prompt / (seconds() - start);

start = seconds();
let generated = 0;  // greedy choice included: the output matrix must be computed
for await (const token of sequence.evaluate([300], {temperature: 0, yieldEogToken: true})) {
    if (++generated >= generate) break;
}
const decode = generated / (seconds() - start);

const status = fs.readFileSync("/proc/self/status", "utf8");
const bytes = (key) => Number(new RegExp(key + ":\\s+(\\d+)").exec(status)?.[1] ?? 0) * 1024;
console.log(JSON.stringify({threads, prompt, generate, depth, prefill_tokens_per_s: prefill,
    decode_tokens_per_s: decode, load_s: load, peak_rss_bytes: bytes("VmHWM"),
    anonymous_bytes: bytes("RssAnon")}));
process.exit(0);
