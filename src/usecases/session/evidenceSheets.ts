import type { Assessment } from "../assess";

/**
 * The sheets a score can depend on: the table, 评价底稿, 评价设置, and every sheet a fact came from. These are looked
 * at whenever anything changed, because events miss the results of formulas.
 */
export function evidenceSheets({ data, reading, indicators }: Assessment): ReadonlySet<string> {
  const sheets = new Set([reading.table.sheet]);
  if (data.paper) sheets.add(data.paper.sheet);
  if (data.settings) sheets.add(data.settings.sheet);
  for (const { evidence } of indicators)
    for (const { cells } of evidence.facts.values()) for (const { sheet } of cells) sheets.add(sheet);
  return sheets;
}
