// Mutation of the language: the standards of tests/fixtures/corpus with characters left out or put in at random (seeded),
// and what the reading makes of them: stays as it was, asks (or is unread), says so in a lint, or silently changes.
//   node bench/language.mjs [mutants per standard] [seed] [--show]
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, root } from "./bundle.mjs";

const [count = 200, seed = 1] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const isShowing = process.argv.includes("--show");

const folder = mkdtempSync(join(tmpdir(), "jixiao-language-"));
const { readStandard, exact } = await load();

async function load() {
  const entry = join(folder, "language.ts");
  writeFileSync(
    entry,
    `export { readStandard } from ${JSON.stringify(join(root, "src/core/standards/readStandard"))};
export { exact } from ${JSON.stringify(join(root, "src/core/number/exact"))};`,
  );
  const path = await bundle(entry, folder);
  return createRequire(import.meta.url)(path);
}

const corpus = join(root, "tests/fixtures/corpus");
const goldens = readdirSync(corpus)
  .filter((name) => name.endsWith(".json") && !name.startsWith("18"))
  .toSorted()
  .flatMap((name) => JSON.parse(readFileSync(join(corpus, name), "utf8")));

/** Deterministic: the same seed gives the same mutants everywhere. */
function randomFrom(start) {
  let state = start >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

function read(standard, { 分值, 指标说明 = "", 指标 }) {
  return readStandard({ standard, full: exact(分值), guidance: 指标说明, name: 指标 }, new Map());
}

const WORDS = new Set(["at", "text", "name", "family", "mark", "label", "item"]);

/** What is computed, without the words and the marks: facts are numbered in the order in which the rule uses them. */
function essence({ rule, slots }) {
  const used = new Map();
  const factOf = (key) => {
    const { kind, unit } = slots.find((slot) => slot.key === key) ?? {};
    // what is counted or in which unit a plain figure stands is said by the label
    if (!used.has(key)) used.set(key, `${kind}${used.size}${unit === "%" ? unit : ""}`);
    return used.get(key);
  };
  const keys = new Set(slots.map(({ key }) => key));
  const plain = (value, key) => {
    if (WORDS.has(key)) return undefined;
    if (typeof value === "string" && keys.has(value)) return factOf(value);
    if (typeof value !== "object" || value === null) return value;
    if (typeof value.toFraction === "function") return value.toFraction();
    if (value.kind === "named") return { ...plainEntries(value), isRate: undefined };
    if (value.kind === "metCount") return plainEntries(asOccurrences(value));
    if (Array.isArray(value)) return value.map((each) => plain(each, ""));
    return plainEntries(value);
  };
  const plainEntries = (value) =>
    Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, name)]));
  return JSON.stringify(plain(rule, ""));
}

/** Three papers of which each one missing costs a point, named or only counted: the same computation. */
function asOccurrences(part) {
  const { slots: facts, awards, points } = part;
  const each = awards.at(-1).sub(awards.at(-2));
  const isEven = awards.every((award, met) => award.equals(points.sub(each.mul(facts.length - met))));
  return isEven ? { kind: "occurrences", points, findings: [{ slot: "count0", each }] } : part;
}

const openQuestions = ({ questions }) => questions.filter(({ answer }) => answer === undefined).length;
const lints = ({ lint }) => lint.map(({ code, message }) => `${code}${message}`);

/** Characters that carry a figure, a sign or a direction: without them another rule is left that is just as complete. */
const TELLING =
  /[\d０-９.．%％‰≥≤＞＜>＝<=+＋*×÷/|－\-—–~～≦≧±一二两三四五六七八九十百千万亿不未无没非低高超少多上下降升增减含]/;

const alphabet = [...new Set(goldens.flatMap(({ 评分标准 }) => [...评分标准]))].toSorted();

function mutate(text, random) {
  const length = random(10) < 7 ? 1 : 2 + random(3);
  if (random(2) === 0) {
    const from = random(text.length);
    const gone = text.slice(from, from + length);
    return { kind: "delete", text: text.slice(0, from) + text.slice(from + length), changed: gone };
  }
  const from = random(text.length + 1);
  const added = Array.from({ length }, () => alphabet[random(alphabet.length)]).join("");
  return { kind: "insert", text: text.slice(0, from) + added + text.slice(from), changed: added };
}

const tally = { stays: 0, asks: 0, lint: 0, other: 0, silent: 0 };
const shown = [];
let tried = 0;
for (const golden of goldens) {
  const before = read(golden.评分标准, golden);
  if (before.state !== "read") continue;
  const random = randomFrom(seed * 7919 + tried);
  const as = essence(before);
  for (let round = 0; round < count; round++) {
    const mutant = mutate(golden.评分标准, random);
    tried++;
    const after = read(mutant.text, golden);
    const outcome = judge(before, after, as, mutant);
    tally[outcome]++;
    if (outcome === "silent")
      shown.push([golden.编号, mutant.kind, mutant.changed, mutant.text, as, essence(after)]);
  }
}

function judge(before, after, as, { changed }) {
  if (after.state !== "read" || openQuestions(after) > openQuestions(before)) return "asks";
  if (essence(after) === as) return "stays";
  const known = lints(before);
  if (lints(after).some((message) => !known.includes(message))) return "lint";
  if (TELLING.test(changed)) {
    if (process.argv.includes("--other")) shown.push(["其他", "", changed, "", as, essence(after)]);
    return "other";
  }
  return "silent";
}

const percent = (part) => `${((part / tried) * 100).toFixed(2)}%`;
console.log(`${goldens.length}条评分标准，${tried}次改动（种子${seed}）：`);
console.log(`  读法不变                     ${percent(tally.stays)}`);
console.log(`  要问或未读懂                 ${percent(tally.asks)}`);
console.log(`  有提示                       ${percent(tally.lint)}`);
console.log(`  改成另一条完整的规则         ${percent(tally.other)}（改动的字是数、符号、方向或否定）`);
console.log(`  其余，悄悄变了               ${percent(tally.silent)}`);
if (isShowing)
  for (const [number, kind, changed, text, as, is] of shown)
    console.log(`${number} ${kind}“${changed}” ${text}\n   ${as}\n   ${is}`);
rmSync(folder, { recursive: true, force: true });
if (tally.silent / tried > 0.005) process.exitCode = 1;
