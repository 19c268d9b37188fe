import { smallWorkbook, worksheetXml } from "./xlsxFiles";

/** A cell as a test writes it; { date } is a serial shown as a date, a formula has its stored value or none. */
export type Source =
  string | number | null | { readonly date: number } | { readonly formula: string; readonly value?: number };

/** A workbook of plain sheets, as any program might have written it. */
export function sourceWorkbook(sheets: Readonly<Record<string, readonly (readonly Source[])[]>>): Uint8Array {
  const parts = Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, sheetXml(rows)]));
  return smallWorkbook({ sheets: parts, ...withStyles(Object.keys(sheets)) });
}

const STYLES = `<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** Content types and relationships with the styles among them. */
function withStyles(names: readonly string[]): { readonly parts: Readonly<Record<string, string>> } {
  const overrides = names
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join("");
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = names
    .map(
      (_, index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${office}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`,
    )
    .join("");
  return {
    parts: {
      "xl/styles.xml": STYLES,
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${overrides}</Types>`,
      "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets}<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
  };
}

function sheetXml(rows: readonly (readonly Source[])[]): string {
  return worksheetXml(
    rows
      .map((cells, row) => {
        const written = cells.map((cell, column) => cellXml(cell, `${letter(column)}${String(row + 1)}`));
        return `<row r="${String(row + 1)}">${written.join("")}</row>`;
      })
      .join(""),
  );
}

function cellXml(cell: Source, at: string): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ("date" in cell) return `<c r="${at}" s="1"><v>${String(cell.date)}</v></c>`;
  const stored = cell.value === undefined ? "" : `<v>${String(cell.value)}</v>`;
  return `<c r="${at}"><f>${escaped(cell.formula)}</f>${stored}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function letter(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : `${String.fromCharCode(64 + Math.floor(column / 26))}${String.fromCharCode(65 + (column % 26))}`;
}

/** 2024-01-01 as Excel counts days. */
const NEW_YEAR = 45_292;

/** A ledger with dates, categories, 借方/贷方, monthly subtotals and a payee's name that is a wildcard; and 资金安排. */
export function datedLedger(): Uint8Array {
  const pay = (
    day: number,
    item: string,
    payee: string,
    category: string,
    amount: number,
  ): readonly Source[] => [
    { date: NEW_YEAR + day },
    `记-${String(day)}`,
    item,
    payee,
    category,
    amount,
    null,
  ];
  return sourceWorkbook({
    支出明细账: [
      ["××局2024年支出明细账"],
      ["日期", "凭证号", "摘要", "收款方", "科目", "借方金额", "贷方金额"],
      pay(10, "电费", "甲公司", "办公费", 1200.5),
      pay(40, "=HYPERLINK(危险)", "张*", "差旅费", 800),
      pay(95, "冲销电费", "甲公司", "办公费", -200.5),
      pay(200, "系统运维", "乙公司", "委托业务费", 60_000),
      pay(330, "尾款", "乙公司", "委托业务费", 40_000),
      pay(331, "不用付", "张三", "差旅费", 0),
    ],
    资金安排: [
      ["上年结转", "年初预算数", "追加/调减", "到位数"],
      [0, 100_000, 20_000, 110_000],
    ],
  });
}

/** 其他（请说明）〖…〗: a telephone number, a text that begins with "=" and two fill-ins in one cell among them. */
export function filledInAnswers(): Uint8Array {
  const answers = [
    ["甲┋其他（请说明）〖网速慢〗", "非常满意", "是"],
    ["其他（请说明）〖电话13812345678〗", "满意", "否"],
    ["乙", "满意", "是"],
    ["其他（请说明）〖=1+1〗┋丙〖很多〗", "一般", "是"],
  ];
  return sourceWorkbook({
    "A卷 群众 原始数据": [
      ["序号", "提交答卷时间", "来源", "来自IP", "1、您遇到哪些困难？", "2、您满意吗？", "3、还会来吗？"],
      ...answers.map((answer, index) => [
        index + 1,
        `2024/7/1 9:0${String(index)}`,
        "微信",
        `1.1.1.${String(index)}`,
        ...answer,
      ]),
    ],
  });
}

/** Answers by option number and by 0/1 columns, with marked, blank, test and repeated ones among them. */
export function screenedAnswers(): Uint8Array {
  const answer = (
    row: number,
    time: string,
    ip: string,
    valid: string,
    rest: readonly Source[],
  ): readonly Source[] => [row, time, "微信", ip, valid, ...rest];
  return sourceWorkbook({
    "A卷 群众 原始数据": [
      [
        "序号",
        "提交答卷时间",
        "来源",
        "来自IP",
        "是否有效",
        "1、您的年龄段",
        "2、您从哪里知道(微信)",
        "2、您从哪里知道(网站)",
        "3、您对办事大厅满意吗？",
        "4、您的建议",
      ],
      answer(1, "2024/7/1 9:00:00", "1.1.1.1", "是", [1, 1, 0, "非常满意", "加强宣传"]),
      answer(2, "2024/7/1 9:05:00", "1.1.1.2", "", [2, 1, 1, "满意", null]),
      answer(3, "2024/7/1 9:06:00", "1.1.1.3", "否", [1, 0, 1, "不满意", "略"]),
      answer(4, "2024/7/1 9:07:00", "1.1.1.4", "", [null, null, null, null, null]),
      answer(5, "2024/7/1 9:08:00", "1.1.1.5", "", [2, 0, 1, "一般", "测试"]),
      answer(6, "2024/7/1 9:05:00", "1.1.1.2", "", [2, 1, 1, "满意", null]),
      answer(7, "2024/7/1 9:20:00", "1.1.1.7", "", [3, 0, 1, "满意", "电话13812345678请回电"]),
    ],
    问卷题目及选项: [
      ["问卷", "题号", "题型", "题目", "选项号", "选项"],
      ["A.群众", 1, "单选题", "您的年龄段", "A", "18岁以下"],
      ["A.群众", 1, "单选题", "您的年龄段", "B", "18至60岁"],
      ["A.群众", 1, "单选题", "您的年龄段", "C", "60岁以上"],
    ],
  });
}
