import type { PaneHost, Surroundings } from "./boot";

/** Where the open workbook cannot be reached. */
export type OutsideExcel = Exclude<Surroundings, PaneHost>;

export interface Notice {
  readonly title: string;
  readonly body: string;
}

const byFile = "可以改用浏览器版：选一个 .xlsx 文件评分，结果相同。";

/** What is said there, and the way out. */
export function noExcelNotice(surroundings: OutsideExcel): Notice {
  switch (surroundings.kind) {
    case "officeMissing":
      return {
        title: "没有连上 Excel",
        body: `Office 的连接文件 office.js 没有下载下来，读不到打开的工作簿，也没有改动它。请检查网络，或请管理员看《内网部署》。${byFile}`,
      };
    case "excelTooOld":
      return { title: "这个 Excel 版本太旧", body: `需要 Excel 2021 或 Microsoft 365。${byFile}` };
    case "otherProgram":
      return {
        title: `这里是 ${surroundings.name}，不是 Excel`,
        body: `绩效评分只读写 Excel 工作簿。${byFile}`,
      };
  }
}
