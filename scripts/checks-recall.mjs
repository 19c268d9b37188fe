// npm run checks:recall: the known defects of tests/core/checks/recallCases, found and missed, and the findings about
// nothing. Recall must be 100 % and false findings 0; otherwise it ends with 1.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundle, root } from "../bench/bundle.mjs";

const say = (text) => process.stdout.write(`${text}\n`);
const output = mkdtempSync(join(tmpdir(), "jixiao-recall-"));
const require = createRequire(import.meta.url);
const { allCases } = require(await bundle(join(root, "tests/core/checks/recallCases/allCases.ts"), output));
const { measure, summary } = require(await bundle(join(root, "tests/core/checks/recall.ts"), output));
rmSync(output, { recursive: true, force: true });

const measured = [];
for (const each of allCases(root)) measured.push(await measure(each));
for (const { name, expected, missed, stray } of measured) {
  say(`${name}：应发现 ${expected}，发现 ${expected - missed.length}，误报 ${stray.length}`);
  for (const { check, says } of missed) say(`  漏 ${check} ${says.join("、")}`);
  for (const { check, title } of stray) say(`  误 ${check} ${title}`);
}
const { expected, found, stray, recall } = summary(measured);
say(`\n查全率 ${recall}（${found}/${expected}），误报 ${stray}`);
process.exitCode = found === expected && stray === 0 ? 0 : 1;
