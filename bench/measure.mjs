// One measurement in a process of its own: node measure.mjs '{"subject","set","name","warm","file"}' prints a line of JSON.
// The work is done once on a small file first, so that no contender is measured while it is still being compiled.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { editorsOf } from "./editors.mjs";
import { readersOf } from "./readers.mjs";

const require = createRequire(import.meta.url);
const { subject, set, name, warm, file } = JSON.parse(process.argv[2]);
const work = { readers: readersOf, editors: editorsOf }[set](require(subject))[name];
const bytesOf = (path) => new Uint8Array(readFileSync(path));

const small = bytesOf(warm);
for (let run = 0; run < 5; run++) await work(small);
const bytes = bytesOf(file);
const began = performance.now();
const found = await work(bytes);
const ms = performance.now() - began;
process.stdout.write(`${JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024, found })}\n`);
