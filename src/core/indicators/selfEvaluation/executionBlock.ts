import type { CellAddress } from "../../grid/address";
import type { MergedGrid } from "../../grid/mergedGrid";
import { headerKey } from "../headerKey";

/** 项目资金 of a 自评表 where it is scored itself: the row 年度资金总额 with its own 分值 and 得分. */
export interface ExecutionBlock {
  /** 项目资金（万元）, or the header where the block has no name. */
  readonly heading: CellAddress;
  /** The header 执行率. */
  readonly rate: CellAddress;
  /** 年初预算数, where the block has it. */
  readonly initial?: CellAddress;
  /** What 执行率 comes to. */
  readonly rateValue: CellAddress;
  readonly budget: CellAddress;
  readonly spent: CellAddress;
  readonly full: CellAddress;
  readonly score: CellAddress;
  readonly row: number;
  /** 10,000 where the amounts are in 万元. */
  readonly factor: 1 | 10_000;
}

const HEADERS = {
  initial: ["年初预算数", "年初预算", "年初预算金额", "年初批复数", "年初批复预算数"],
  budget: ["全年预算数", "全年预算", "全年预算金额", "调整后预算数", "预算数", "预算金额", "预算资金"],
  spent: ["全年执行数", "全年执行", "执行数", "全年支出数", "执行金额", "支出数", "实际支出数"],
  full: ["分值", "权重", "标准分"],
  rate: ["执行率", "预算执行率"],
  score: ["得分", "自评得分"],
} as const;

type Figure = keyof typeof HEADERS;

const TOTAL = /^(?:年度)?资金总额$|^合计$|^总额$/;

const WIDEST = 30;

/** Undefined for a form whose money is only told, or not told at all. */
export function findExecutionBlock(view: MergedGrid, headerRow: number): ExecutionBlock | undefined {
  for (let row = 0; row < headerRow; row += 1) {
    const columns = columnsOf(view, row);
    const { initial, budget, spent, full, rate, score } = Object.fromEntries(columns) as Partial<
      Record<Figure, number>
    >;
    if ([budget, spent, full, rate, score].includes(undefined)) continue;
    const total = totalRow(view, row, headerRow, Math.min(...columns.values()));
    if (total === undefined) continue;
    const at = (column = 0): CellAddress => view.anchor(total, column);
    return {
      heading: headingOf(view, row, Math.min(...columns.values())) ?? view.anchor(row, rate ?? 0),
      rate: view.anchor(row, rate ?? 0),
      rateValue: at(rate),
      ...(initial === undefined ? {} : { initial: at(initial) }),
      budget: at(budget),
      spent: at(spent),
      full: at(full),
      score: at(score),
      row: total,
      factor: isInWan(view, row, total) ? 10_000 : 1,
    };
  }
  return undefined;
}

function headingOf(view: MergedGrid, row: number, firstFigure: number): CellAddress | undefined {
  for (let column = 0; column < firstFigure; column += 1)
    if (view.text(row, column) !== "") return view.anchor(row, column);
  return undefined;
}

function columnsOf(view: MergedGrid, row: number): ReadonlyMap<Figure, number> {
  const found = new Map<Figure, number>();
  for (let column = 0; column < Math.min(view.grid.columnCount, WIDEST); column += 1) {
    const { row: top, column: left } = view.anchor(row, column);
    if (top !== row || left !== column) continue;
    const said = (headerKey(view.text(row, column))?.base ?? "").replace(/[AB]$/, "");
    for (const [name, texts] of Object.entries(HEADERS) as [Figure, readonly string[]][])
      if (texts.includes(said) && !found.has(name)) found.set(name, column);
  }
  return found;
}

/** 年度资金总额 by its label, never a part of it (其中：当年财政拨款). */
function totalRow(view: MergedGrid, header: number, end: number, firstFigure: number): number | undefined {
  for (let row = header + 1; row < Math.min(end, header + 6); row += 1) {
    for (let column = 0; column < firstFigure; column += 1) {
      const text = view.text(row, column).replace(/[\s:：]|[(（][^)）]*[)）]/g, "");
      if (view.anchor(row, column).row === row && TOTAL.test(text)) return row;
    }
  }
  return undefined;
}

/** （万元） stands in the block's name, in a header or beside it; never in both units. */
function isInWan(view: MergedGrid, header: number, total: number): boolean {
  let text = "";
  for (let row = Math.max(0, header - 1); row <= total; row += 1)
    for (let column = 0; column < Math.min(view.grid.columnCount, WIDEST); column += 1)
      if (view.anchor(row, column).row === row) text += view.text(row, column);
  return /万元/.test(text);
}
