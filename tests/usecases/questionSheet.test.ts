import { cellText } from "../../src/core/grid/cellText";
import type { Grid } from "../../src/core/grid/grid";
import { makeSourceTables } from "../../src/usecases/attachments/sourceTables";
import { filledInAnswers, type Source, sourceWorkbook } from "../support/sourceWorkbooks";
import { opened, unpacked } from "../support/xlsxFiles";

const SHEET = "附件5 A.群众";
const HEADER: readonly Source[] = ["序号", "提交答卷时间", "来源", "来自IP"];

interface Made {
  readonly grid: Grid;
  readonly bytes: Uint8Array;
  readonly changed: number;
}

async function make(bytes: Uint8Array): Promise<Made> {
  const workbook = opened(bytes);
  const done = await makeSourceTables(workbook, { tables: "surveys", progress: () => undefined });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const saved = workbook.save();
  const read = await opened(saved).read();
  const grid = read.ok ? read.value.grids.get(SHEET) : undefined;
  if (!grid) throw new Error("no 附件5");
  return { grid, bytes: saved, changed: done.value.changed.length };
}

const survey = (questions: readonly Source[], rows: readonly (readonly Source[])[]): Uint8Array =>
  sourceWorkbook({
    "A卷 群众 原始数据": [
      [...HEADER, ...questions],
      ...rows.map((row, index) => [
        index + 1,
        `2024/7/1 9:0${String(index)}`,
        "微信",
        `1.1.1.${String(index)}`,
        ...row,
      ]),
    ],
  });

const rowsOf = (grid: Grid): readonly (readonly string[])[] =>
  Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => cellText(grid.cell(row, column).value)),
  );

const below = (grid: Grid, title: string, count: number): readonly (readonly string[])[] => {
  const rows = rowsOf(grid);
  const at = rows.findIndex(([first]) => first === title);
  return rows.slice(at + 1, at + 1 + count);
};

function chartNames(bytes: Uint8Array): readonly string[] {
  const drawings = Object.entries(unpacked(bytes)).filter(([part]) => part.startsWith("xl/drawings/"));
  return drawings.flatMap(([, xml]) => [...xml.matchAll(/name="([^"]*)"/g)].map(([, name = ""]) => name));
}

describe("选“其他（请说明）”时填的文字", () => {
  const made = make(filledInAnswers());

  test("列在题下：一格一条的是引用，联系方式略去，以等号开头的仍是文字", async () => {
    const { grid } = await made;
    expect(below(grid, "选择“其他（请说明）”的文字答案：", 4)).toEqual([
      ["序号", "答案文本", "来源", "提交答卷时间", ""],
      ["1", "网速慢", "微信", "2024/7/1 9:00", ""],
      ["2", "（联系方式略）", "微信", "2024/7/1 9:01", ""],
      ["3", "=1+1", "微信", "2024/7/1 9:03", ""],
    ]);
    expect(below(grid, "选择“丙”的文字答案：", 2)[1]).toEqual(["1", "很多", "微信", "2024/7/1 9:03", ""]);
    const row = rowsOf(grid).findIndex((cells) => cells[1] === "网速慢");
    expect(grid.cell(row, 1).formula).toContain("MID('A卷 群众 原始数据'!E2");
    const dangerous = rowsOf(grid).findIndex((cells) => cells[1] === "=1+1");
    expect(grid.cell(dangerous, 1).formula).toBeUndefined();
  });

  test("选了“其他”的照样计入这一项", async () => {
    const { grid } = await made;
    const counts = rowsOf(grid).filter(([letter]) => /^[A-D]$/.test(letter ?? ""));
    expect(counts.slice(0, 4).map((cells) => cells.slice(1, 3))).toEqual([
      ["甲", "1"],
      ["其他（请说明）", "3"],
      ["乙", "1"],
      ["丙", "1"],
    ]);
  });

  test("再生成一次什么也不变", async () => {
    expect((await make((await made).bytes)).changed).toBe(0);
  });
});

describe("各单选题的百分条形图", () => {
  const answers: readonly (readonly Source[])[] = [
    ["非常满意", "是", "甲┋乙", "好"],
    ["满意", "是", "甲", "多宣传"],
    ["满意", "否", "乙", ""],
    ["一般", "是", "甲┋乙", ""],
  ];
  const questions = ["1、您满意吗？", "2、还会来吗？", "3、选哪些？", "4、建议[填空题]"];
  const made = make(survey(questions, answers));

  test("多选题、填空题不画；图表数据引用各题的比例", async () => {
    const { grid } = await made;
    const at = Array.from({ length: grid.rowCount }, (_, row) => row).find(
      (row) => cellText(grid.cell(row, 6).value) === "图表数据",
    );
    const figures = [0, 1, 2].map((row) =>
      [6, 7, 8, 9, 10].map((column) => cellText(grid.cell((at ?? 0) + row, column).value)),
    );
    expect(figures).toEqual([
      ["图表数据", "A", "B", "C", "D"],
      ["第1题", "25%", "50%", "25%", "0%"],
      ["第2题", "75%", "25%", "", ""],
    ]);
    expect(chartNames((await made).bytes)).toContain("各题选项占比图");
    expect(unpacked((await made).bytes)["xl/charts/chart1.xml"]).toContain("percentStacked");
    expect(rowsOf(grid).at(-1)?.[0]).toBe("图　单选题各选项占比图（选项字母见各题）");
  });

  test("只有一道单选题就不画", async () => {
    const { bytes } = await make(
      survey(
        questions.slice(0, 1),
        answers.map((row) => row.slice(0, 1)),
      ),
    );
    expect(chartNames(bytes)).not.toContain("各题选项占比图");
  });

  test("再生成一次什么也不变，图还是一张", async () => {
    const again = await make((await made).bytes);
    expect(again.changed).toBe(0);
    const charts = chartNames(again.bytes).filter((name) => name === "各题选项占比图");
    expect(charts).toHaveLength(1);
  });
});

test("题型标记不会从中间断开：放不下就另起一行", async () => {
  const long = "您认为“一网通办及信息化建设经费项目”的实施是否增加了您对保障用户信息安全的信心？";
  const { grid } = await make(survey([`9、${long}`], [["是"], ["否"], ["是"], ["是"]]));
  expect(rowsOf(grid).map(([first]) => first)).toContain(`第9题　${long}\n［单选题］`);
});
