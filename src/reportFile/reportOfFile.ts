import { reportOfText } from "../core/checks/report/pastedText";
import type { Report } from "../core/checks/report/report";
import { fail, ok, problem, type Result } from "../core/problems/problem";
import { readDocx } from "./docxReport";

/** A report as a file: a .docx, or text as it was copied; which, its name says. */
export async function reportOfFile(name: string, bytes: Uint8Array): Promise<Result<Report>> {
  const kind = /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? "";
  if (kind === ".docx") return readDocx(bytes);
  if (kind !== ".txt" && kind !== ".md")
    return fail(problem("report-kind-unknown", undefined, { path: name }));
  const report = reportOfText(textOf(bytes));
  return report.blocks.length === 0 ? fail(problem("report-empty")) : ok(report);
}

/** Text files of Chinese Windows are often in GB18030. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
