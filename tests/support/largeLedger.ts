import { smallWorkbook, worksheetXml } from "./xlsxFiles";

/** A workbook with a ledger of so many rows: 日期, 摘要, 收款单位, 金额. */
export function largeLedger(rows: number): Uint8Array {
  const text = (name: string, words: string): string =>
    `<c r="${name}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const lines = [
    `<row r="1">${["日期", "摘要", "收款单位", "金额"].map((words, place) => text(`${"ABCD".charAt(place)}1`, words)).join("")}</row>`,
  ];
  for (let row = 2; row <= rows + 1; row += 1) {
    const at = String(row);
    lines.push(
      `<row r="${at}"><c r="A${at}"><v>${String(44927 + (row % 365))}</v></c>${text(`B${at}`, `第${at}笔支出`)}${text(`C${at}`, `收款单位${String(row % 97)}`)}<c r="D${at}"><v>${String(row % 1000)}.5</v></c></row>`,
    );
  }
  return smallWorkbook({ sheets: { 支出明细账: worksheetXml(lines.join("")) } });
}
