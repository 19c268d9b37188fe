import { distinctProblems } from "../core/problems/distinctProblems";
import type { Problem } from "../core/problems/problem";
import { makeSourceTables } from "../usecases/attachments/sourceTables";
import type { LedgerAnswers } from "../usecases/material";
import type { CommandLine } from "./arguments";
import type { WorkbookFile } from "./files";
import { endProgress, progress, say } from "./texts";
import { fail, problemJson, saveNamed } from "./workbookCommand";

/** What `survey` and `funds` write where -o says so: the tables of the report. */
export type SourceOutput =
  { readonly ok: false } | { readonly ok: true; readonly json: object; readonly say: Say };

/** What was written, and what it told beyond what was said already. */
type Say = (said: readonly Problem[]) => void;

export async function sourceOutput(
  line: CommandLine,
  workbook: WorkbookFile,
  tables: "surveys" | "funds",
  ledger: LedgerAnswers = {},
): Promise<SourceOutput> {
  const { output, table } = line.options;
  if (output === undefined) return { ok: true, json: {}, say: () => undefined };
  const wish = {
    tables,
    progress,
    ...(table === undefined ? {} : { table }),
    ledger,
  };
  const made = await makeSourceTables(workbook, wish);
  endProgress();
  if (!made.ok) {
    fail(line, made.problems);
    return { ok: false };
  }
  if (!(await saveNamed(line, output, workbook))) return { ok: false };
  const { sheets, changed, problems } = made.value;
  return {
    ok: true,
    json: { output, sheets, changed: changed.length, written: problems.map(problemJson) },
    say: (said) => {
      say.out(`已写入 ${output}：${sheets.join("、")}。`);
      say.problems(distinctProblems([...said, ...problems]).slice(distinctProblems(said).length));
    },
  };
}
