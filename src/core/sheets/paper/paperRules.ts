import { type PaperColumn, paperColumnOrder } from "../../evidence/paperColumns";
import { lineUnit, type PaperLine } from "../../evidence/paperLines";
import { areaName, type Area, quotedSheet } from "../../grid/address";
import { toCellNumber } from "../../number/round";
import type { ConditionalFormat, SheetRules, Validation } from "../../patch/patch";
import type { Slot } from "../../standards/slot";
import { colors } from "../look";
import { pageHeight, workingPage } from "../page";
import type { Steps } from "../../grid/steps";
import { breaksAfter, type PageBlock } from "../pagination";
import type { PlannedRow } from "../planned";
import type { PaperInput } from "./paperInput";
import type { PlacedRow } from "./paperLayout";
import type { PaperRefs } from "./paperRefs";

/** Validation, conditional formats, filter and print setup of 评价底稿 (sheets.md §3). */
export function* paperRules(
  input: PaperInput,
  placed: readonly PlacedRow[],
  refs: PaperRefs,
  rows: readonly PlannedRow[],
): Steps<SheetRules> {
  const top = refs.firstRow;
  const bottom = top + placed.length - 1;
  const note = placed.findIndex(({ slot }) => slot.kind === "note");
  const checked = validations(input, placed, top);
  yield;
  const formats = conditionalFormats(input, rows, top);
  yield;
  return {
    validations: checked,
    conditionalFormats: formats,
    filter: { top: top - 1, left: input.columns.sequence, bottom: refs.lastRow, right: input.columns.status },
    print: workingPage("landscape", input.bodyFont, {
      area: { top: 0, left: 0, bottom: note < 0 ? bottom : top + note, right: input.columns.status },
      titleRows: { first: top - 1, last: top - 1 },
      breaksAfter: [],
      fitToOnePage: false,
    }),
  };
}

/** Breaks by the final heights of the rows. */
export function pageBreaks(
  placed: readonly PlacedRow[],
  rows: readonly PlannedRow[],
  top: number,
): readonly number[] {
  const height = (row: number): number => rows[row]?.height ?? 0;
  const first = rows.slice(0, top).reduce((sum, row) => sum + row.height, 0);
  return breaksAfter(blocks(placed, height, top), {
    page: pageHeight("landscape"),
    first,
    repeated: height(top - 1),
  });
}

/** An indicator's heading stays with its first two facts, the last row with 合计 and the note (sheets.md §1.4). */
function blocks(
  placed: readonly PlacedRow[],
  height: (row: number) => number,
  top: number,
): readonly PageBlock[] {
  const result: { height: number; lastRow: number }[] = [];
  let joinable = 0;
  placed.forEach(({ slot }, index) => {
    const row = top + index;
    const last = result.at(-1);
    const joins = last && (joinable > 0 || slot.kind === "total" || slot.kind === "note");
    if (joins) {
      last.height += height(row);
      last.lastRow = row;
      joinable -= 1;
    } else result.push({ height: height(row), lastRow: row });
    if (slot.kind === "indicator" || slot.kind === "manualHeading") joinable = 2;
  });
  return result;
}

function validations(input: PaperInput, placed: readonly PlacedRow[], top: number): readonly Validation[] {
  const { columns } = input;
  const groups = new Map<string, { areas: Area[]; rule: Omit<Validation, "areas"> }>();
  const add = (column: PaperColumn, row: number, rule: Omit<Validation, "areas"> | undefined): void => {
    if (!rule) return;
    const key = JSON.stringify([column, rule]);
    const group = groups.get(key) ?? { areas: [], rule };
    const last = group.areas.at(-1);
    const index = columns[column];
    if (last && last.bottom === row - 1) group.areas[group.areas.length - 1] = { ...last, bottom: row };
    else group.areas.push({ top: row, bottom: row, left: index, right: index });
    groups.set(key, group);
  };
  const { sheet, area } = input.indicatorNames;
  const names = `${quotedSheet(sheet)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
  placed.forEach(({ slot }, index) => {
    const row = top + index;
    if (slot.kind === "line") add("value", row, lineRule(slot.line));
    if (slot.kind !== "manual") return;
    add("value", row, amount("人工认定", "填扣多少分，不能是负数。"));
    add("indicator", row, {
      rule: { kind: "listFormula", formula: names },
      prompt: { title: "人工认定", text: "从列表中选指标；没有要认定的就留空。" },
    });
  });
  return [...groups.values()].map(({ areas, rule }) => ({ areas, ...rule }));
}

function lineRule(line: PaperLine): Omit<Validation, "areas"> | undefined {
  switch (line.kind) {
    case "fact":
      return slotRule(line.slot);
    case "gradePoints":
      return amount("得分", "填所选档次内的得分。");
    case "option":
    case "valid":
      return counted("人数", "填人数，整数。");
    case "decision":
      return choiceRule(line.question.choices);
    case "rewrite":
      return undefined;
  }
}

function slotRule(slot: Slot): Omit<Validation, "areas"> | undefined {
  switch (slot.kind) {
    case "conformity":
      return listed(["符合", "不符合", "不适用"], "符合性", "“符合”表示得这一项的分。");
    case "veto":
      return listed(["否", "是"], "否决", "“是”表示发生了所列情形，按标准不得分。");
    case "count":
      return counted("次数", `填${slot.unit === "" ? "次" : slot.unit}数，整数；没有就填0。`);
    case "grade":
      return choiceRule(slot.grades?.map(({ name }) => name) ?? []);
    case "manual":
      return amount("扣分", "填扣多少分，并写事实描述。");
    case "number":
      return quantity(slot);
    case "date":
    case "survey":
      return undefined;
  }
}

function quantity(slot: Slot): Omit<Validation, "areas"> {
  const unit = lineUnit({ kind: "fact", slot });
  const { min, max } = slot.bounds ?? {};
  // A rate of change may be negative; amounts and numbers of things may not.
  const least = min ? toCellNumber(min) : unit === "%" || unit === "" ? undefined : 0;
  return {
    rule: {
      kind: "decimal",
      ...(least === undefined ? {} : { min: least }),
      ...(max ? { max: toCellNumber(max) } : {}),
    },
    prompt: {
      title: "数值",
      text:
        unit === "%" ? "填百分数，如 95%。" : `只填数字${unit === "" ? "" : `，单位${unit}`}；可以用公式。`,
    },
    error: { title: "数值", text: "请只填数字，或用公式引用其他工作表。" },
  };
}

/** Excel's list takes at most 255 characters and no comma inside a value; beyond that the answer is typed. */
function choiceRule(choices: readonly string[]): Omit<Validation, "areas"> | undefined {
  const fits =
    choices.length > 0 && choices.join(",").length <= 255 && choices.every((choice) => !choice.includes(","));
  return fits ? listed(choices, "请选一种", choices.join("；").slice(0, 200)) : undefined;
}

function listed(values: readonly string[], title: string, text: string): Omit<Validation, "areas"> {
  return {
    rule: { kind: "list", values },
    prompt: { title, text },
    error: { title, text: `请从列表中选：${values.join("、")}`.slice(0, 220) },
  };
}

function counted(title: string, text: string): Omit<Validation, "areas"> {
  return { rule: { kind: "whole", min: 0 }, prompt: { title, text }, error: { title, text } };
}

function amount(title: string, text: string): Omit<Validation, "areas"> {
  return { rule: { kind: "decimal", min: 0 }, prompt: { title, text }, error: { title, text } };
}

function conditionalFormats(
  input: PaperInput,
  rows: readonly PlannedRow[],
  top: number,
): readonly ConditionalFormat[] {
  const { columns } = input;
  const bottom = top + Math.max(0, rows.length - top - 1);
  const column = (key: PaperColumn): Area => ({ top, bottom, left: columns[key], right: columns[key] });
  const first = (area: Area): string => areaName({ ...area, bottom: area.top, right: area.left });
  const status = column("status");
  const deduction = column("deduction");
  const state = first(status);
  const runs = formulaRuns(rows, top);
  const formulas = paperColumnOrder.flatMap((key): readonly ConditionalFormat[] => {
    const areas = runs.get(columns[key]);
    const [area] = areas ?? [];
    if (!areas || !area) return [];
    const cell = first(area);
    return [
      {
        kind: "formula",
        areas,
        formula: `AND(NOT(_xlfn.ISFORMULA(${cell})),${cell}<>"")`,
        style: { italic: true, color: colors.overwritten },
      },
    ];
  });
  return [
    {
      kind: "formula",
      areas: [status],
      formula: `OR(LEFT(${state},1)="待",LEFT(${state},1)="缺",${state}="与评分表不符",${state}="标准已改")`,
      style: { bold: true, color: colors.problem },
    },
    { kind: "formula", areas: [deduction], formula: `N(${first(deduction)})>0`, style: { bold: true } },
    ...formulas,
  ];
}

/** Stretches of formulas of ours, by column. */
function formulaRuns(rows: readonly PlannedRow[], top: number): ReadonlyMap<number, readonly Area[]> {
  const runs = new Map<number, { top: number; bottom: number; left: number; right: number }[]>();
  for (let row = top; row < rows.length; row++) {
    for (const [column, { role }] of rows[row]?.cells ?? []) {
      if (role !== "formula") continue;
      const areas = runs.get(column) ?? [];
      runs.set(column, areas);
      const last = areas.at(-1);
      if (last && last.bottom === row - 1) last.bottom = row;
      else areas.push({ top: row, bottom: row, left: column, right: column });
    }
  }
  return runs;
}
