import { makePaper } from "../usecases/makePaper";
import { columnWish } from "./columnWish";
import type { Command } from "./command";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson, saveNamed } from "./workbookCommand";
import { openQuestions } from "../core/standards/openQuestions";

/** `paper FILE -o OUT`: adds or updates 评价底稿 and 评价设置. */
export const paperCommand: Command = async (line, open) => {
  const { output, table } = line.options;
  if (output === undefined) {
    say.error("请用 -o 写明底稿写到哪个文件，例如：jixiao paper 评价.xlsx -o 评价-底稿.xlsx");
    return 1;
  }
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const columns = columnWish(line);
  if (!columns.ok) {
    fail(line, columns.problems);
    return 1;
  }
  const made = await makePaper(workbook, {
    ...(table === undefined ? {} : { table }),
    columns: columns.value,
    progress,
  });
  endProgress();
  if (!made.ok) {
    fail(line, made.problems);
    return 1;
  }
  if (!(await saveNamed(line, output, workbook))) return 1;
  const { indicators } = made.value.assessment;
  const rows = indicators.flatMap(({ evidence }) => evidence.matches);
  const toDecide = indicators.flatMap(({ evidence }) => openQuestions(evidence.reading));
  const unread = indicators.filter(({ evidence }) => evidence.reading.state !== "read");
  if (line.flags.has("json")) {
    say.out(
      JSON.stringify({
        output,
        indicators: indicators.length,
        rows: rows.length,
        questions: toDecide.map(({ key, text, choices }) => ({ key, text, choices })),
        unread: unread.map(({ indicator }) => indicator.name),
        changed: made.value.changed.length,
        problems: made.value.problems.map(problemJson),
      }),
    );
    return 0;
  }
  say.out(`底稿已写入 ${output}：${String(indicators.length)} 个指标，${String(rows.length)} 行要填的事实。`);
  if (toDecide.length > 0)
    say.out(`有 ${String(toDecide.length)} 处评分标准要先定口径（底稿里类型为“口径”的行）。`);
  if (unread.length > 0)
    say.out(
      `有 ${String(unread.length)} 条评分标准没有完全读懂：${unread.map(({ indicator }) => indicator.name).join("、")}。`,
    );
  say.problems(made.value.problems);
  return 0;
};
