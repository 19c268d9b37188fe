/** Words of 指定列. */
export const columnTexts = {
  title: "指定列",
  headers: "表头在",
  use: "按这些列读取",
  noHeaders: "这一行没有字，不是表头。请在表里选中表头那一行的任意一格，再按“选中表头后指定”。",
  standard: "指定评分标准在哪一列",
  others: "指定各列",
  fromSelection: "选中表头后指定",
  selectFirst: "先在表里选中表头那一行的任意一格，再按“选中表头后指定”。",
  settings: "评分表的列",
  settingsNote: "表头认错了、认不出来时，指定哪一列是评分标准、评分写到哪一列。记在“评价设置”里。",
} as const;
