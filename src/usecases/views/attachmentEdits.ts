import { type CellAddress, showAddress } from "../../core/grid/address";
import type { Patch, PatchValue, Write } from "../../core/patch/patch";
import type { AttachmentPlan } from "../attachments/planAttachments";
import { shownPlanned } from "./shownCell";

/** A place of ours that a person wrote over: it stays as it is unless he wants what would stand there now. */
export interface AttachmentEdit {
  readonly key: string;
  readonly at: CellAddress;
  readonly standing: string;
  readonly planned: string;
  /** The plan renews it by itself, or leaves it. */
  readonly plan: "renews" | "leaves";
  readonly value: PatchValue;
}

/** What a person changed on the sheets of these tables, in the order of the sheets. */
export function editsOf(plan: AttachmentPlan, names: readonly string[]): readonly AttachmentEdit[] {
  const reports = names.flatMap((name) => plan.sheets.get(name) ?? []);
  const found = plan.problems.flatMap((each): readonly AttachmentEdit[] => {
    const { code, at, about } = each;
    if (!at) return [];
    const cell = reports
      .find(({ sheet }) => sheet.name === at.sheet)
      ?.sheet.rows[at.row]?.cells.get(at.column);
    if (!cell) return [];
    const edit = { key: showAddress(at), at, value: cell.value, planned: shownPlanned(cell) };
    if (code === "formula-overwritten") return [{ ...edit, standing: about.standing ?? "", plan: "leaves" }];
    if (code === "label-renewed") return [{ ...edit, standing: about.found ?? "", plan: "renews" }];
    return [];
  });
  const drafts = plan.drafts
    .filter(({ at }) => reports.some(({ sheet }) => sheet.name === at.sheet))
    .map(({ at, standing, planned }): AttachmentEdit => {
      const value: PatchValue = { type: "text", text: planned };
      return { key: showAddress(at), at, standing, planned, plan: "leaves", value };
    });
  return [...found, ...drafts];
}

/** The plan's patch with every edit kept but those that the evaluator gave up. */
export function patchWith(
  { patch }: Pick<AttachmentPlan, "patch">,
  edits: readonly AttachmentEdit[],
  renewed: ReadonlySet<string>,
): Patch {
  const kept = new Set(
    edits.filter(({ key, plan }) => plan === "renews" && !renewed.has(key)).map(({ key }) => key),
  );
  const given = edits.filter(({ key, plan }) => plan === "leaves" && renewed.has(key));
  return [
    ...patch.filter((write) => !kept.has(placeOf(write))),
    ...given.map(({ at, value }): Write => ({ kind: "setCell", at, value })),
  ];
}

function placeOf(write: Write): string {
  return write.kind === "setCell" || write.kind === "setLink" ? showAddress(write.at) : "";
}
