import type { PrintedTable } from "../tables/printedTable";
import type { Report } from "./report";

/** The tables of a report, each with a quotation that finds it again: its first lines. */
export function reportTables({ blocks }: Report): readonly PrintedTable[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== "table") return [];
    const text = block.rows
      .map((row) => row.map((cell) => cell.trim()).join("　"))
      .join("\n")
      .slice(0, 200);
    return [
      { rows: block.rows.map((row) => row.map((cell) => ({ text: cell }))), quote: { block: index, text } },
    ];
  });
}
