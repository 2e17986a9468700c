// Runs Cabochon and the peer in turn on the same files with the same threads and prints the medians as
// a Markdown table. Called by speed_against_peer.sh, which prepares what it needs:
//   node speed_against_peer.mjs --cli cabochon-cli --peer FOLDER --threads 2 --rounds 3 MODEL.gguf ...
import {execFileSync} from "node:child_process";
import os from "node:os";
import path from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";

const {values, positionals: models} = parseArgs({allowPositionals: true, options: {
    cli: {type: "string"}, peer: {type: "string"}, threads: {type: "string", default: "2"},
    rounds: {type: "string", default: "3"}, prompt: {type: "string", default: "512"},
    generate: {type: "string", default: "32"}}});
const here = path.dirname(fileURLToPath(import.meta.url));
const lastLine = (text) => JSON.parse(text.trim().split("\n").at(-1));
const same = ["--threads", values.threads, "--prompt", values.prompt, "--generate", values.generate];

function runCabochon(model) {
    const json = lastLine(execFileSync(values.cli,
        ["bench", "--json", "--device", "cpu", "--model", model, ...same],
        {encoding: "utf8", stdio: ["ignore", "pipe", "inherit"]}));
    return {...json, prefill_tokens_per_s: json.prefill_tokens_per_s.at(-1),
        decode_tokens_per_s: json.decode_tokens_per_s.at(-1)};
}

function runPeer(model) {
    return lastLine(execFileSync("node", [path.join(here, "peer_speed.mjs"), "--model", model, ...same],
        {encoding: "utf8", cwd: values.peer, stdio: ["ignore", "pipe", "inherit"]}));
}

function median(runs, key) {
    const sorted = runs.map((run) => run[key]).sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const megabytes = (bytes) => (bytes / 1e6).toFixed(0);
const rows = [];
for (const model of models) {
    const ours = [], theirs = [];
    for (let round = 0; round < Number(values.rounds); ++round) {  // A B A B: both see the same machine
        ours.push(runCabochon(model));
        theirs.push(runPeer(model));
        console.error(`${path.basename(model)} round ${round + 1}: ` + [ours, theirs].map((runs) =>
            `prefill ${runs.at(-1).prefill_tokens_per_s.toFixed(1)}, ` +
            `decode ${runs.at(-1).decode_tokens_per_s.toFixed(2)}`).join(" | peer "));
    }
    const pair = (key, digits) => {
        const a = median(ours, key), b = median(theirs, key);
        return `${a.toFixed(digits)} / ${b.toFixed(digits)} | **${(a / b).toFixed(2)}x**`;
    };
    const anonymous = median(ours, "anonymous_bytes"), resident = median(theirs, "peak_rss_bytes");
    rows.push(`| ${path.basename(model, ".gguf")} | ${pair("prefill_tokens_per_s", 1)} | ` +
        `${pair("decode_tokens_per_s", 2)} | ${megabytes(anonymous)} / ${megabytes(resident)} | ` +
        `**${(anonymous / resident).toFixed(2)}** | ` +
        `${megabytes(median(ours, "peak_rss_bytes"))} / ${megabytes(resident)} | ` +
        `${median(ours, "load_s").toFixed(1)} / ${median(theirs, "load_s").toFixed(1)} |`);
}

console.log(`Machine: ${os.cpus()[0].model.trim()}, ${os.cpus().length} cores, ` +
    `${(os.totalmem() / 2 ** 30).toFixed(0)} GiB; ${values.threads} threads each; ` +
    `${new Date().toISOString().slice(0, 10)}; medians of ${values.rounds} alternating runs; ` +
    `Cabochon / llama.cpp (node-llama-cpp).\n`);
console.log(`| model | prefill ${values.prompt}, tokens/s | | decode ${values.generate}, tokens/s | ` +
    "| anonymous / peer's resident, MB | | peak resident, MB | load, s |");
console.log("|---|---|---|---|---|---|---|---|---|");
console.log(rows.join("\n"));
