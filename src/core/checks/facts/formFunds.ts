import type { CellAddress } from "../../grid/address";
import { readCellNumber } from "../../grid/cellNumber";
import { type MergedGrid, mergedGrid } from "../../grid/mergedGrid";
import { type Exact, exact } from "../../number/exact";
import { moneyNames } from "../statements/statement";
import { toPlainText } from "../../number/round";
import { cellPlace } from "../check";
import type { CheckContext } from "../context";
import type { WorkbookFact } from "./workbookFact";

/** 项目资金 of a 自评表, the row 年度资金总额. */
export interface FormFunds {
  readonly initial?: FormFigure;
  readonly budget?: FormFigure;
  readonly spent?: FormFigure;
  /** 执行率 as printed. */
  readonly rate?: FormFigure;
}

export interface FormFigure {
  readonly at: CellAddress;
  /** Money in 元, a rate as a fraction. */
  readonly value: Exact;
  /** As printed, with its unit. */
  readonly shown: string;
}

const HEADERS = {
  initial: /^年初预算数$/,
  budget: /^全年预算数$/,
  spent: /^全年执行数$/,
  rate: /^执行率$/,
} as const;

const TOTAL_ROW = /^(?:年度资金总额|资金总额|合计|年度资金总额[:：])$/;

/** One entry for each 自评表 whose 项目资金 block can be read. */
export function formFunds({ forms, sheets, cell }: CheckContext): readonly FormFunds[] {
  return forms.flatMap((form) => {
    const grid = sheets.find(({ sheet }) => sheet === form.sheet);
    if (!grid) return [];
    const view = mergedGrid(grid);
    for (let row = 0; row < form.headerRows.first; row += 1) {
      const columns = headerColumns(view, row);
      if (columns.size < 2) continue;
      const found = figures(view, row, form.headerRows.first, columns, cell);
      if (found) return [found];
    }
    return [];
  });
}

function headerColumns(view: MergedGrid, row: number): ReadonlyMap<keyof typeof HEADERS, number> {
  const columns = new Map<keyof typeof HEADERS, number>();
  for (let column = 0; column < Math.min(view.grid.columnCount, 30); column += 1) {
    const text = view.text(row, column).replace(/[\s()（）A-Z]/g, "");
    for (const [name, pattern] of Object.entries(HEADERS) as [keyof typeof HEADERS, RegExp][])
      if (pattern.test(text) && !columns.has(name)) columns.set(name, column);
  }
  return columns;
}

function figures(
  view: MergedGrid,
  header: number,
  end: number,
  columns: ReadonlyMap<keyof typeof HEADERS, number>,
  cell: CheckContext["cell"],
): FormFunds | undefined {
  const inWan = unitText(view, header).includes("万元");
  for (let row = header + 1; row < Math.min(end, header + 6); row += 1) {
    const isTotal = Array.from({ length: Math.min(view.grid.columnCount, 6) }, (_, column) =>
      view.text(row, column),
    ).some((text) => TOTAL_ROW.test(text.replace(/\s/g, "")));
    if (!isTotal) continue;
    return Object.fromEntries(
      [...columns].flatMap(([name, column]) => {
        const at = view.anchor(row, column);
        const read = readCellNumber(cell(at));
        if (read.state !== "number") return [];
        const { value, written } = read.reading;
        const scale = name === "rate" || !inWan ? 1 : 10_000;
        const shown =
          name === "rate"
            ? `${toPlainText(value.mul(100), 2)}%`
            : `${toPlainText(written, 6)}${inWan ? "万元" : "元"}`;
        return [[name, { at, value: value.mul(exact(scale)), shown }] as const];
      }),
    );
  }
  return undefined;
}

/** 项目资金（万元） stands to the left of the header or above it. */
function unitText(view: MergedGrid, header: number): string {
  let text = "";
  for (let row = Math.max(0, header - 1); row <= header + 1; row += 1)
    for (let column = 0; column < 4; column += 1) text += view.text(row, column);
  return text;
}

/** What the form says of the money, as facts that the report is held against. */
export function formFacts(context: CheckContext): readonly WorkbookFact[] {
  return formFunds(context).flatMap((funds) =>
    (["initial", "budget", "spent"] as const).flatMap((name): readonly WorkbookFact[] => {
      const figure = funds[name];
      if (!figure) return [];
      return [
        {
          key: `money ${name}`,
          name: moneyNames[name],
          value: { kind: "money", yuan: figure.value },
          shown: figure.shown,
          places: [cellPlace(figure.at)],
        },
      ];
    }),
  );
}
