import type { SheetArea } from "../../formulas/sheetArea";
import { type Exact, exact, sum } from "../../number/exact";
import { toFixedText } from "../../number/round";
import { gradeOf } from "../../scores/rollUp";
import { cellPlace } from "../check";
import type { CheckContext, CheckedIndicator, ScoredSystem } from "../context";
import { sectionName } from "../statements/scoreStatements";
import { countAtLevel } from "./levelCounts";
import type { WorkbookFact } from "./workbookFact";

/** Scores by section, total, grade, 得分率 and numbers of indicators, as they stand in the indicator table. */
export function scoreFacts({ system, settings }: CheckContext): readonly WorkbookFact[] {
  if (!system) return [];
  return [
    ...system.reading.levels.flatMap((level) =>
      scoreFact(`section ${sectionName(level.name)}`, level.name, indicatorsAt(system, level.indicators), [
        cellPlace(level.cell),
      ]),
    ),
    ...totalFacts(system, settings.grades),
    ...counts(system),
  ];
}

function totalFacts(
  system: ScoredSystem,
  grades: CheckContext["settings"]["grades"],
): readonly WorkbookFact[] {
  const { table } = system.reading;
  const column = table.columns.score;
  const at: readonly SheetArea[] =
    table.totalRow === undefined || column === undefined
      ? []
      : [cellPlace({ sheet: table.sheet, row: table.totalRow, column })];
  const total = scoreFact("total", "总分", system.indicators, at);
  const number = total[0]?.value.kind === "number" ? total[0].value.number : undefined;
  const grade = number && gradeOf(number, grades);
  if (!number || grade === undefined) return total;
  return [
    ...total,
    {
      key: "grade",
      name: "评价等级",
      value: { kind: "text", text: grade },
      shown: `${toFixedText(number, 2)}分为“${grade}”`,
      places: total[0]?.places ?? [],
    },
  ];
}

/** The sum of what stands in 评分; nothing while one of them is blank. */
function scoreFact(
  key: string,
  name: string,
  indicators: readonly CheckedIndicator[],
  at: readonly SheetArea[],
): readonly WorkbookFact[] {
  const scores = indicators.flatMap(({ standing }) => (standing ? [standing] : []));
  const fulls = indicators.flatMap(({ indicator }) => (indicator.full ? [indicator.full] : []));
  if (scores.length < indicators.length || fulls.length < indicators.length || scores.length === 0) return [];
  const number: Exact = sum(scores);
  const full = sum(fulls);
  return [
    {
      key,
      name,
      value: { kind: "number", number, full },
      shown: `${toFixedText(number, 2)}分`,
      places: [...at, ...scoreCells(indicators)],
    },
  ];
}

function scoreCells(indicators: readonly CheckedIndicator[]): readonly SheetArea[] {
  const cells = indicators.flatMap(({ indicator }) => indicator.cells.score ?? []);
  const [first] = cells;
  if (!first) return [];
  const rows = cells.map(({ row }) => row);
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: first.column, right: first.column };
  return [{ sheet: first.sheet, area }];
}

function indicatorsAt({ indicators }: ScoredSystem, places: readonly number[]): readonly CheckedIndicator[] {
  return places.flatMap((index) => indicators[index] ?? []);
}

function counts({ reading, indicators }: ScoredSystem): readonly WorkbookFact[] {
  const names = indicators.map(({ indicator }) => indicator.cells.name);
  const [first] = names;
  if (!first) return [];
  const rows = names.map(({ row }) => row);
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: first.column, right: first.column };
  return LEVEL_NAMES.flatMap((level, index): readonly WorkbookFact[] => {
    const count = countAtLevel(reading, index + 1);
    if (count === undefined) return [];
    return [
      {
        key: `count ${String(index + 1)}`,
        name: `${level}级指标数`,
        value: { kind: "number", number: exact(count) },
        shown: `${String(count)}个`,
        places: [{ sheet: first.sheet, area }],
      },
    ];
  });
}

const LEVEL_NAMES = ["一", "二", "三", "四"];
