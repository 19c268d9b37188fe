import { showAddress } from "../core/grid/address";
import { toFixedText } from "../core/number/round";
import { type Exact, HUNDRED } from "../core/number/exact";
import type { LevelScore } from "../core/scores/rollUp";
import type { AssessedIndicator, Assessment } from "../usecases/assess";
import { momentText } from "../usecases/momentText";
import { ungradedSentence } from "../usecases/ungraded";
import { scoreWorkbook, type ScoreOutcome } from "../usecases/scoreWorkbook";
import type { Command } from "./command";
import { paint, type Row, shorten, table } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson, saveNamed } from "./workbookCommand";

/** `score FILE [-o OUT] [--replace] [--json]`: scores, prints the table, and writes when told where. */
export const scoreCommand: Command = async (line, open) => {
  const { output, table: wish } = line.options;
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const scored = await scoreWorkbook(workbook, {
    ...(wish === undefined ? {} : { table: wish }),
    mode: line.flags.has("replace") ? "replace" : "keep",
    time: momentText(Date.now()),
    progress,
  });
  endProgress();
  if (!scored.ok) {
    fail(line, scored.problems);
    return 1;
  }
  if (output !== undefined && !(await saveNamed(line, output, workbook))) return 1;
  const { assessment, problems } = scored.value;
  if (line.flags.has("json")) say.out(JSON.stringify(asJson(scored.value)));
  else {
    say.out(asText(assessment));
    if (output !== undefined) say.out(`\n已写入 ${output}。`);
    say.problems(problems);
  }
  return assessment.rollUp.total.state === "complete" ? 0 : 2;
};

function asText({ indicators, rollUp, reading }: Assessment): string {
  const levels = table(
    [
      { header: "一级指标", align: "left" },
      { header: "分值", align: "right" },
      { header: "得分", align: "right" },
      { header: "扣分", align: "right" },
      { header: "得分率", align: "right" },
    ],
    [
      ...rollUp.levels
        .filter(({ path }) => path.length === 1)
        .map((level): Row => ({ cells: [level.path.at(-1) ?? "", ...levelCells(level)] })),
      { cells: ["合计", ...levelCells(rollUp.total)], tone: "bold" },
    ],
  );
  const rows = table(
    [
      { header: "单元格", align: "left" },
      { header: "三级指标", align: "left" },
      { header: "分值", align: "right" },
      { header: "评分", align: "right" },
      { header: "扣分原因", align: "left" },
    ],
    indicators.map(indicatorRow),
  );
  const { total, grade } = rollUp;
  const verdict =
    total.state === "incomplete"
      ? paint(
          "yellow",
          `${toFixedText(total.points, 2)}（已评部分），还有 ${String(total.open)} 个指标没有评完，暂不定级`,
        )
      : grade === undefined
        ? paint("yellow", `${toFixedText(total.points, 2)} 分，未定级：${ungradedSentence(total.full)}`)
        : paint("green", `${toFixedText(total.points, 2)} 分，${grade}`);
  return [paint("bold", `评分表：${reading.table.sheet}`), "", rows, "", levels, "", verdict].join("\n");
}

function levelCells(level: LevelScore): readonly string[] {
  const rate = level.state === "complete" && level.rate ? rateText(level.rate) : "未评完";
  return [toFixedText(level.full, 2), toFixedText(level.points, 2), toFixedText(level.deducted, 2), rate];
}

function indicatorRow({ indicator, scored }: AssessedIndicator): Row {
  const cell = indicator.cells.score ?? indicator.cells.name;
  const at = showAddress(cell).split("!").at(-1) ?? "";
  const full = indicator.full ? toFixedText(indicator.full, 2) : "";
  const name = shorten(indicator.name, 30);
  switch (scored.state) {
    case "scored": {
      const cells = [at, name, full, toFixedText(scored.points, 2), shorten(scored.reason, 60)];
      return scored.points.lt(scored.full) ? { cells, tone: "yellow" } : { cells };
    }
    case "pending": {
      const open = [...scored.questions.map(({ text }) => text), ...scored.missing.map(({ label }) => label)];
      return { cells: [at, name, full, "待补", shorten(open.join("；"), 60)], tone: "red" };
    }
    case "unread":
      return { cells: [at, name, full, "未读懂", ""], tone: "magenta" };
  }
}

function rateText(rate: Exact): string {
  return `${toFixedText(rate.mul(HUNDRED), 2)}%`;
}

function asJson({ assessment, problems }: ScoreOutcome): object {
  const { rollUp, indicators } = assessment;
  return {
    total: { ...levelJson(rollUp.total), grade: rollUp.grade ?? null },
    levels: rollUp.levels
      .filter(({ path }) => path.length === 1)
      .map((level) => ({ name: level.path.at(-1) ?? "", ...levelJson(level) })),
    indicators: indicators.map(({ indicator, scored }) => ({
      name: indicator.name,
      path: indicator.path,
      full: indicator.full ? toFixedText(indicator.full, 2) : null,
      points: scored.state === "scored" ? toFixedText(scored.points, 2) : null,
      deducted: scored.state === "scored" ? toFixedText(scored.full.sub(scored.points), 2) : null,
      reason: scored.state === "scored" ? scored.reason : "",
      state: scored.state,
      cell: showAddress(indicator.cells.score ?? indicator.cells.name),
    })),
    problems: problems.map(problemJson),
  };
}

function levelJson(level: LevelScore): object {
  const rate = level.state === "complete" && level.rate ? rateText(level.rate) : null;
  return {
    full: toFixedText(level.full, 2),
    points: toFixedText(level.points, 2),
    deducted: toFixedText(level.deducted, 2),
    rate,
  };
}
