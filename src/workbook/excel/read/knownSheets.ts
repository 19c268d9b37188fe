import type { KnownSheet, Memory } from "../memory";
import { namedAreas } from "./namedAreas";
import { listedNames, listedSheets, type ListLoads } from "./sheetLoads";

/** Takes the list over; whether it is the one that was known, and what was read with it calculated. */
export function remembered(memory: Memory, list: ListLoads): boolean {
  const sheets = relisted(memory.sheets, list);
  const isSame = isSameList(sheets, memory.sheets);
  if (!isSame) memory.sheets = sheets;
  const names = listedNames(list);
  memory.names = new Map(names.map(({ name, formula }) => [name.toLowerCase(), String(formula)]));
  memory.namedSheets = new Set(namedAreas(names, sheets).map(({ sheet }) => sheet));
  const isManual = list.application.calculationMode === "Manual";
  const isCalculated = !isManual || memory.isManual;
  memory.isManual = isManual;
  return isSame && isCalculated;
}

/** The sheets as listed now, with what is known of them from before. */
function relisted(known: readonly KnownSheet[], list: ListLoads): readonly KnownSheet[] {
  return listedSheets(list).map((each) => {
    const before = known.find(({ id }) => id === each.id);
    return { hasCells: true, ...before, ...each };
  });
}

function isSameList(one: readonly KnownSheet[], other: readonly KnownSheet[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, place) => {
      const before = other[place];
      return each.id === before?.id && each.name === before.name && each.visibility === before.visibility;
    })
  );
}
