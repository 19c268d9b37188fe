import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { reportOfText } from "../core/checks/report/pastedText";
import type { Report } from "../core/checks/report/report";
import { fail, ok, problem, type Result } from "../core/problems/problem";
import { readDocx } from "../reportFile/docxReport";
import { reasonOf } from "./files";

/** The report that --report names: a .docx, or text as it was copied. */
export async function openReport(path: string): Promise<Result<Report>> {
  const kind = extname(path).toLowerCase();
  if (kind !== ".docx" && kind !== ".txt" && kind !== ".md")
    return fail(problem("report-kind-unknown", undefined, { path }));
  try {
    const bytes = new Uint8Array(await readFile(path));
    if (kind === ".docx") return await readDocx(bytes);
    const report = reportOfText(textOf(bytes));
    return report.blocks.length === 0 ? fail(problem("report-empty")) : ok(report);
  } catch (error) {
    return fail(problem("file-unreadable", undefined, { path, reason: reasonOf(error) }));
  }
}

/** Text files of Chinese Windows are often in GB18030. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
