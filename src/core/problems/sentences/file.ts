/** What can be wrong with a workbook as a file, or with the place of a write; nothing has been changed then. */
export const fileSentences = {
  "file-not-workbook":
    "这不是 Excel 工作簿文件（.xlsx）。请确认选对了文件，或在 Excel、WPS 中另存为 .xlsx 再打开。",
  "file-legacy-xls":
    "这是旧版 Excel 文件（.xls 或 .et），读不了。请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”再用。",
  "file-binary-workbook":
    "这是二进制工作簿（.xlsb），读不了。请在 Excel 中打开它，另存为“Excel 工作簿（.xlsx）”再用。",
  "file-encrypted": "文件设有打开密码，读不了。请在 Excel 或 WPS 中打开它，取消打开密码后保存再用。",
  "file-truncated": "文件不完整，可能没有下载完或没有复制完。请重新取得这个文件再打开。",
  "file-damaged":
    "文件中“{part}”这一部分已损坏，读不了。请重新取得这个文件，或在 Excel 中用“打开并修复”修好后另存再用。",
  "file-too-large": "文件中“{part}”这一部分展开后过大，已停止读取。请删去用不着的工作表，另存后再打开。",
  "file-unsafe-name":
    "文件中“{part}”这一名称不正常，文件可能被人改动过，已停止读取。请用 Excel 打开确认后另存再用。",
  "file-doctype":
    "文件中“{part}”带有不该有的实体声明，文件可能被人改动过，已停止读取。请用 Excel 打开确认后另存再用。",
  "file-encoding":
    "文件中“{part}”用的不是 UTF-8 编码，读不了。请在 Excel 或 WPS 中打开它，另存为 .xlsx 再用。",
  "file-no-workbook":
    "文件里找不到工作簿内容，可能是 Word 文档或压缩包改了扩展名。请确认选对了文件，或另存为 .xlsx 再打开。",
  "file-signed":
    "文件带有数字签名，内容改动以后签名失效，打开时会提示。需要签名的，请由签名人核对后重新签名。",
  "sheet-missing":
    "找不到工作表“{sheet}”，可能已被删除或改名。请改回原名或重新选择工作表再运行，原来的内容没有变。",
  "sheet-without-cells": "“{sheet}”是图表工作表，没有单元格，写不进去。请改选普通工作表，原来的内容没有变。",
  "sheet-exists": "已经有一张工作表叫“{sheet}”，不能再建同名的。请把它改名或删除再运行，原来的内容没有变。",
  "sheet-name-invalid":
    "“{sheet}”不能用作工作表名：最多 31 个字符，且不能有 \\ / ? * [ ] : 。请改短或去掉这些字符再运行，原来的内容没有变。",
  "sheet-protected": "工作表“{sheet}”受保护，写不进去。请先撤销工作表保护再运行，原来的内容没有变。",
  "workbook-locked":
    "工作簿结构受保护，不能新建工作表“{sheet}”。请先撤销工作簿保护再运行，原来的内容没有变。",
  "workbook-locked-delete":
    "工作簿结构受保护，不能删除工作表“{sheet}”。请先撤销工作簿保护再运行，原来的内容没有变。",
  "sheet-last-visible":
    "“{sheet}”是唯一看得见的工作表，不能删除。请先取消隐藏另一张工作表再运行，原来的内容没有变。",
  "sheet-holds-pivot":
    "工作表“{sheet}”里有数据透视表或切片器，没有删除它。请先把它们移走或删去再运行，原来的内容没有变。",
  "cell-merged-away":
    "{at}在合并单元格“{area}”之内，但不是左上角的一格，写进去也看不见。请取消合并或改写左上角的一格，原来的内容没有变。",
  "cell-in-array":
    "{at}属于数组公式“{area}”，不能单独改其中一格。请先删除整个数组公式再运行，原来的内容没有变。",
  "merge-overlaps":
    "“{sheet}”的“{area}”与已有的合并单元格重叠，不能合并。请先取消原有合并再运行，原来的内容没有变。",
  "table-header-deleted":
    "“{sheet}”的“{area}”是一张表格，标题行不能删除。请先把它转换为区域再运行，原来的内容没有变。",
  "rows-beyond-sheet":
    "工作表“{sheet}”最多 1048576 行，要写的内容超出了。请删去不用的行再运行，原来的内容没有变。",
  "text-too-long":
    "要写入{at}的文字有{length}个字符，一个单元格最多放 32767 个。请把文字分到几格再运行，原来的内容没有变。",
  "formula-too-long":
    "要写入{at}的公式有{length}个字符，一个公式最多 8192 个。请减少指标要点或分成几格再运行，原来的内容没有变。",
} as const;
