/** What can happen while reading and writing in Excel: what, what became of the data, the way out (pane.md §4). */
export const excelSentences = {
  "excel-read-cancelled": "已取消，没有读完，表里的内容没有变。",
  "excel-write-cancelled": "已取消，没有写入，原来的内容没有变。",
  "excel-write-cancelled-restored": "已取消，已写入的 {count} 格恢复了原样。",
  "excel-sheets-changing": "读取时工作表一直在增减或改名，没有读完。请等别人改完再试。",
  "excel-refused":
    "Excel 没有接受这次操作（{reason}），原来的内容没有变。请再试一次；仍不行时可以改用浏览器版：拖入 .xlsx 文件，结果相同。",
  "excel-not-written": "没有写入：{reason}。已算好的 {count} 格一格也没有写，原来的内容没有变。{way}",
  "excel-not-done": "没有做成：{reason}，原来的内容没有变。{way}",
  "excel-half-written": "写到一半失败，已全部还原：{reason}。写入过的格子已恢复原值，核对无误。{way}",
  "excel-restore-failed":
    "写到一半失败（{reason}），还有格子没能还原：{cells}。请照括号里的原值改回，或按“再还原一次”。",
  "excel-restored-but-kept":
    "{at}在写入的同时有人改成了“{found}”，保留了这个内容；其余格子已恢复原值。请核对这一格，再做一次。",
  "excel-cell-changed":
    "{at}读取时是“{before}”，写入时已被改成“{found}”。这次一格也没有写，保留现在的内容。请核对这一格，再做一次。",
  "excel-guard-changed":
    "{at}原来是“{before}”，现在是“{found}”，写入的位置可能不对，这次一格也没有写。请按“重新识别”再写。",
  "excel-sheet-not-deleted": "其余都已完成，只有工作表“{sheet}”没能删除。请在表标签上按右键删除它。",
  "excel-merge-loses":
    "{at}有内容，合并“{area}”会丢掉它，没有写入，原来的内容没有变。请先移走这一格的内容再试。",
  "excel-no-cell": "找不到{at}，它可能已随行列被删除，没有选中别的格子。请按“重新识别”。",
} as const;
