import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exact } from "../../../src/core/number/exact";
import { readStandard } from "../../../src/core/standards/readStandard";
import { type Summary, summarise } from "./summary";

/** One standard as it stands in a table, and what it must be read as. */
interface Golden {
  readonly indicator: string;
  readonly full: string | null;
  readonly standard: string;
  readonly guidance?: string;
  readonly decisions?: Readonly<Record<string, string>>;
  readonly reads: Summary;
}

const folder = join(__dirname, "../../fixtures/standards");

describe.each(readdirSync(folder).filter((name) => name.endsWith(".json")))("%s", (name) => {
  const goldens = JSON.parse(readFileSync(join(folder, name), "utf8")) as readonly Golden[];
  test.each(
    goldens.map((golden) => [`${golden.indicator}：${golden.standard.slice(0, 40)}`, golden] as const),
  )("%s", (_name, { indicator, full, standard, guidance = "", decisions = {}, reads }) => {
    const text = { standard, full: full === null ? undefined : exact(full), guidance, name: indicator };
    const reading = readStandard(text, new Map(Object.entries(decisions)));
    expect(summarise(reading, standard)).toEqual(reads);
  });
});
