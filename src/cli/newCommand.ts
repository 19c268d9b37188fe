import { extname } from "node:path";
import { problem } from "../core/problems/problem";
import { templateNames } from "../core/sheets/templates/template";
import { newWorkbook } from "../usecases/templates/newWorkbook";
import type { CommandLine } from "./arguments";
import type { ExitCode } from "./command";
import { type OpenWorkbook, saveFile } from "./files";
import { say } from "./texts";
import { fail, problemJson } from "./workbookCommand";

/** An empty workbook as the adapter makes it. */
export type BlankWorkbook = () => Uint8Array;

/** `new TEMPLATE -o OUT`: a workbook to begin with, its standards already readable. */
export async function newCommand(
  line: CommandLine,
  open: OpenWorkbook,
  blank: BlankWorkbook,
): Promise<ExitCode> {
  const { output } = line.options;
  const [wanted, ...others] = line.positionals;
  const template = templateNames.find((name) => name === wanted);
  if (template === undefined || others.length > 0) {
    say.error(`请写明一种模板：${templateNames.join("、")}，例如：jixiao new 项目评价 -o 评价.xlsx`);
    return 1;
  }
  if (output === undefined) {
    say.error(`请用 -o 写明新工作簿写到哪个文件，例如：jixiao new ${template} -o 评价.xlsx`);
    return 1;
  }
  if (extname(output).toLowerCase() !== ".xlsx") {
    fail(line, [problem("new-file-extension", undefined, { path: output })]);
    return 1;
  }
  const opened = await open(blank());
  if (!opened.ok) {
    fail(line, opened.problems);
    return 1;
  }
  const made = await newWorkbook(opened.value, template);
  const saved = made.ok ? await saveFile(output, opened.value.save()) : made;
  if (!made.ok || !saved.ok) {
    fail(line, saved.ok ? [] : saved.problems);
    return 1;
  }
  const { sheet, problems } = made.value;
  if (line.flags.has("json")) {
    say.out(JSON.stringify({ output, template, sheet, problems: problems.map(problemJson) }));
    return 0;
  }
  say.out(`已新建 ${output}：“${sheet}”，按${template}的模板。改好指标和评分标准以后，用 paper 建立底稿。`);
  say.problems(problems);
  return 0;
}
