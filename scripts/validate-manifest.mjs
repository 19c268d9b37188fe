// Checks a manifest without the network: node scripts/validate-manifest.mjs [manifest.xml]
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { manifestProblems } from "./manifest/manifestProblems.cjs";
import { pngSize } from "./manifest/pictures.cjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = resolve(process.argv[2] ?? join(root, "manifest.xml"));
if (!existsSync(file)) {
  process.stderr.write(`找不到 ${file}\n`);
  process.exit(1);
}

/** Pictures stand in assets/ beside the manifest, wherever the address points. */
const sizeOf = (address) => {
  const picture = join(dirname(file), "assets", address.split("/").at(-1) ?? "");
  return existsSync(picture) ? pngSize(readFileSync(picture)) : undefined;
};

const problems = manifestProblems(readFileSync(file, "utf8"), sizeOf);
for (const sentence of problems) process.stdout.write(`${sentence}\n`);
process.stdout.write(problems.length === 0 ? `${file} 没有问题\n` : `共 ${problems.length} 处\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
