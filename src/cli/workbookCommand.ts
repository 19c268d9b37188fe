import { extname } from "node:path";
import type { CommandLine } from "./arguments";
import { openFile, type OpenWorkbook, saveFile, type WorkbookFile } from "./files";
import { say } from "./texts";
import { sayWithOptions } from "./sayWithOptions";
import { problem, type Problem } from "../core/problems/problem";
import { showAddress } from "../core/grid/address";

/** The one file that a command is about; says what is wrong and gives nothing when there is none. */
export async function openNamed(line: CommandLine, open: OpenWorkbook): Promise<WorkbookFile | undefined> {
  const [path, ...others] = line.positionals;
  if (path === undefined || others.length > 0) {
    say.error(
      path === undefined ? "请写明要处理的 .xlsx 文件。" : "一次只能处理一个文件；路径里有空格时请加引号。",
    );
    return undefined;
  }
  const opened = await openFile(path, open);
  if (opened.ok) return opened.value;
  fail(line, opened.problems);
  return undefined;
}

/** Writes the workbook; true when it stands there whole. */
export async function saveNamed(line: CommandLine, path: string, workbook: WorkbookFile): Promise<boolean> {
  const own = extname(line.positionals[0] ?? "").toLowerCase();
  const kind = own === "" ? ".xlsx" : own;
  if (extname(path).toLowerCase() !== kind) {
    fail(line, [problem("output-extension", undefined, { path, kind })]);
    return false;
  }
  const saved = await saveFile(path, workbook.save());
  if (!saved.ok) fail(line, saved.problems);
  return saved.ok;
}

/** Why a command could not be carried out: sentences for a person, and for a script one JSON object. */
export function fail(line: CommandLine, problems: readonly Problem[]): void {
  if (line.flags.has("json")) say.out(JSON.stringify({ problems: problems.map(problemJson) }));
  else say.problems(problems);
}

export function problemJson(problem: Problem): {
  readonly code: string;
  readonly cell: string;
  readonly message: string;
} {
  return {
    code: problem.code,
    cell: problem.at ? showAddress(problem.at) : "",
    message: sayWithOptions(problem),
  };
}
