import { sayProblem } from "../core/problems/say";
import { makeAttachments } from "../usecases/attachments/makeAttachments";
import type { Command } from "./command";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson, saveNamed } from "./workbookCommand";

/** `attach FILE -o OUT [表1 表2 附件6 …]`: the named tables of the report, or all that can be made. */
export const attachCommand: Command = async (line, open) => {
  const { output, table } = line.options;
  const [path, ...names] = line.positionals;
  if (output === undefined) {
    say.error("请用 -o 写明附表写到哪个文件，例如：jixiao attach 评价.xlsx -o 评价-附表.xlsx 表1 表2");
    return 1;
  }
  const one = { ...line, positionals: path === undefined ? [] : [path] };
  const workbook = await openNamed(one, open);
  if (!workbook) return 1;
  const done = await makeAttachments(workbook, {
    names,
    ...(table === undefined ? {} : { table }),
    progress,
  });
  endProgress();
  if (!done.ok) {
    fail(line, done.problems);
    return 1;
  }
  const { made, missing, changed, drafts, problems } = done.value;
  const isRefused = names.length > 0 && missing.length > 0;
  if (made.length > 0 && !(await saveNamed(one, output, workbook))) return 1;
  if (line.flags.has("json")) {
    say.out(
      JSON.stringify({
        output: made.length > 0 ? output : null,
        made: made.map(({ name, title }) => ({ name, title })),
        missing: missing.map(({ attachment, problem }) => ({
          name: attachment.name,
          ...problemJson(problem),
        })),
        changed: changed.length,
        drafts: drafts.length,
        problems: problems.map(problemJson),
      }),
    );
    return isRefused || made.length === 0 ? 1 : 0;
  }
  if (made.length > 0) {
    say.out(
      `已写入 ${output}：${made.map(({ name, title }) => (name === title ? name : `${name} ${title}`)).join("、")}。`,
    );
  }
  for (const { problem } of missing) say.error(`· ${sayProblem(problem)}`);
  if (drafts.length > 0) say.error(`· 有 ${String(drafts.length)} 处草拟的文字您改过，都保留原样。`);
  say.problems(problems);
  return isRefused || made.length === 0 ? 1 : 0;
};
