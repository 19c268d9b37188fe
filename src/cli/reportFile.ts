import { readFile } from "node:fs/promises";
import type { Report } from "../core/checks/report/report";
import { fail, problem, type Result } from "../core/problems/problem";
import { reportOfFile } from "../reportFile/reportOfFile";
import { reasonOf } from "./files";

/** The report that --report names: a .docx, or text as it was copied. */
export async function openReport(path: string): Promise<Result<Report>> {
  try {
    return await reportOfFile(path, new Uint8Array(await readFile(path)));
  } catch (error) {
    return fail(problem("file-unreadable", undefined, { path, reason: reasonOf(error) }));
  }
}
