import type { ColumnRole } from "../core/indicators/columnRoles";
import { areaName, showAddress } from "../core/grid/address";
import { toPlainText } from "../core/number/round";
import { showYuan } from "../core/number/money";
import { describeWorkbook } from "../usecases/describeWorkbook";
import type { AssessedIndicator, Assessment } from "../usecases/assess";
import { tableName } from "../usecases/chooseTable";
import { columnWish } from "./columnWish";
import type { Command } from "./command";
import { paint, shorten, table } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson } from "./workbookCommand";
import { kindWords, readingWord } from "./words";
import { openQuestions } from "../core/standards/openQuestions";

/** `read FILE`: what was recognised, and why. Nothing is changed. */
export const readCommand: Command = async (line, open) => {
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const columns = columnWish(line);
  if (!columns.ok) {
    fail(line, columns.problems);
    return 1;
  }
  const described = await describeWorkbook(workbook, {
    ...(line.options.table === undefined ? {} : { table: line.options.table }),
    columns: columns.value,
    progress,
  });
  endProgress();
  if (!described.ok) {
    fail(line, described.problems);
    return 1;
  }
  say.out(line.flags.has("json") ? JSON.stringify(asJson(described.value)) : asText(described.value));
  if (!line.flags.has("json")) say.problems(described.value.problems);
  return 0;
};

function asText(found: Assessment): string {
  const { table: chosen, indicators } = found.reading;
  const parts = [
    paint("bold", `评分表：${tableName(chosen)}`),
    ...(found.tables.length > 1
      ? [`（共有 ${String(found.tables.length)} 张：${found.tables.map(tableName).join("、")}，只读这一张）`]
      : []),
    `数据区域：第 ${String(chosen.firstRow + 1)} 行至第 ${String(chosen.lastRow + 1)} 行，${String(indicators.length)} 个指标`,
    "",
    table(
      [
        { header: "列", align: "left" },
        { header: "认作", align: "left" },
        { header: "依据（表头）", align: "left" },
      ],
      chosen.reasons.map(({ at, role, level, header, used }) => ({
        cells: [
          showAddress(at).split("!")[1] ?? "",
          `${roleWords[role]}${level === undefined ? "" : `（第${String(level)}级）`}${used ? "" : "，未用"}`,
          header,
        ],
        ...(used ? {} : { tone: "dim" as const }),
      })),
    ),
    ...(chosen.unread.length > 0
      ? [paint("dim", `没有用到的列：${chosen.unread.map(({ header }) => header).join("、")}`)]
      : []),
    "",
    table(
      [
        { header: "行", align: "right" },
        { header: "三级指标", align: "left" },
        { header: "分值", align: "right" },
        { header: "评分标准", align: "left" },
        { header: "读法", align: "left" },
      ],
      found.indicators.map(indicatorRow),
    ),
    "",
    ...found.questionnaires.map(
      (each) =>
        `问卷：${each.sheet}，${String(each.questions.length)} 题，${String(each.lastRow - each.firstRow + 1)} 份`,
    ),
    ...fundLines(found),
  ];
  return parts.join("\n");
}

function indicatorRow({ indicator, evidence }: AssessedIndicator): {
  readonly cells: readonly string[];
  readonly tone?: "yellow" | "magenta";
} {
  const { reading } = evidence;
  const open = openQuestions(reading).length > 0;
  const cells = [
    String(indicator.row + 1),
    shorten(indicator.name, 36),
    indicator.full ? toPlainText(indicator.full, 2) : "",
    readingWord(reading),
    kindWords(reading),
  ];
  if (reading.state !== "read") return { cells, tone: "magenta" };
  return open ? { cells, tone: "yellow" } : { cells };
}

function fundLines({ funds }: Assessment): readonly string[] {
  const { ledger, arrangement } = funds.funds;
  return [
    ...(ledger
      ? [`支出明细账：${ledger.sheet}，${String(ledger.entryCount)} 笔，合计 ${showYuan(ledger.total)} 元`]
      : []),
    ...(arrangement ? [`资金安排：${arrangement.sheet}`] : []),
  ];
}

function asJson(found: Assessment): object {
  const { table: chosen } = found.reading;
  const { columns } = chosen;
  const last = Math.max(
    ...columns.levels,
    columns.full,
    columns.standard ?? columns.full,
    columns.score ?? 0,
    columns.reason ?? 0,
  );
  const area = {
    top: chosen.firstRow,
    bottom: chosen.lastRow,
    left: Math.min(...columns.levels),
    right: last,
  };
  return {
    table: { name: tableName(chosen), sheet: chosen.sheet, area: areaName(area) },
    tables: found.tables.map((each) => ({ name: tableName(each), kind: each.kind })),
    columns: chosen.reasons.map(({ at, role, level, header, used }) => ({
      cell: showAddress(at),
      role,
      level,
      header,
      used,
    })),
    indicators: found.indicators.map(({ indicator, evidence }) => ({
      name: indicator.name,
      path: indicator.path,
      full: indicator.full ? toPlainText(indicator.full, 2) : null,
      cell: showAddress(indicator.cells.name),
      standard: {
        cell: showAddress(indicator.cells.standard),
        state: evidence.reading.state,
        kind: evidence.reading.kind,
      },
      explanation: evidence.reading.explanation,
      lint: evidence.reading.lint.map(({ message }) => message),
    })),
    questionnaires: found.questionnaires.map(({ sheet, paper, group, questions, firstRow, lastRow }) => ({
      sheet,
      paper: paper ?? null,
      group: group ?? null,
      questions: questions.length,
      responses: lastRow - firstRow + 1,
    })),
    ledger: found.funds.funds.ledger
      ? {
          sheet: found.funds.funds.ledger.sheet,
          entries: found.funds.funds.ledger.entryCount,
          total: showYuan(found.funds.funds.ledger.total),
        }
      : null,
    problems: found.problems.map(problemJson),
  };
}

const roleWords = {
  ordinal: "序号",
  name: "指标名称",
  levelPoints: "上级分值",
  definitionAndGuidance: "指标解释及说明",
  deduction: "扣分",
  level: "指标",
  full: "分值",
  definition: "指标解释",
  guidance: "指标说明",
  standard: "评分标准",
  score: "评分",
  reason: "扣分原因",
  target: "指标值",
  actual: "实际值",
} as const satisfies Record<ColumnRole, string>;
