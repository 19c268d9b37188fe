import type { Finding, Probe } from "./probe";

/** What came of one probe. */
export type Outcome =
  | { readonly probe: Probe; readonly kind: "seen"; readonly seen: Finding }
  /** Excel refused something that the probe does not ask about. */
  | { readonly probe: Probe; readonly kind: "failed"; readonly code: string; readonly message: string };

export type SelfTest =
  | { readonly kind: "done"; readonly outcomes: readonly Outcome[]; readonly sheetsLeft: readonly string[] }
  /** The workbook holds something: the self-test writes and deletes sheets, so it works in an empty one only. */
  | { readonly kind: "workbookNotEmpty"; readonly sheets: readonly string[] };

export interface SelfTestWish {
  readonly probes: readonly Probe[];
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly progress: (done: number, total: number, next: Probe | undefined) => void;
}

/** Asks every question on a sheet of its own, in a workbook without content, and leaves the workbook as it was. */
export async function runProbes({ probes, wait, progress }: SelfTestWish): Promise<SelfTest> {
  const before = await Excel.run(sheetsAndContent);
  if (before.filled.length > 0) return { kind: "workbookNotEmpty", sheets: before.filled };
  const outcomes: Outcome[] = [];
  for (const probe of probes) {
    progress(outcomes.length, probes.length, probe);
    outcomes.push(await outcomeOf(probe, wait));
  }
  progress(outcomes.length, probes.length, undefined);
  const after = await Excel.run(sheetsAndContent);
  return { kind: "done", outcomes, sheetsLeft: after.names.filter((name) => !before.names.includes(name)) };
}

async function sheetsAndContent(context: Excel.RequestContext): Promise<{
  readonly names: readonly string[];
  readonly filled: readonly string[];
}> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  await context.sync();
  return {
    names: used.map(({ sheet }) => sheet.name),
    filled: used.filter(({ range }) => !range.isNullObject).map(({ sheet }) => sheet.name),
  };
}

/** A probe that fails must not keep its sheet: it is removed in a request of its own. */
async function outcomeOf(probe: Probe, wait: SelfTestWish["wait"]): Promise<Outcome> {
  const name = `自检 ${probe.id}`.slice(0, 31);
  try {
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      await context.sync();
      return await probe.run({ context, sheet, wait });
    });
    return { probe, kind: "seen", seen };
  } catch (error) {
    return { probe, kind: "failed", ...said(error) };
  } finally {
    await remove(name);
  }
}

async function remove(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("protection/protected");
    await context.sync();
    if (sheet.isNullObject) return;
    if (sheet.protection.protected) sheet.protection.unprotect();
    sheet.delete();
    await context.sync();
  });
}

function said(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OfficeExtension.Error) return { code: error.code, message: error.message };
  return { code: "ours", message: String(error) };
}
