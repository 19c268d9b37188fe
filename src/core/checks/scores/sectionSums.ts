import { type Exact, sum } from "../../number/exact";
import { toFixedText } from "../../number/round";
import { readCellNumber } from "../../grid/cellNumber";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";
import { sectionName } from "../statements/scoreStatements";
import type { PrintedFigure, ScoreColumn, ScoreLine, ScoreTable } from "../tables/scoreTable";
import { scoreTables } from "../tables/scoreTables";

const head = {
  id: "评分-07",
  severity: "错误",
  name: "得分情况表的合计和各部分得分",
} as const satisfies CheckHead;

/**
 * Score tables against themselves (the 合计 row of 昆明微信 prints 44/43/1 under 100/97/3) and against the indicator
 * table, whose own 合计 is checked too.
 */
export const sectionSums: Check = {
  ...head,
  *find(context) {
    for (const table of scoreTables(context)) {
      yield undefined;
      yield* [...printedTotal(table), ...deducted(table), ...againstSystem(table, context)];
    }
    yield undefined;
    yield* scoreColumnTotal(context);
  },
};

const ADDED = ["full", "score", "deducted"] as const satisfies readonly ScoreColumn[];

function printedTotal({ lines, total, quote }: ScoreTable): readonly Finding[] {
  if (!total) return [];
  const columns = ADDED.filter(
    (column) => total.figures[column] && lines.every(({ figures }) => figures[column]),
  );
  const sums = columns.map((column) => sum(lines.map(({ figures }) => figures[column]?.value ?? sum([]))));
  const printed = columns.map((column) => total.figures[column]);
  if (columns.every((_, index) => printed[index]?.value.equals(sums[index] ?? sum([])))) return [];
  const about = {
    columns: columns.map((column) => COLUMN_NAMES[column]).join("/"),
    stated: printed.map((figure) => figure?.shown ?? "").join("/"),
    sums: sums.map(showPoints).join("/"),
  };
  return [
    say(
      "check-score-table-total",
      about,
      [...printed, ...lines.flatMap(({ figures }) => columns.map((column) => figures[column]))],
      quote,
    ),
  ];
}

const COLUMN_NAMES = { full: "分值", score: "得分", deducted: "扣分" } as const;

function deducted({ lines, quote }: ScoreTable): readonly Finding[] {
  return lines.flatMap(({ name, figures }) => {
    const { full, score, deducted: lost } = figures;
    if (!full || !score || !lost || full.value.sub(score.value).equals(lost.value)) return [];
    const about = {
      name,
      full: full.shown,
      score: score.shown,
      stated: lost.shown,
      lost: showPoints(full.value.sub(score.value)),
    };
    return [say("check-score-table-deducted", about, [lost, full, score], quote)];
  });
}

/** 表1 against the indicator table; in the report's table the same is said by 一致-04. */
function againstSystem({ lines, total, quote }: ScoreTable, context: CheckContext): readonly Finding[] {
  const facts = workbookFacts(context);
  const keyed = [
    ...lines.map((line) => ({ line, key: `section ${sectionName(line.name)}` })),
    ...(total ? [{ line: total, key: "total" }] : []),
  ];
  return keyed.flatMap(({ line, key }) => {
    const fact = facts.get(key);
    const { score, full } = line.figures;
    if (fact?.value.kind !== "number" || !score) return [];
    const isFull = !full || !fact.value.full || full.value.equals(fact.value.full);
    if (score.value.equals(fact.value.number) && isFull) return [];
    const about = {
      where: quote ? "报告的表" : (score.at?.sheet ?? ""),
      name: line.name,
      stated: figuresText(line),
      found: `${fact.value.full ? `分值${showPoints(fact.value.full)}、` : ""}得分${toFixedText(fact.value.number, 2)}`,
    };
    const places = [
      ...[score, full].flatMap((figure) => (figure?.at ? [cellPlace(figure.at)] : [])),
      ...fact.places,
    ];
    return [
      finding(head, "check-section-score", {
        about,
        places,
        quotes: quote ? [quote] : [],
        subject: Object.values(about),
      }),
    ];
  });
}

function figuresText({ figures: { full, score } }: ScoreLine): string {
  return `${full ? `分值${full.shown}、` : ""}得分${score?.shown ?? ""}`;
}

/** 合计 under 评分 in the indicator table itself. */
function scoreColumnTotal({ system, cell }: CheckContext): readonly Finding[] {
  const { table } = system?.reading ?? {};
  const column = table?.columns.score;
  if (!system || table?.totalRow === undefined || column === undefined) return [];
  const at = { sheet: table.sheet, row: table.totalRow, column };
  const read = readCellNumber(cell(at));
  const scores = system.indicators.flatMap(({ standing }) => (standing ? [standing] : []));
  if (read.state !== "number" || scores.length === 0 || scores.length < system.indicators.length) return [];
  const total: Exact = sum(scores);
  if (read.reading.written.equals(total)) return [];
  const about = { columns: "评分", stated: showPoints(read.reading.written), sums: showPoints(total) };
  return [
    finding(head, "check-score-table-total", {
      about,
      places: [cellPlace(at)],
      subject: [table.sheet, ...Object.values(about)],
    }),
  ];
}

function say(
  code: "check-score-table-total" | "check-score-table-deducted",
  about: Readonly<Record<string, string>>,
  figures: readonly (PrintedFigure | undefined)[],
  quote: ScoreTable["quote"],
): Finding {
  const places = figures.flatMap((figure) => (figure?.at ? [cellPlace(figure.at)] : []));
  const subject = [figures[0]?.at?.sheet ?? "", ...Object.values(about)];
  return finding(head, code, { about, places, quotes: quote ? [quote] : [], subject });
}
