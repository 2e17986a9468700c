// Greedy answers of llama.cpp (npm package node-llama-cpp) to prompts given as ids: a JSON array of
// arrays of ids in, the same of generated ids out. Called by convert_against_peer.py, in the folder that
// holds node_modules.
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

const llama = await getLlama({gpu: false, build: "never", progressLogs: false, logLevel: "error"});
const model = await llama.loadModel({modelPath: path.resolve(option("model")), gpuLayers: 0});
const answers = [];
for (const ids of JSON.parse(fs.readFileSync(option("ids"), "utf8"))) {
    const context = await model.createContext({contextSize: 1024, threads: 2});
    const answer = [];
    for await (const token of context.getSequence().evaluate(ids, {temperature: 0, yieldEogToken: true})) {
        answer.push(token);
        if (answer.length >= Number(option("tokens", 48)) || model.isEogToken(token)) break;
    }
    answers.push(answer);
    await context.dispose();
}
console.log(JSON.stringify(answers));
process.exit(0);
