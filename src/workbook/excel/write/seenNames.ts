import { type RowEdit, shiftFormula } from "../../../core/formulas/shiftRows";
import type { Patch } from "../../../core/patch/patch";
import { act, type Act } from "./act";

/** Names that a command writes, as they read right before: the formula, or undefined for one that was not there. */
export type SeenNames = ReadonlyMap<string, string | undefined>;

export interface NameLoads {
  readonly items: readonly { readonly name: string; readonly item: Excel.NamedItem }[];
  /** Loaded last: when it is answered, so are the others. */
  readonly last: Excel.Application;
}

/** Names the patch defines or takes away, each once. */
export function writtenNames(patch: Patch): readonly string[] {
  const names = patch.flatMap((write) =>
    write.kind === "defineName" || write.kind === "removeName" ? [write.name] : [],
  );
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}

export function loadNames(context: Excel.RequestContext, names: readonly string[]): NameLoads {
  // One at a time: the collection is read after the writes, and would then show that alone.
  const items = names.map((name) => ({ name, item: loadName(context.workbook.names, name) }));
  const last = context.workbook.application;
  last.load("calculationMode");
  return { items, last };
}

function loadName(names: Excel.NamedItemCollection, name: string): Excel.NamedItem {
  const item = names.getItemOrNullObject(name);
  item.load("formula");
  return item;
}

/** Undefined where the batch broke off before they were read. */
export function seenNames({ items, last }: NameLoads): SeenNames | undefined {
  if (last.toJSON().calculationMode === undefined) return undefined;
  return new Map(
    items.map(({ name, item }) => [name.toLowerCase(), item.isNullObject ? undefined : String(item.formula)]),
  );
}

/**
 * Names put back as they read, those among them that stand for nothing any more. Where somebody put in or took away
 * rows since, they are to have followed these.
 */
export function restoreNameActs(
  patch: Patch,
  seen: SeenNames,
  now: ReadonlyMap<string, string>,
  moved: readonly RowEdit[],
): readonly Act[] {
  const movesRows = patch.some(({ kind }) => kind === "insertRows" || kind === "deleteRows");
  return writtenNames(patch).flatMap((name): readonly Act[] => {
    const read = seen.get(name.toLowerCase());
    const before = read && moved.reduce((formula, edit) => shiftFormula(formula, NO_SHEET, edit), read);
    const found = now.get(name.toLowerCase());
    if (before === found && (before === undefined || !movesRows)) return [];
    return [
      act(3, ({ workbook: { names } }) => {
        if (before === undefined) names.getItem(name).delete();
        else if (found === undefined) names.add(name, before);
        else names.getItem(name).formula = before;
      }),
    ];
  });
}

/** Names say the sheets of their cells. */
const NO_SHEET = "";
