import type { CellAddress } from "../../src/core/grid/address";
import { cellText, isBlankText } from "../../src/core/grid/cellText";
import type { Patch, PatchValue, Write } from "../../src/core/patch/patch";
import { type PaperRow, readPaperRows } from "../../src/core/evidence/paperRows";
import { presentCells } from "../../src/usecases/presentCells";
import type { Workbook } from "../../src/workbook/workbook";
import { dataOf } from "./dataOf";

/** Evidence as the case's evidence.json has it, by 三级指标. */
export type CaseEvidence = Readonly<Record<string, IndicatorEvidence>>;

interface IndicatorEvidence {
  readonly 符合?: Readonly<Record<string, boolean>>;
  readonly 事实?: Readonly<Record<string, string>>;
  readonly 发现数?: Readonly<Record<string, number>>;
  readonly 认定?: readonly { readonly 要点: string; readonly 扣分: string; readonly 事实: string }[];
  readonly [label: string]: unknown;
}

export interface CaseSettings {
  readonly 项目信息: Readonly<Record<string, string | number>>;
  readonly 发放份数: Readonly<Record<string, number>>;
  /** Words that the chosen answer begins with, by indicator and mark. */
  readonly 口径: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Writes of an evaluator who fills in 评价底稿 and 评价设置 by hand; what formulas already give is left to them. */
export async function fillPaper(
  workbook: Workbook,
  evidence: CaseEvidence,
  settings: CaseSettings,
  choices: (row: PaperRow) => readonly string[],
): Promise<Patch> {
  const data = await dataOf(workbook);
  const cells = presentCells(data.grids, data.names);
  if (!data.paper || !data.settings) throw new Error("The workbook has no 评价底稿 yet");
  const paper = readPaperRows(data.paper, cells.text);
  if (!paper) throw new Error("评价底稿 has no header");
  const writes: Write[] = [];
  const put = (at: CellAddress | undefined, value: string | number): void => {
    if (at) writes.push({ kind: "setCell", at, value: valueOf(value) });
  };
  const manual = paper.rows.filter(
    ({ block, kind, name }) => block === "manual" && kind === "人工" && name === "",
  );
  for (const row of paper.rows.filter(({ block }) => block === "indicators")) {
    const found = evidence[row.name];
    if (found) fillRow(row, found, settings, choices, put);
  }
  for (const [name, { 认定 = [] }] of Object.entries(evidence)) {
    for (const { 要点, 扣分, 事实 } of 认定) {
      const row = manual.shift();
      put(row?.at("indicator"), name);
      put(row?.at("item"), 要点);
      put(row?.at("value"), Number(扣分));
      put(row?.at("note"), 事实);
    }
  }
  return [...writes, ...settingsWrites(data.settings, settings)];
}

type Put = (at: CellAddress | undefined, value: string | number) => void;

function fillRow(
  row: PaperRow,
  found: IndicatorEvidence,
  settings: CaseSettings,
  choices: (row: PaperRow) => readonly string[],
  put: Put,
): void {
  const at = row.at("value");
  switch (row.kind) {
    case "符合性": {
      const met = found.符合?.[row.item];
      if (met !== undefined) put(at, met ? "符合" : "不符合");
      const fact = found.事实?.[row.item];
      if (fact !== undefined) put(row.at("note"), fact);
      return;
    }
    case "次数": {
      const count =
        found.发现数?.[row.item] ?? Object.values(found).find((value) => typeof value === "number");
      if (typeof count === "number") put(at, count);
      return;
    }
    case "否决": {
      const happened = Object.values(found).find((value) => typeof value === "boolean");
      if (typeof happened === "boolean") put(at, happened ? "是" : "否");
      return;
    }
    case "口径": {
      const begins = settings.口径[row.name]?.[row.item];
      const answer = choices(row).find((choice) => begins !== undefined && choice.startsWith(begins));
      if (answer !== undefined) put(at, answer);
      return;
    }
    case "数值": {
      const value = found[row.need];
      const cell = row.cell("value");
      if (typeof value === "string" && cell.formula === undefined && isBlankText(cell.value))
        put(at, Number(value));
      return;
    }
    default:
      return;
  }
}

function settingsWrites(
  grid: {
    readonly sheet: string;
    readonly rowCount: number;
    cell: (row: number, column: number) => { readonly value: Parameters<typeof cellText>[0] };
  },
  settings: CaseSettings,
): readonly Write[] {
  const writes: Write[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    const [label, group] = [0, 1].map((column) => cellText(grid.cell(row, column).value));
    const field = settings.项目信息[label ?? ""];
    const issued = settings.发放份数[group ?? ""];
    if (field !== undefined)
      writes.push({ kind: "setCell", at: { sheet: grid.sheet, row, column: 1 }, value: valueOf(field) });
    if (issued !== undefined)
      writes.push({ kind: "setCell", at: { sheet: grid.sheet, row, column: 3 }, value: valueOf(issued) });
  }
  return writes;
}

function valueOf(value: string | number): PatchValue {
  return typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value };
}
