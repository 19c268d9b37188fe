/** Where the pane finds itself. Only `excel` and `browser` can work; the others are told to the evaluator. */
export type Surroundings =
  | PaneHost
  | { readonly kind: "excelTooOld" }
  | { readonly kind: "otherProgram"; readonly name: string }
  | { readonly kind: "officeMissing" };

/** What the pane can work in: the workbook open in Excel, or a file dropped into the browser version. */
export type PaneHost =
  { readonly kind: "excel"; readonly platform: ExcelPlatform } | { readonly kind: "browser" };

export type ExcelPlatform = "windows" | "mac" | "web";

/** What office.js says when it is ready; outside Office there is no program. */
export interface OfficeReady {
  readonly program: string | null;
  readonly platform: string | null;
  readonly supports: (set: string, version: string) => boolean;
}

/** The page as far as starting depends on it. */
export interface StartingPage {
  /** undefined on a page that does not ask for office.js: the browser version. */
  readonly officeScript: Promise<"loaded" | "failed"> | undefined;
  readonly officeReady: () => Promise<OfficeReady>;
  readonly after: (milliseconds: number) => Promise<void>;
}

/** ExcelApi 1.14 is the floor: merged areas need 1.13, the source of a change 1.14. */
const requiredSet = { name: "ExcelApi", version: "1.14" } as const;

/** An office.js that is blocked neither loads nor fails, and its onReady never answers (office-js issue 6148). */
export const patience = 10_000;

/**
 * Shows where we are; a second time when office.js answers after it was given up, because a slow network is not
 * a missing one.
 */
export async function boot(page: StartingPage, show: (found: Surroundings) => void): Promise<void> {
  if (page.officeScript === undefined) {
    show({ kind: "browser" });
    return;
  }
  const found = surroundingsOf(page.officeScript, page.officeReady);
  const first = await Promise.race([
    found,
    page.after(patience).then((): Surroundings => ({ kind: "officeMissing" })),
  ]);
  show(first);
  const settled = await found;
  if (first.kind === "officeMissing" && settled.kind !== "officeMissing") show(settled);
}

async function surroundingsOf(
  script: Promise<"loaded" | "failed">,
  officeReady: () => Promise<OfficeReady>,
): Promise<Surroundings> {
  if ((await script) === "failed") return { kind: "officeMissing" };
  const ready = await officeReady();
  if (ready.program === null) return { kind: "browser" };
  if (ready.program !== "Excel") return { kind: "otherProgram", name: ready.program };
  if (!ready.supports(requiredSet.name, requiredSet.version)) return { kind: "excelTooOld" };
  return { kind: "excel", platform: platforms.get(ready.platform ?? "") ?? "windows" };
}

const platforms: ReadonlyMap<string, ExcelPlatform> = new Map([
  ["PC", "windows"],
  ["Mac", "mac"],
  ["OfficeOnline", "web"],
]);
