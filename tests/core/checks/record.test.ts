import type { Finding } from "../../../src/core/checks/finding";
import { cellText } from "../../../src/core/grid/cellText";
import type { Grid } from "../../../src/core/grid/grid";
import type { Write } from "../../../src/core/patch/patch";
import type { StandingFinding } from "../../../src/core/sheets/findings/findingRecord";
import { readStandingFindings } from "../../../src/core/sheets/findings/standingFindings";
import { checkContext } from "../../../src/usecases/checks/checkContext";
import { type CheckOutcome, checkWorkbook } from "../../../src/usecases/checks/checkWorkbook";
import { planFindings } from "../../../src/usecases/checks/planFindings";
import { workbookData } from "../../../src/usecases/workbookData";
import { filledCase, scored, typed } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";

const SHEET = "核对记录";

/** `check -o`, in memory. */
async function recorded(
  bytes: Uint8Array,
  today: string,
): Promise<{ readonly bytes: Uint8Array; readonly outcome: CheckOutcome }> {
  const workbook = opened(bytes);
  const done = await checkWorkbook(workbook, { today, writes: "record", progress: () => undefined });
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes: workbook.save(), outcome: done.value };
}

async function sheetOf(bytes: Uint8Array, name = SHEET): Promise<Grid> {
  const read = await opened(bytes).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const grid = read.value.grids.get(name);
  if (!grid) throw new Error(`${name} is missing`);
  return grid;
}

async function lineOf(bytes: Uint8Array, words: string, name = SHEET): Promise<StandingFinding> {
  const lines = readStandingFindings(await sheetOf(bytes, name)).filter(({ conclusion }) =>
    conclusion.includes(words),
  );
  const [line] = lines;
  if (!line || lines.length > 1) throw new Error(`${String(lines.length)} lines with ${words}`);
  return line;
}

/** What an evaluator types into 处理 and 处理说明 of a line. */
async function decided(bytes: Uint8Array, words: string, state: string, note: string): Promise<Uint8Array> {
  const { row } = await lineOf(bytes, words);
  return typed(bytes, [
    [{ sheet: SHEET, row, column: 5 }, state],
    [{ sheet: SHEET, row, column: 6 }, note],
  ]);
}

async function fixed(bytes: Uint8Array, { fix }: Finding): Promise<Uint8Array> {
  return typed(
    bytes,
    (fix?.changes ?? []).map(({ at, to }) => [at, to.type === "number" ? to.number : to.text] as const),
  );
}

let start: Uint8Array;
beforeAll(async () => {
  start = (await scored(filledCase())).bytes;
});

describe("核对记录", () => {
  test("一条一行，序号、编号、级别、结论、单元格、待处理；上面一行是各级别和处理的条数", async () => {
    const { bytes, outcome } = await recorded(start, "2024-11-21");
    const grid = await sheetOf(bytes);
    const text = (row: number, column: number): string => cellText(grid.cell(row, column).value);
    expect(text(0, 0)).toBe("核对记录");
    expect(text(1, 0)).toBe("项目名称：“一网通办”及信息化建设经费项目");
    expect(text(2, 0)).toBe("错误0条，警告7条，提示7条；待处理14条，已修正0条，忽略0条。");
    expect([0, 1, 2, 3, 4, 5].map((column) => text(3, column))).toEqual([
      "序号",
      "编号",
      "级别",
      "核对结论",
      "涉及单元格",
      "处理",
    ]);
    expect(outcome.findings).toHaveLength(14);
    expect([0, 1, 2, 4, 5, 6].map((column) => text(4, column))).toEqual([
      "1",
      "体系-02",
      "警告",
      "评价设置!B10；附件3 指标体系及评分表!C4:C26",
      "待处理",
      "",
    ]);
    expect(text(4, 3)).toMatch(/^报告称三级指标22个，评分表有23个。/);
  });

  test("什么都没改，再核对一次一个字节也不变", async () => {
    const first = await recorded(start, "2024-11-21");
    const second = await recorded(first.bytes, "2024-11-22");
    expect(second.outcome.changed).toEqual([]);
    expect(Buffer.compare(Buffer.from(second.bytes), Buffer.from(first.bytes))).toBe(0);
  });

  test("忽略和理由在再次核对后还在，换人打开也还在", async () => {
    const first = await recorded(start, "2024-11-21");
    const ignored = await decided(first.bytes, "要点①扣了1分", "忽略", "评价组集体认定");
    const second = await recorded(ignored, "2024-12-01");
    expect(await lineOf(second.bytes, "要点①扣了1分")).toMatchObject({
      state: "忽略",
      note: "评价组集体认定",
    });
    const found = second.outcome.records.find(({ conclusion }) => conclusion.includes("要点①扣了1分"));
    expect(found).toMatchObject({ state: "忽略", note: "评价组集体认定" });
  });

  test("改好的变成已修正，写明日期，原来写的说明不丢；改回去又成待处理", async () => {
    const first = await recorded(start, "2024-11-21");
    const noted = await decided(first.bytes, "报告称三级指标22个", "待处理", "请王工改报告");
    const count = first.outcome.findings.find(({ check }) => check === "体系-02");
    if (!count) throw new Error("体系-02 was not found");
    const right = await fixed(noted, count);
    const second = await recorded(right, "2024-11-25");
    expect(second.outcome.findings.some(({ check }) => check === "体系-02")).toBe(false);
    expect(await lineOf(second.bytes, "报告称三级指标22个")).toMatchObject({
      state: "已修正",
      note: "请王工改报告；2024-11-25核对时已不再出现",
    });
    expect(cellText((await sheetOf(second.bytes)).cell(2, 0).value)).toBe(
      "错误0条，警告7条，提示7条；待处理13条，已修正1条，忽略0条。",
    );
    const undone = await typed(second.bytes, [["评价设置!B10", 22]]);
    const third = await recorded(undone, "2024-11-26");
    expect(await lineOf(third.bytes, "报告称三级指标22个")).toMatchObject({
      state: "待处理",
      note: "请王工改报告",
    });
  });

  test("忽略的不再出现时仍是忽略；人工写已修正而问题还在，照人写的留着", async () => {
    const first = await recorded(start, "2024-11-21");
    const ignored = await decided(first.bytes, "报告称三级指标22个", "忽略", "报告另有口径");
    const closed = await decided(ignored, "要点①扣了1分", "已修正", "已与单位核实");
    const second = await recorded(await typed(closed, [["评价设置!B10", 23]]), "2024-11-25");
    expect(await lineOf(second.bytes, "报告称三级指标22个")).toMatchObject({
      state: "忽略",
      note: "报告另有口径",
    });
    expect(await lineOf(second.bytes, "要点①扣了1分")).toMatchObject({
      state: "已修正",
      note: "已与单位核实",
    });
  });

  test("数字变了是另一条：忽略过的不会把新的也放过去", async () => {
    const first = await recorded(start, "2024-11-21");
    const ignored = await decided(first.bytes, "报告称三级指标22个", "忽略", "报告另有口径");
    const second = await recorded(await typed(ignored, [["评价设置!B10", 30]]), "2024-11-25");
    expect(await lineOf(second.bytes, "报告称三级指标30个")).toMatchObject({ state: "待处理", note: "" });
    expect(await lineOf(second.bytes, "报告称三级指标22个")).toMatchObject({ state: "忽略" });
  });

  test("评价人插了一行、表上方加了一行，处理跟着自己的那一条走", async () => {
    const first = await recorded(start, "2024-11-21");
    const ignored = await decided(first.bytes, "第4、5笔", "忽略", "单位已更正摘要");
    const workbook = opened(ignored);
    const { row } = await lineOf(ignored, "第4、5笔");
    const moved: readonly Write[] = [
      { kind: "insertRows", sheet: SHEET, row, count: 1 },
      {
        kind: "setCell",
        at: { sheet: SHEET, row, column: 3 },
        value: { type: "text", text: "另查：合同编号" },
      },
    ];
    const applied = await workbook.apply(moved);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    const second = await recorded(workbook.save(), "2024-12-01");
    expect(await lineOf(second.bytes, "第4、5笔")).toMatchObject({ state: "忽略", note: "单位已更正摘要" });
    expect(cellText((await sheetOf(second.bytes)).cell(row, 3).value)).toBe("另查：合同编号");
  });

  test("窗格里忽略一处：表还没有就建，有就只改那一行", async () => {
    const workbook = opened(start);
    const read = await workbook.read();
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const data = workbookData(read.value);
    const { context } = checkContext(data, {});
    const first = await recorded(start, "2024-11-21");
    const target = first.outcome.findings.find(({ check }) => check === "资金-08");
    if (!target) throw new Error("资金-08 was not found");
    const plan = planFindings(data, {
      findings: first.outcome.findings,
      decisions: new Map([[target.key, { state: "忽略", note: "四舍五入到万元两位小数" }]]),
      today: "2024-11-21",
      settings: context.settings,
    });
    const applied = await workbook.apply(plan.patch);
    expect(applied.ok).toBe(true);
    expect(await lineOf(workbook.save(), "正好在中间")).toMatchObject({
      state: "忽略",
      note: "四舍五入到万元两位小数",
    });
    const again = await workbook.read();
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    const back = planFindings(workbookData(again.value), {
      findings: first.outcome.findings,
      decisions: new Map([[target.key, { state: "待处理", note: "" }]]),
      today: "2024-11-22",
      settings: context.settings,
    });
    expect(back.patch.filter(({ kind }) => kind === "setCell")).toHaveLength(3);
    expect(back.problems).toEqual([]);
  });
});
