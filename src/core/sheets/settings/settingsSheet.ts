import { allAtOnce } from "../../grid/steps";
import { cellName, columnLetters, quotedSheet, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { projectFields } from "../../evidence/evaluationSettings";
import type { Validation } from "../../patch/patch";
import { lookOf } from "../look";
import { overwrittenFormats } from "../overwritten";
import { workingPage } from "../page";
import type { PlannedCell, PlannedRow, PlannedSheet } from "../planned";
import { weave } from "../weave";
import { lineCells } from "./settingsCells";
import { lineKey, type SettingsContent, settingsLines, type SettingsLine } from "./settingsLines";
import { standingKeys } from "./standingLines";

export const settingsSheetName = "评价设置";
export const settingsTableName = "绩效_表_评价设置";

export interface PlannedSettings {
  readonly sheet: PlannedSheet;
  /** Cells that formulas of other sheets point at, sheet included: '评价设置!$B$22'. */
  readonly cells: {
    coefficient(option: string): string | undefined;
    /** 满意度计法 */
    readonly satisfaction: string;
    /** Of a questionnaire's row in 四、调查对象. */
    group(sheet: string, which: GroupFigure): string | undefined;
    readonly stepRounding: string;
    readonly projectName: string;
    readonly evaluated: string;
    readonly year: string;
  };
}

export type GroupFigure = keyof typeof groupColumns;

/** Columns of 四、调查对象. */
const groupColumns = { group: 1, weight: 2, issued: 3, returned: 4 } as const;

/** A … E in points; together the text width of a portrait page (467). */
const WIDTHS = [112, 96, 66, 66, 127];
const BODY_SIZE = 10;

/** 评价设置 as it ought to stand; with a standing sheet only what is missing is new (sheets.md §2). */
export function planSettings(
  content: SettingsContent,
  name: string,
  standing: Grid | undefined,
  after: string,
): PlannedSettings {
  const look = lookOf(content.settings.bodyFont, BODY_SIZE);
  const lines = settingsLines(content);
  const rows = arrange(lines, standing);
  const rowOf = (test: (line: SettingsLine) => boolean): number =>
    rows.findIndex(({ line }) => line !== undefined && test(line));
  const groupRows = rows.flatMap(({ line }, row) => (line?.kind === "group" ? [row] : []));
  const merges: Area[] = [];
  const validations: Validation[] = [];
  const plannedRows = rows.map(({ line, existing }, row): PlannedRow => {
    const kept = existing === undefined ? {} : { existing };
    if (!line) return { height: 0, cells: new Map(), ...kept };
    const drawn = lineCells(
      line,
      {
        row,
        gradeCell: (grade) =>
          cellName(
            rowOf((each) => each.kind === "grade" && each.grade === grade),
            1,
          ),
        firstGroup: groupRows[0] ?? 0,
        lastGroup: groupRows.at(-1) ?? -1,
      },
      look,
    );
    merges.push(...drawn.spans.map(([left, right]): Area => ({ top: row, bottom: row, left, right })));
    validations.push(
      ...drawn.validations.map(({ column, rule }): Validation => ({
        areas: [{ top: row, bottom: row, left: column, right: column }],
        rule,
        ...refusal(rule),
      })),
    );
    return { height: drawn.height, cells: cellMap(drawn.cells), ...kept };
  });
  const at = (row: number): string => `${quotedSheet(name)}!$B$${String(row + 1)}`;
  const label = (text: string): number =>
    rowOf((line) => (line.kind === "field" || line.kind === "choice") && line.label === text);
  const sheet: PlannedSheet = {
    name,
    columnWidths: WIDTHS,
    rows: plannedRows,
    merges,
    rules: {
      validations,
      conditionalFormats: allAtOnce(overwrittenFormats(plannedRows)),
      print: workingPage("portrait", content.settings.bodyFont, {
        area: { top: 0, left: 0, bottom: rows.length - 1, right: WIDTHS.length - 1 },
        breaksAfter: [],
        fitToOnePage: true,
      }),
    },
    freeze: { row: 1, column: 0 },
    after,
    names: [
      { name: settingsTableName, area: cellArea(0, 0) },
      ...projectFields.map((field) => ({ name: `绩效_${field}`, area: cellArea(label(field), 1) })),
      ...content.settings.grades.map(({ grade }) => ({
        name: `绩效_等级_${grade}`,
        area: cellArea(
          rowOf((line) => line.kind === "grade" && line.grade === grade),
          1,
        ),
      })),
    ],
  };
  return {
    sheet,
    cells: {
      coefficient: (option) => {
        const row = rowOf((line) => line.kind === "option" && line.option === option);
        return row < 0 ? undefined : at(row);
      },
      group: (questionnaire, which) => {
        const row = rowOf((line) => line.kind === "group" && line.sheet === questionnaire);
        const letter = columnLetters(groupColumns[which]);
        return row < 0 ? undefined : `${quotedSheet(name)}!$${letter}$${String(row + 1)}`;
      },
      satisfaction: at(label("满意度计法")),
      stepRounding: at(label("阶梯扣分")),
      projectName: at(label("项目名称")),
      evaluated: at(label("被评价单位")),
      year: at(label("评价年度")),
    },
  };
}

interface ArrangedLine {
  readonly line?: SettingsLine;
  readonly existing?: number;
}

function arrange(lines: readonly SettingsLine[], standing: Grid | undefined): readonly ArrangedLine[] {
  if (!standing) return lines.map((line) => ({ line }));
  const keys = standingKeys(standing);
  const matches = lines.map((line) => {
    const found = keys.indexOf(lineKey(line));
    return found < 0 ? undefined : found;
  });
  const woven = weave(
    matches,
    keys.map((_, row) => row),
  );
  return woven.map(({ planned, existing }) => {
    const line = planned === undefined ? undefined : lines[planned];
    return { ...(line ? { line } : {}), ...(existing === undefined ? {} : { existing }) };
  });
}

function cellMap(cells: readonly (PlannedCell | undefined)[]): ReadonlyMap<number, PlannedCell> {
  return new Map(cells.flatMap((cell, column) => (cell ? [[column, cell] as const] : [])));
}

function refusal(rule: Validation["rule"]): Pick<Validation, "error"> {
  if (rule.kind !== "list") return { error: { title: "评价设置", text: "请填数字。" } };
  return { error: { title: "评价设置", text: `请从列表中选：${rule.values.join("、")}。` } };
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}
