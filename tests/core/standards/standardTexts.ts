import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exact } from "../../../src/core/number/exact";
import type { StandardText } from "../../../src/core/standards/reading";

interface Row {
  readonly indicator: string;
  readonly full: string | null;
  readonly standard: string;
  readonly guidance?: string;
}

const folder = join(__dirname, "../../fixtures/standards");

/** Every standard of the golden files. */
export const standardTexts: readonly StandardText[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly Row[])
  .map(({ indicator, full, standard, guidance = "" }) => ({
    standard,
    full: full === null ? undefined : exact(full),
    guidance,
    name: indicator,
  }));
