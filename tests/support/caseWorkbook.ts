import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea, type CellAddress } from "../../src/core/grid/address";
import type { Cell } from "../../src/core/grid/grid";
import { toFixedText } from "../../src/core/number/round";
import type { Patch, PatchValue } from "../../src/core/patch/patch";
import { makePaper, type PaperOutcome } from "../../src/usecases/makePaper";
import { scoreWorkbook, type ScoreOutcome } from "../../src/usecases/scoreWorkbook";
import type { Assessment } from "../../src/usecases/assess";
import { opened } from "./xlsxFiles";

export const samples = join(__dirname, "..", "..", "samples");
export const tableSheet = "附件3 指标体系及评分表";

/** The case's workbook as an evaluator has it before scoring, and with its 底稿 filled in but not scored. */
export const blankCase = (): Uint8Array =>
  new Uint8Array(readFileSync(join(samples, "一网通办-评价前.xlsx")));
export const filledCase = (): Uint8Array =>
  new Uint8Array(readFileSync(join(samples, "一网通办-已填底稿.xlsx")));

export interface Run<T> {
  readonly bytes: Uint8Array;
  readonly outcome: T;
}

export type Wish = {
  readonly mode?: "keep" | "replace";
  readonly table?: string;
  readonly time?: string;
};

const progress = (): void => undefined;

/** The moment of every scoring run that says nothing else. */
export const scoringTime = "2024-11-18 09:12";

/** `score`, in memory; fails the test where it cannot be done. */
export async function scored(
  bytes: Uint8Array,
  { mode = "keep", table, time = scoringTime }: Wish = {},
): Promise<Run<ScoreOutcome>> {
  const workbook = opened(bytes);
  const done = await scoreWorkbook(workbook, {
    mode,
    time,
    progress,
    ...(table === undefined ? {} : { table }),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.save(), outcome: done.value };
}

/** `paper`, in memory. */
export async function papered(bytes: Uint8Array, { table }: Wish = {}): Promise<Run<PaperOutcome>> {
  const workbook = opened(bytes);
  const done = await makePaper(workbook, { progress, ...(table === undefined ? {} : { table }) });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.save(), outcome: done.value };
}

/** What a person types: a number, a text, null to clear, or a whole value where a formula is meant. */
export type Typed = number | string | null | PatchValue;

/** The file after somebody typed into cells: ["附件3 指标体系及评分表!H4", 2.5]. */
export async function typed(
  bytes: Uint8Array,
  cells: readonly (readonly [cell: string | CellAddress, value: Typed])[],
): Promise<Uint8Array> {
  return applied(
    bytes,
    cells.map(([cell, value]) => ({ kind: "setCell", at: addressOf(cell), value: patchValue(value) })),
  );
}

/** The file after a patch; fails the test where it cannot be written. */
export async function applied(bytes: Uint8Array, patch: Patch): Promise<Uint8Array> {
  const workbook = opened(bytes);
  const done = await workbook.apply(patch);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

function addressOf(cell: string | CellAddress): CellAddress {
  if (typeof cell !== "string") return cell;
  const [sheet = "", name = ""] = cell.split("!");
  const area = parseArea(name);
  if (!area) throw new Error(`Not a cell: ${cell}`);
  return { sheet, row: area.top, column: area.left };
}

function patchValue(value: Typed): PatchValue {
  if (value === null || value === "") return { type: "blank" };
  if (typeof value === "number") return { type: "number", number: value };
  return typeof value === "string" ? { type: "text", text: value } : value;
}

export async function cellIn(bytes: Uint8Array, cell: string | CellAddress): Promise<Cell> {
  const at = addressOf(cell);
  return (await opened(bytes).grid(at.sheet)).cell(at.row, at.column);
}

/** What stands in a cell, as a test reads it: 2.5, "良", "=SUM(H4:H26)", null. */
export async function shown(
  bytes: Uint8Array,
  cell: string | CellAddress,
): Promise<string | number | boolean | null> {
  const { value, formula } = await cellIn(bytes, cell);
  if (formula !== undefined) return `=${formula}`;
  switch (value.type) {
    case "number":
      return value.number;
    case "text":
      return value.text;
    case "boolean":
      return value.boolean;
    case "error":
      return value.error;
    case "blank":
      return null;
  }
}

/** "84.94 良"; "71.94 未评完" while an indicator waits. */
export function totalOf({ rollUp }: Assessment): string {
  const { total, grade } = rollUp;
  return `${toFixedText(total.points, 2)} ${total.state === "complete" ? (grade ?? "未定级") : "未评完"}`;
}

/** 评分 of one indicator ("5.42", "待补", "未读懂"), by the beginning of its name. */
export function pointsOf({ indicators }: Assessment, name: string): string {
  const found = indicators.find(({ indicator }) => indicator.name.startsWith(name));
  if (!found) throw new Error(`No indicator ${name}`);
  switch (found.scored.state) {
    case "scored":
      return toFixedText(found.scored.points, 2);
    case "pending":
      return "待补";
    case "unread":
      return "未读懂";
  }
}
