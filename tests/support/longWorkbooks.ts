import { indicatorRows } from "./indicatorRows";
import { relationshipsXml, smallWorkbook, spreadsheetNamespace, worksheetXml } from "./xlsxFiles";

type Value = string | number;

/** What the longest turn of the pane is looked for in; the last says which pages the commands are of. */
export const longWorkbooks = [
  ["500 个指标", () => manyIndicators(500), "scores"],
  ["10 万笔明细账", () => manyVouchers(100_000), "funds"],
  ["10 万份问卷", () => manyAnswers(100_000, "all"), "surveys"],
  ["1 万份问卷，有不计入的", () => manyAnswers(10_000, "some"), "surveys"],
] as const;

const subjects = ["办公费", "印刷费", "差旅费", "会议费", "培训费", "委托业务费"];
const scale = ["非常满意", "满意", "一般", "不满意"];
const satisfaction = "得分=A卷“2.第2题您怎么看？”答案“A.非常满意、B.满意”的占比*10分。";

/** An evaluation of so many indicators, as somebody typed it. */
function manyIndicators(count: number): Uint8Array {
  return workbookOf({ 指标体系: indicatorRows(count) });
}

/** The same with a ledger of so many vouchers. */
function manyVouchers(count: number): Uint8Array {
  return workbookOf({ 指标体系: indicatorRows(20), 支出明细账: voucherRows(count) });
}

/** A ledger with its header. */
export function voucherRows(count: number): Iterable<readonly Value[]> {
  const row = (at: number): readonly Value[] => [
    45_292 + (at % 366),
    `记-${String(at % 9999)}`,
    `支付第${String(at % 4000)}批项目服务费`,
    `服务商${String(at % 97)}`,
    subjects[at % subjects.length] ?? "",
    (at % 50_000) + 0.25,
  ];
  return rows(count, ["日期", "凭证号", "摘要", "收款方", "科目", "金额"], row);
}

/** The same with so many answers to 30 questions; where some do not count, the rest is copied to be counted. */
export function manyAnswers(count: number, counted: "all" | "some"): Uint8Array {
  const asked: readonly Value[] = ["满意度", "满意度", "群众满意度", 10, satisfaction, "", ""];
  return workbookOf({ 指标体系: indicatorRows(20, asked), A卷群众原始数据: answerRows(count, counted) });
}

/** Answers to 30 questions with their header. */
export function answerRows(count: number, counted: "all" | "some"): Iterable<readonly Value[]> {
  const questions = Array.from(
    { length: 30 },
    (_, at) => `${String(at + 1)}、第${String(at + 1)}题您怎么看？`,
  );
  const row = (at: number): readonly Value[] => [
    at,
    counted === "some" && at % 1000 === 7 ? "否" : "是",
    ...questions.map((_, question) => scale[(at * 7 + question * 3 + (at >> 5)) % 4] ?? ""),
  ];
  return rows(count, ["序号", "是否有效", ...questions], row);
}

function* rows(
  count: number,
  header: readonly Value[],
  row: (at: number) => readonly Value[],
): Iterable<readonly Value[]> {
  yield header;
  for (let at = 1; at <= count; at += 1) yield row(at);
}

/** As Excel saves it: every text once, in a list of its own. */
function workbookOf(sheets: Readonly<Record<string, Iterable<readonly Value[]>>>): Uint8Array {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const written = Object.entries(sheets).map(([name, lines]) => {
    const xml: string[] = [];
    let row = 0;
    for (const values of lines) {
      row += 1;
      xml.push(`<row r="${String(row)}">`);
      values.forEach((value, column) => {
        const at = `${columnName(column)}${String(row)}`;
        if (typeof value === "number") xml.push(`<c r="${at}"><v>${String(value)}</v></c>`);
        else if (value !== "") xml.push(`<c r="${at}" t="s"><v>${String(placeOf(value))}</v></c>`);
      });
      xml.push("</row>");
    }
    return [name, worksheetXml(xml.join(""))] as const;
  });
  return withTexts(Object.fromEntries(written), [...texts.keys()]);
}

function withTexts(sheets: Readonly<Record<string, string>>, texts: readonly string[]): Uint8Array {
  const places = Object.keys(sheets).map((_, index) => String(index + 1));
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${kind}+xml"/>`;
  const overrides = [
    override("workbook", "sheet.main"),
    override("sharedStrings", "sharedStrings"),
    ...places.map((place) => override(`worksheets/sheet${place}`, "worksheet")),
  ];
  return smallWorkbook({
    sheets,
    parts: {
      "xl/sharedStrings.xml": `<?xml version="1.0"?><sst xmlns="${spreadsheetNamespace}" uniqueCount="${String(texts.length)}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
      "xl/_rels/workbook.xml.rels": relationshipsXml(
        ...places.map((place) => [`rId${place}`, "worksheet", `worksheets/sheet${place}.xml`] as const),
        ["rIdTexts", "sharedStrings", "sharedStrings.xml"],
      ),
      "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    },
  });
}

function columnName(column: number): string {
  const first = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${first}${String.fromCharCode(65 + (column % 26))}`;
}
