import { readNumber } from "../../number/read";
import { HUNDRED } from "../../number/exact";
import { headerKey } from "../../indicators/headerKey";
import { cellPlace } from "../check";
import type { CheckContext } from "../context";
import type { Statement } from "../statements/statement";
import type { PrintedCell } from "../tables/printedTable";
import { sheetTables } from "../tables/sheetTables";
import type { Told } from "./told";

/** Labels of a form (概要表 above all) and what the cell to the right of each states. */
const LABELS: readonly (readonly [RegExp, (text: string) => Statement | undefined])[] = [
  [
    /^(?:评价分值|评价得分|评价总分|综合得分|总得分|绩效评价得分)$/,
    (shown) => numberAs(shown, (score) => ({ kind: "total", shown, score, by: "evaluation" })),
  ],
  [
    /^(?:评价等级|绩效等级|绩效评价等级)$/,
    (shown) =>
      /^[优良中差]$/.test(shown) ? { kind: "grade", shown, grade: shown, by: "evaluation" } : undefined,
  ],
  [
    /^(?:资金到位率)$/,
    (shown) => percentAs(shown, (rate) => ({ kind: "rate", fact: "arrival", shown, rate })),
  ],
  [
    /^(?:预算执行率|资金执行率)$/,
    (shown) => percentAs(shown, (rate) => ({ kind: "rate", fact: "execution", shown, rate })),
  ],
  [/^综合满意度$/, (shown) => percentAs(shown, (rate) => ({ kind: "satisfaction", group: "", shown, rate }))],
  [
    /^三级指标(?:个)?数$/,
    (shown) => numberAs(shown, (count) => ({ kind: "count", level: 3, shown, count: count.valueOf() })),
  ],
];

/** A list of indicators has names like 资金到位率 with 分值 and goals beside them. */
const LISTS_INDICATORS = /^(?:三级指标|四级指标|指标名称|得分|评分)$/;

type Exactly = NonNullable<ReturnType<typeof readNumber>>["value"];

function numberAs(text: string, make: (value: Exactly) => Statement): Statement | undefined {
  const read = readNumber(text);
  return read && ["", "分", "个", "项"].includes(read.unit) ? make(read.written) : undefined;
}

function percentAs(text: string, make: (rate: Exactly) => Statement): Statement | undefined {
  const read = readNumber(text);
  return read?.unit === "%" ? make(read.written.div(HUNDRED)) : undefined;
}

/** Figures that stand beside their label in a sheet. */
export function labelledFigures(context: CheckContext): readonly Told[] {
  const own = context.system?.reading.table.sheet;
  return sheetTables(context).flatMap(({ rows }) => {
    const isList = rows.some((row) =>
      row.some(({ text }) => LISTS_INDICATORS.test(headerKey(text)?.base ?? "")),
    );
    return isList || rows[0]?.[0]?.at?.sheet === own ? [] : rows.flatMap(figuresIn);
  });
}

function figuresIn(row: readonly PrintedCell[]): readonly Told[] {
  return row.flatMap(({ text }, index) => {
    const key = headerKey(text)?.base;
    const found = key === undefined ? undefined : LABELS.find(([pattern]) => pattern.test(key));
    const beside = row.slice(index + 1).find((cell) => cell.text.trim() !== "");
    const statement = beside && found?.[1](beside.text.trim());
    if (!beside?.at || !statement) return [];
    return [{ statement, sentence: `${text}：${beside.text}`, place: cellPlace(beside.at) }];
  });
}
