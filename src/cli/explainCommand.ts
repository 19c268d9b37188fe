import { readNumber } from "../core/number/read";
import { readStandard } from "../core/standards/readStandard";
import type { Reading } from "../core/standards/reading";
import { slotKindNames } from "../core/standards/slot";
import type { Command } from "./command";
import { paint, table } from "./terminal";
import { say } from "./texts";
import { kindWords, readingWord } from "./words";

/** `explain --full N "标准"`: the reading, the facts it asks for, the lint. */
export const explainCommand: Command = (line) => {
  const [standard, ...others] = line.positionals;
  const full = line.options.full === undefined ? undefined : readNumber(line.options.full)?.value;
  if (standard === undefined || others.length > 0) {
    say.error(
      '请把评分标准写在引号里，例如：jixiao explain --full 2 "①资金到位率=100%,得2分;②若资金到位率<100%,得分=资金到位率*标准分(2分)。"',
    );
    return Promise.resolve(1);
  }
  if (line.options.full !== undefined && full === undefined) {
    say.error(`--full 的“${line.options.full}”不是数字。`);
    return Promise.resolve(1);
  }
  const reading = readStandard(
    { standard, full, guidance: line.options.guidance ?? "", name: line.options.name ?? "" },
    new Map(),
  );
  say.out(line.flags.has("json") ? JSON.stringify(asJson(reading, standard)) : asText(reading, standard));
  return Promise.resolve(0);
};

function asText(reading: Reading, standard: string): string {
  const unread = reading.unread.map(({ start, end }) => `“${standard.slice(start, end)}”`);
  return [
    `${paint("bold", readingWord(reading))}　${kindWords(reading)}`,
    ...(unread.length > 0 ? [paint("magenta", `没有读懂：${unread.join("、")}`)] : []),
    "",
    paint("bold", "读作"),
    ...reading.explanation,
    "",
    ...(reading.slots.length > 0 ? [slotTable(reading), ""] : []),
    ...reading.questions.map(
      ({ text, choices }) => `要先定口径：${text}${choices.length > 0 ? `（${choices.join(" / ")}）` : ""}`,
    ),
    ...reading.lint.map(({ message }) => paint("yellow", `提示：${message}`)),
  ].join("\n");
}

function slotTable(reading: Reading): string {
  return table(
    [
      { header: "要点", align: "left" },
      { header: "需要的事实", align: "left" },
      { header: "类型", align: "left" },
      { header: "单位", align: "left" },
      { header: "键", align: "left" },
    ],
    reading.slots.map(({ item, label, kind, unit, key }) => ({
      cells: [item, label, slotKindNames[kind], unit, key],
    })),
  );
}

function asJson(reading: Reading, standard: string): object {
  return {
    state: reading.state,
    kind: reading.kind,
    explanation: reading.explanation,
    slots: reading.slots.map(({ key, item, label, kind, unit }) => ({
      key,
      item,
      label,
      kind: slotKindNames[kind],
      unit,
    })),
    questions: reading.questions.map(({ key, text, choices }) => ({ key, text, choices })),
    lint: reading.lint.map(({ message }) => message),
    unread: reading.unread.map(({ start, end }) => standard.slice(start, end)),
    marks: reading.marks,
  };
}
