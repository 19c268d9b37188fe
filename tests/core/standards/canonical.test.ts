import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exact } from "../../../src/core/number/exact";
import { sayPart } from "../../../src/core/standards/kinds/kinds";
import type { Reading, StandardText } from "../../../src/core/standards/reading";
import { readStandard } from "../../../src/core/standards/readStandard";
import type { Part } from "../../../src/core/standards/rule";
import type { Golden } from "./corpusGoldens";
import { standardTexts } from "./standardTexts";

const corpus = join(__dirname, "../../fixtures/corpus");
const corpusTexts: readonly StandardText[] = readdirSync(corpus)
  .filter((name) => name.endsWith(".json") && !name.startsWith("18"))
  .flatMap((name) => JSON.parse(readFileSync(join(corpus, name), "utf8")) as readonly Golden[])
  .map(({ 评分标准, 分值, 指标, 指标说明 = "" }) => ({
    standard: 评分标准,
    full: exact(String(分值)),
    guidance: 指标说明,
    name: 指标,
  }));

const read = (text: StandardText): Reading => readStandard(text, new Map());

/** Every standard that is read without a question, once. */
const readable = [...corpusTexts, ...standardTexts].filter((text, place, all) => {
  const isFirst = all.findIndex((other) => other.standard === text.standard) === place;
  if (!isFirst || text.full === undefined) return false;
  const { state, questions } = read(text);
  return state === "read" && questions.length === 0;
});

/** A part without the places and words it was read from. */
function meaning(part: Part): string {
  const ignored = new Set(["at", "family", "text", "mark", "name", "item"]);
  return JSON.stringify(part, (key, value: unknown) => {
    if (ignored.has(key)) return undefined;
    if (typeof value === "bigint") return value.toString();
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

function sayAll({ rule, slots }: Reading): string {
  const slot = (key: string) => {
    const found = slots.find((known) => known.key === key);
    if (found === undefined) throw new Error(key);
    return found;
  };
  return (rule?.parts ?? []).map((part) => sayPart(part, { slot })).join("；");
}

/**
 * What is said leaves something out: the reason of a discretion is a whole sentence of the standard; a veto is no part, and
 * without the point it stands in the deduction before it may be about any item.
 */
const ONLY_AS_WRITTEN = /适度调减分值|存在转包、违法分包/;

test.each(readable.map((text) => [text.standard, text] as const))(
  "说出来再读还是同一个规则：%s",
  (_, text) => {
    const first = read(text);
    const said = sayAll(first);
    const again = read({ ...text, standard: said });
    const same =
      (again.rule?.parts ?? []).map(meaning).join("\n") === (first.rule?.parts ?? []).map(meaning).join("\n");
    expect({ said, same: same && again.state === "read" && again.questions.length === 0 }).toEqual({
      said,
      same: !ONLY_AS_WRITTEN.test(text.standard),
    });
  },
);

test("每一种规则都有标准说过一遍", () => {
  const kinds = new Set(readable.flatMap((text) => (read(text).rule?.parts ?? []).map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual([
    "bands", "bonus", "check", "discretion", "formula", "grades", "metCount", "occurrences", "proportional", "rank",
    "steps", "targetRatio",
  ]); // prettier-ignore
});
