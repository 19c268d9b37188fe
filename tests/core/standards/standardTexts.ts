import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exact } from "../../../src/core/number/exact";
import type { StandardText } from "../../../src/core/standards/reading";
import type { Golden } from "./corpusGoldens";

interface Row {
  readonly indicator: string;
  readonly full: string | null;
  readonly standard: string;
  readonly guidance?: string;
}

const folder = join(__dirname, "../../fixtures/standards");
const published = join(__dirname, "../../fixtures/published");

/** Those of the published reports, with what else their table says. */
const publishedTexts: readonly StandardText[] = readdirSync(published)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(published, name), "utf8")) as readonly Golden[])
  .map(({ 评分标准, 分值, 指标, 指标说明 = "" }) => ({
    standard: 评分标准,
    full: exact(String(分值)),
    guidance: 指标说明,
    name: 指标,
  }));

/** Every standard of the golden files. */
export const standardTexts: readonly StandardText[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly Row[])
  .map(({ indicator, full, standard, guidance = "" }) => ({
    standard,
    full: full === null ? undefined : exact(full),
    guidance,
    name: indicator,
  }))
  .concat(publishedTexts);
