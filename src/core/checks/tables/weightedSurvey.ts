import { headerKey } from "../../indicators/headerKey";
import { readNumber } from "../../number/read";
import type { PrintedFigure } from "./scoreTable";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** 满意度汇总表 with question weights (昆明): per question 人数, 占比 and 分数 by option, and 合计. */
export interface WeightedSurvey {
  readonly questions: readonly WeightedQuestion[];
  readonly total?: WeightedQuestion;
}

export interface WeightedQuestion {
  readonly name: string;
  readonly weight?: PrintedFigure;
  readonly counts: readonly (PrintedFigure | undefined)[];
  readonly shares: readonly (PrintedFigure | undefined)[];
  readonly points: readonly (PrintedFigure | undefined)[];
}

const LINES = { counts: "人数", shares: "占比", points: "分数" } as const;

type Line = keyof typeof LINES;

/** Undefined for a table without the columns 权重 and 项目 and options behind them. */
export function weightedSurveyIn({ rows }: PrintedTable): WeightedSurvey | undefined {
  const header = rows.findIndex((row) => {
    const keys = row.map(({ text }) => headerKey(text)?.base ?? "");
    return keys.includes("权重") && keys.includes("项目");
  });
  const keys = (rows[header] ?? []).map(({ text }) => headerKey(text)?.base ?? "");
  const [weight, item] = [keys.indexOf("权重"), keys.indexOf("项目")];
  if (header < 0 || weight < 1 || item < weight) return undefined;
  const questions: WeightedQuestion[] = [];
  let open: { name: string; weight?: PrintedFigure } & Partial<
    Record<Line, readonly (PrintedFigure | undefined)[]>
  > = { name: "" };
  const close = (): void => {
    const { name, counts = [], shares = [], points = [], weight: worth } = open;
    if (counts.length > 0)
      questions.push({ name, counts, shares, points, ...(worth ? { weight: worth } : {}) });
  };
  for (const row of rows.slice(header + 1)) {
    const label = (row[item]?.text ?? "").replace(/\s/g, "");
    const line = (Object.entries(LINES) as [Line, string][]).find(([, word]) => word === label)?.[0];
    if (!line) continue;
    if (line === "counts") {
      close();
      const worth = figureOf(row[weight]);
      open = { name: (row[0]?.text ?? "").trim(), ...(worth ? { weight: worth } : {}) };
    }
    open = { ...open, [line]: row.slice(item + 1).map(figureOf) };
  }
  close();
  const last = questions.at(-1);
  const hasTotal = last !== undefined && /^合\s*计$/.test(last.name.replace(/　/g, ""));
  return { questions: hasTotal ? questions.slice(0, -1) : questions, ...(hasTotal ? { total: last } : {}) };
}

function figureOf(cell: PrintedCell | undefined): PrintedFigure | undefined {
  const shown = (cell?.text ?? "").trim();
  const read = readNumber(shown);
  if (!cell || !read) return undefined;
  return { value: read.value, shown, ...(cell.at ? { at: cell.at } : {}) };
}
