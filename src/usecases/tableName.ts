/** 绩效_表_附件5A工作人员: on the title cell of every generated sheet (sheets.md §1.8). */
export function tableNameOf(sheetName: string): string {
  return `绩效_表_${sheetName.replace(/[^\p{L}\p{N}_]/gu, "")}`;
}
