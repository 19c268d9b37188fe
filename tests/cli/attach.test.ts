import { filledCase, scored } from "../support/caseWorkbook";
import { opened } from "../support/xlsxFiles";
import { Desk } from "./program";

const desks: Desk[] = [];
const desk = async (): Promise<Desk> => {
  const made = new Desk({ "评分.xlsx": (await scored(filledCase())).bytes, "底稿.xlsx": filledCase() });
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

async function sheetsOf(at: Desk, name: string): Promise<readonly string[]> {
  const read = await opened(at.bytes(name)).read();
  return read.ok ? read.value.sheets.map((sheet) => sheet.name) : [];
}

test("点名的附表写进输出文件，原文件不动", async () => {
  const at = await desk();
  const before = at.bytes("评分.xlsx");
  const done = await at.run("attach", "评分.xlsx", "-o", "附表.xlsx", "表1", "表2", "附件6");
  expect([done.code, done.out]).toEqual([
    0,
    "已写入 附表.xlsx：表1 绩效评价得分情况表、表2 绩效指标完成情况表、附件6 抽样点发现问题汇总表。\n",
  ]);
  expect(Buffer.compare(at.bytes("评分.xlsx"), before)).toBe(0);
  expect(await sheetsOf(at, "附表.xlsx")).toEqual(
    expect.arrayContaining(["表1 得分情况表", "表2 完成情况表", "附件6 问题汇总表"]),
  );
});

test("不点名：能做的都做，做不了的说明原因，退出码0", async () => {
  const at = await desk();
  const done = await at.run("attach", "评分.xlsx", "-o", "附表.xlsx");
  expect(done.code).toBe(0);
  expect(done.err).toContain("附件9没有生成：“附件8 意见反馈表”里还没有意见。请先生成附件8");
  expect(await sheetsOf(at, "附表.xlsx")).toEqual(expect.arrayContaining(["表1 得分情况表", "概要表"]));
});

test("点名的做不了：说明原因，退出码1；别的照做", async () => {
  const at = await desk();
  const done = await at.run("attach", "评分.xlsx", "-o", "附表.xlsx", "表1", "附件9");
  expect(done.code).toBe(1);
  expect(done.err).toContain("附件9没有生成");
  expect(await sheetsOf(at, "附表.xlsx")).toContain("表1 得分情况表");
});

test("没有这张附表：列出可选的，不写文件", async () => {
  const at = await desk();
  const done = await at.run("attach", "评分.xlsx", "-o", "附表.xlsx", "附件99");
  expect(done.code).toBe(1);
  expect(done.err).toMatch(/没有叫“附件99”的附表，可选：表1、.*附件6/);
  expect(at.names()).not.toContain("附表.xlsx");
});

test("没有 -o：说怎么写", async () => {
  const done = await (await desk()).run("attach", "评分.xlsx", "表1");
  expect([done.code, done.err]).toEqual([1, expect.stringContaining("请用 -o 写明附表写到哪个文件")]);
});

test("--json：做了什么、没做什么、为什么", async () => {
  const at = await desk();
  const { out } = await at.run("attach", "评分.xlsx", "-o", "附表.xlsx", "表1", "附件9", "--json");
  const said = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect(said["made"]).toEqual([{ name: "表1", title: "绩效评价得分情况表" }]);
  expect(said["missing"]).toEqual([
    expect.objectContaining({ name: "附件9", code: "attachment-no-opinions" }),
  ]);
});

test("附表上再评分：表跟着更新，变更记录里记下时间", async () => {
  const at = await desk();
  await at.run("attach", "底稿.xlsx", "-o", "附表.xlsx", "表1");
  const done = await at.run("score", "附表.xlsx", "-o", "附表.xlsx");
  expect(done.code).toBe(0);
  const read = await opened(at.bytes("附表.xlsx")).read();
  const grids = read.ok ? read.value.grids : new Map();
  expect(grids.get("表1 得分情况表")?.cell(7, 2).value).toMatchObject({ type: "number", number: 84.94 });
  expect(grids.get("评分变更记录")?.cell(3, 1).value).toMatchObject({
    type: "text",
    text: expect.stringMatching(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/),
  });
});
