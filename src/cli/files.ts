import { randomUUID } from "node:crypto";
import { readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fail, ok, problem, type Result } from "../core/problems/problem";
import type { Workbook } from "../workbook/workbook";

/** A workbook that can give its bytes: what the .xlsx adapter opens. */
export interface WorkbookFile extends Workbook {
  save(): Uint8Array;
}

export type OpenWorkbook = (bytes: Uint8Array) => Result<WorkbookFile> | Promise<Result<WorkbookFile>>;

/** Opens a workbook from disk; a file that is not there or cannot be read is a problem with its path. */
export async function openFile(path: string, open: OpenWorkbook): Promise<Result<WorkbookFile>> {
  try {
    return await open(await readFile(path));
  } catch (error) {
    return fail(problem("file-unreadable", undefined, { path, reason: reasonOf(error) }));
  }
}

/** Writes beside the target and renames, so that the target is either the old file or the whole new one. */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<undefined>> {
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    if (await isReadOnly(target))
      return fail(problem("file-unwritable", undefined, { path, reason: "文件是只读的" }));
    await writeFile(temporary, bytes, { flag: "wx" });
    await rename(temporary, target);
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    return fail(problem("file-unwritable", undefined, { path, reason: reasonOf(error) }));
  }
}

/** A rename would replace a read-only file all the same; somebody has protected it on purpose. */
async function isReadOnly(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && (found.mode & 0o222) === 0;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "文件或文件夹不存在",
  EACCES: "没有权限",
  EPERM: "没有权限，或文件正被其他程序打开",
  EBUSY: "文件正被其他程序打开",
  EISDIR: "这是一个文件夹",
  ENOSPC: "磁盘已满",
  EROFS: "磁盘是只读的",
  ENOTDIR: "文件夹不存在",
};

export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
