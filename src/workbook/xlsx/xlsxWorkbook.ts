import type { Grid } from "../../core/grid/grid";
import type { Patch } from "../../core/patch/patch";
import { ok, problem, type Result } from "../../core/problems/problem";
import type { Applied, NamedArea, ReadWish, SheetInfo, Workbook, WorkbookSnapshot } from "../workbook";
import { type FileLook, type Pause, readLook } from "./look/readLook";
import { openParts } from "./openParts";
import { namedAreas } from "./read/workbookPart";
import { applyInSteps, applyPatch, type Patched, type Written } from "./write/applyPatch";
import { WorkbookState } from "./workbookState";
import { scriptCodec, type Codec } from "./zip/codec";

/** Opens the bytes of an .xlsx or .xlsm file. What cannot be read comes back as problems; nothing is thrown. */
export function openXlsx(bytes: Uint8Array, codec: Codec = scriptCodec): Result<XlsxWorkbook> {
  const own = ownBytes(bytes);
  const opened = openParts(own, codec);
  if (!opened.ok) return opened;
  const state = WorkbookState.of(opened.value);
  return state.ok ? ok(new XlsxWorkbook(state.value, own, opened.value.isSigned)) : state;
}

/** The same for a program that can wait: large sheets are read while the codec inflates them in another thread. */
export async function openXlsxAsItComes(bytes: Uint8Array, codec: Codec): Promise<Result<XlsxWorkbook>> {
  const own = ownBytes(bytes);
  const opened = openParts(own, codec);
  if (!opened.ok) return opened;
  const state = await WorkbookState.asItComes(opened.value);
  return state.ok ? ok(new XlsxWorkbook(state.value, own, opened.value.isSigned)) : state;
}

/** A Buffer of Node gives views where bytes give copies, and the file as it came must never change. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** A workbook file in memory. `save` writes what the patches changed and copies everything else byte for byte. */
export class XlsxWorkbook implements Workbook {
  private state: WorkbookState;

  private readonly original: Uint8Array;

  private readonly isSigned: boolean;

  constructor(state: WorkbookState, original: Uint8Array, isSigned: boolean) {
    this.original = original;
    this.isSigned = isSigned;
    this.state = state;
  }

  async read(wish: ReadWish = {}): Promise<Result<WorkbookSnapshot>> {
    const [sheets, names] = [await this.sheets(), await this.names()];
    const grids = new Map<string, Grid>();
    for (const { name, hasCells } of sheets) {
      if (!hasCells) continue;
      wish.progress?.(`读取 ${name}`);
      grids.set(name, await this.grid(name));
    }
    return ok({ sheets, names, grids });
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(
      this.state.sheets.map(({ name, visibility, hasCells }) => ({ name, visibility, hasCells })),
    );
  }

  names(): Promise<readonly NamedArea[]> {
    return Promise.resolve(namedAreas(this.state.workbookText(), this.state.sheets));
  }

  grid(sheet: string): Promise<Grid> {
    return new Promise((resolve) => {
      resolve(this.state.grid(sheet));
    });
  }

  /** Reads every sheet with pauses, so that `read` then has nothing left to do. */
  readWithPauses(progress: (message: string) => void, pause: Pause): Promise<void> {
    return readState(this.state, progress, pause);
  }

  /** How a sheet looks; undefined for one that is not there or holds no cells. */
  look(sheet: string, pause: Pause): Promise<FileLook | undefined> {
    const entry = this.state.sheets.find(({ name, hasCells }) => name === sheet && hasCells);
    return entry ? readLook(this.state, entry.part, pause) : Promise.resolve(undefined);
  }

  apply(patch: Patch): Promise<Result<Applied>> {
    return new Promise((resolve) => {
      // Asked before the first write: afterwards formulas of ours would count as the file's.
      this.state.hadFormulas();
      const patched = applyPatch(this.state, patch);
      if (!patched.ok) {
        resolve(patched);
        return;
      }
      this.state = this.state.after(patched.value.parts);
      resolve(ok(this.applied(patched.value)));
    });
  }

  /** The same with pauses, and read again by then. A pause that throws leaves the workbook as it was. */
  async applyWithPauses(patch: Patch, written: Written, pause: Pause): Promise<Result<Applied>> {
    this.state.hadFormulas();
    const making = applyInSteps(this.state, patch, written);
    let step = making.next();
    for (; step.done !== true; step = making.next()) await pause();
    const patched = step.value;
    if (!patched.ok) return patched;
    await pause();
    const next = this.state.after(patched.value.parts);
    await pause();
    await readState(next, () => undefined, pause);
    this.state = next;
    return ok(this.applied(patched.value));
  }

  /** Looks at the bytes that were opened, which are neither to be kept nor changed. */
  originally<T>(look: (bytes: Uint8Array) => T): T {
    return look(this.original);
  }

  private applied({ parts, changed, pageBreaks }: Patched): Applied {
    const warnings = this.isSigned && parts.isChanged() ? [problem("file-signed")] : [];
    return { changed, warnings, pageBreaks };
  }

  /** The file as it now stands; the very bytes that were opened when nothing has changed. */
  save(): Uint8Array {
    return this.state.parts.isChanged() ? this.state.parts.save() : this.original.slice();
  }
}

async function readState(
  state: WorkbookState,
  progress: (message: string) => void,
  pause: Pause,
): Promise<void> {
  await state.readTextsWithPauses(pause);
  for (const sheet of state.sheets) {
    progress(`读取 ${sheet.name}`);
    await state.scanWithPauses(sheet, pause);
    await pause();
  }
}
