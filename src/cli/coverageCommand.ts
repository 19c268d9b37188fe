import { showAddress } from "../core/grid/address";
import type { Reading } from "../core/standards/reading";
import { describeWorkbook } from "../usecases/describeWorkbook";
import type { AssessedIndicator } from "../usecases/assess";
import type { Command } from "./command";
import { paint, type Row, shorten, table, type Tone } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed } from "./workbookCommand";
import { kindWords, readingWord } from "./words";
import { openQuestions } from "../core/standards/openQuestions";

/** `coverage FILE`: each standard of the workbook, read, partly read or unread, and why. */
export const coverageCommand: Command = async (line, open) => {
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const wish = line.options.table;
  const described = await describeWorkbook(workbook, {
    ...(wish === undefined ? {} : { table: wish }),
    progress,
  });
  endProgress();
  if (!described.ok) {
    fail(line, described.problems);
    return 1;
  }
  const { indicators } = described.value;
  say.out(line.flags.has("json") ? JSON.stringify(asJson(indicators)) : asText(indicators));
  return 0;
};

function asText(indicators: readonly AssessedIndicator[]): string {
  const rows = indicators.map(({ indicator, evidence: { reading, standard } }): Row => {
    const tone = tones[reading.state];
    const cell = showAddress(indicator.cells.standard).split("!").at(-1) ?? "";
    const cells = [
      cell,
      shorten(indicator.name, 30),
      readingWord(reading),
      shorten(reasonOf(reading, standard), 70),
    ];
    return tone === undefined ? { cells } : { cells, tone };
  });
  const count = (state: Reading["state"]): string =>
    String(indicators.filter(({ evidence }) => evidence.reading.state === state).length);
  return [
    table(
      [
        { header: "单元格", align: "left" },
        { header: "三级指标", align: "left" },
        { header: "评分标准", align: "left" },
        { header: "读法或原因", align: "left" },
      ],
      rows,
    ),
    "",
    paint(
      "bold",
      `${String(indicators.length)} 条评分标准：读懂 ${count("read")}，部分 ${count("partial")}，未读懂 ${count("unread")}`,
    ),
  ].join("\n");
}

const tones: Readonly<Record<Reading["state"], Tone | undefined>> = {
  read: undefined,
  partial: "yellow",
  unread: "magenta",
};

/** What was read, or the words that were not and what is to be asked. */
function reasonOf(reading: Reading, standard: string): string {
  const open = openQuestions(reading).map(({ text }) => text);
  if (reading.state === "read") return [kindWords(reading), ...open].join("；");
  const unread = reading.unread.map(({ start, end }) => `“${standard.slice(start, end).trim()}”没有读懂`);
  const lint = reading.lint.map(({ message }) => message);
  return [...unread, ...(unread.length === 0 ? lint : [])].join("；");
}

function asJson(indicators: readonly AssessedIndicator[]): object {
  return {
    standards: indicators.map(({ indicator, evidence: { reading, standard } }) => ({
      name: indicator.name,
      cell: showAddress(indicator.cells.standard),
      state: reading.state,
      kind: reading.kind,
      explanation: reading.explanation.join(""),
      unread: reading.unread.map(({ start, end }) => standard.slice(start, end)),
      questions: openQuestions(reading).map(({ text }) => text),
      lint: reading.lint.map(({ message }) => message),
    })),
  };
}
