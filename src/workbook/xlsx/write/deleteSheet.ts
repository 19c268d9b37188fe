import { problem, type Problem } from "../../../core/problems/problem";
import { forgetSheet, type GoneSheet } from "../formula/forgetSheet";
import { removeFromSheetTitles } from "../package/appProperties";
import { belongings } from "../package/belongings";
import { removeContentType } from "../package/contentTypes";
import { relationshipsOf, removeRelationships } from "../package/relationships";
import type { SheetEntry } from "../read/workbookPart";
import { nextTag, attribute } from "../xml/tags";
import type { Draft } from "./draft";
import { forgetInNames, forgetInOtherParts, forgetInSheets } from "./forgetReferences";
import { isStructureLocked, sheetIndex, sheetNames, visibleTabs, withoutSheet } from "./workbookText";

/** Takes a sheet away with all that is only its own; what referred to it refers to nothing. */
export function deleteSheet(draft: Draft, name: string): readonly Problem[] {
  const about = { sheet: name };
  const entry = draft.entry(name);
  if (!entry) return [problem("sheet-missing", undefined, about)];
  if (isStructureLocked(draft.workbook)) return [problem("workbook-locked-delete", undefined, about)];
  const index = sheetIndex(draft.workbook, name);
  if (!visibleTabs(draft.workbook).some((tab) => tab !== index)) {
    return [problem("sheet-last-visible", undefined, about)];
  }
  const links = relationshipsOf(draft.parts, entry.part);
  if (links.some((each) => ownedElsewhere.has(each.kind))) {
    return [problem("sheet-holds-pivot", undefined, about)];
  }
  const tables = links.flatMap(({ kind, part }) => (kind === "table" && part !== undefined ? [part] : []));
  const gone = {
    name,
    tabs: sheetNames(draft.workbook),
    tables: tables.flatMap((part) => tableNames(draft, part)),
  };
  draft.dropsCalcChain ||= /<(?:\w+:)?f[\s>/]/.test(draft.textOf(entry));
  removeParts(draft, entry);
  forget(draft, gone, index);
  removeFromSheetTitles(draft.parts, gone.tabs, index);
  return [];
}

/** Pivot tables and what filters them are joined to caches of the workbook that would lead nowhere. */
const ownedElsewhere: ReadonlySet<string> = new Set(["pivotTable", "slicer", "timeline"]);

function tableNames(draft: Draft, part: string): readonly string[] {
  if (!draft.parts.has(part)) return [];
  const text = draft.parts.text(part);
  const root = nextTag(text, 0);
  const tag = root ? text.slice(root.start, root.end) : "";
  return ["displayName", "name"].flatMap((name) => attribute(tag, name) ?? []);
}

function removeParts(draft: Draft, entry: SheetEntry): void {
  const { parts, workbookPart } = draft;
  const links = relationshipsOf(parts, workbookPart).filter((each) => each.part === entry.part);
  draft.removeEntry(entry);
  removeRelationships(parts, workbookPart, ({ id }) => links.some((each) => each.id === id));
  for (const part of belongings(parts, entry.part)) {
    parts.remove(part);
    removeContentType(parts, part);
  }
}

function forget(draft: Draft, gone: GoneSheet, index: number): void {
  const change = (formula: string): string => forgetSheet(formula, gone);
  const words = [gone.name, ...gone.tables];
  const rewritten = [
    forgetInSheets(draft, words, change),
    forgetInOtherParts(draft.parts, words, change),
    forgetInNames(draft, index, change),
  ];
  draft.workbook = withoutSheet(draft.workbook, index);
  if (rewritten.includes(true)) draft.needsFullCalculation = true;
}
