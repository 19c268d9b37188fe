/** What can be wrong with the report that is held against a workbook. */
export const reportSentences = {
  "report-not-docx":
    "这不是 Word 文档（.docx），读不了。请在 Word 或 WPS 中打开报告，另存为“Word 文档（.docx）”，或另存为纯文本（.txt）再核对。",
  "report-empty": "报告里没有文字，没有可以核对的内容。请确认选对了文件；扫描件和图片里的字读不出来。",
  "report-kind-unknown": "“{path}”不是 .docx 或 .txt，读不了。请把报告另存为其中一种再核对。",
} as const;
