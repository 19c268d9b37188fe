// The workbook that the checks are measured on: 500 indicators with scores and reasons, 100,000 payments to some hundred
// payees, two questionnaires of 10,000 answers to 20 questions. The same every time.
import { zipFile } from "./zipFile.mjs";
import { indicatorRows } from "./indicators.mjs";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CODES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The same numbers every time. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function indicators(count) {
  const rows = indicatorRows(count).map(([first, second, name, full, guidance, standard], index) => {
    const lost = index % 7 === 0 ? 1 : 0;
    return [
      first,
      second,
      name,
      full,
      guidance,
      standard,
      full - lost,
      lost ? `第${index}项资料不全，扣1分。` : "",
    ];
  });
  return [["一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "评分", "扣分原因"], ...rows];
}

function ledger(count) {
  const next = random(7);
  const places = ["呈贡", "官渡", "西山", "盘龙", "五华", "安宁", "晋宁", "宜良", "嵩明", "富民"];
  const trades = [
    "信息技术",
    "建筑工程",
    "物业服务",
    "印刷包装",
    "电力安装",
    "园林绿化",
    "会计服务",
    "文化传媒",
  ];
  const payees = Array.from(
    { length: 800 },
    (_, index) =>
      `云南${places[index % 10]}${CODES[index % 26]}${CODES[(index * 7) % 26]}${trades[index % 8]}有限公司`,
  );
  const rows = Array.from({ length: count }, (_, index) => [
    `记-${1 + (index % 9999)}`,
    `支付第${1 + next(4000)}批项目服务费（合同${20260000 + next(4000)}号）`,
    payees[next(payees.length)],
    1 + next(5_000_000) / 100,
  ]);
  return [["凭证号", "摘要", "收款方", "金额"], ...rows];
}

function questionnaire(count, seed) {
  const next = random(seed);
  const options = ["非常满意", "满意", "一般", "不满意"];
  const questions = Array.from(
    { length: 20 },
    (_, index) => `${index + 1}、您对第${index + 1}项工作满意吗？`,
  );
  const rows = Array.from({ length: count }, (_, index) => [
    index + 1,
    ...questions.map(() => options[next(4)]),
  ]);
  return [["序号", ...questions], ...rows];
}

function sheetXml(rows, sharedIndex) {
  const columns = (index) => (index < 26 ? CODES[index] : `A${CODES[index - 26]}`);
  const pieces = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      const name = `${columns(column)}${at + 1}`;
      if (value === "") return "";
      return typeof value === "number"
        ? `<c r="${name}"><v>${value}</v></c>`
        : `<c r="${name}" t="s"><v>${sharedIndex(value)}</v></c>`;
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${pieces.join("")}</sheetData></worksheet>`;
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

export function checkedWorkbook({ indicators: count, payments, answers }) {
  const sheets = {
    指标体系及评分表: indicators(count),
    支出明细账: ledger(payments),
    资金安排: [
      ["年初预算数", "追加/调减", "到位数"],
      [1e10, 0, 1e10],
    ],
    "A卷 工作人员": questionnaire(answers, 3),
    "B卷 社会公众": questionnaire(answers, 5),
  };
  const shared = new Map();
  const sharedIndex = (text) => {
    if (!shared.has(text)) shared.set(text, shared.size);
    return shared.get(text);
  };
  const names = Object.keys(sheets);
  const parts = names.map((name, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheets[name], sharedIndex),
  }));
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const overrides = names
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
    )
    .join("");
  const relations = names
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join("");
  return zipFile([
    {
      name: "[Content_Types].xml",
      content: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${overrides}</Types>`,
    },
    {
      name: "_rels/.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId${names.length + 1}" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    ...parts,
    {
      name: "xl/sharedStrings.xml",
      content: `${head}<sst xmlns="${main}" count="${shared.size}" uniqueCount="${shared.size}">${[...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
    },
  ]);
}
