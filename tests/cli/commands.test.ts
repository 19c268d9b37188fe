import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { applied, blankCase, filledCase, tableSheet, typed } from "../support/caseWorkbook";
import { entered } from "../support/paperRow";
import { Desk } from "./program";

const desks: Desk[] = [];
const desk = (files: Readonly<Record<string, Uint8Array | string>> = {}): Desk => {
  const made = new Desk(files);
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

test("分值合计不是100：评分完成，不定级，说为什么", async () => {
  const short = await applied(filledCase(), [{ kind: "deleteRows", sheet: tableSheet, row: 14, count: 1 }]);
  const done = await desk({ "缺.xlsx": short }).run("score", "缺.xlsx");
  expect(done.code).toBe(0);
  expect(done.out).toContain("83.94 分，未定级：分值合计是 97 分，不是 100 分；等级按百分制定。");
});

describe("退出码", () => {
  test.each([
    ["read 认得出", ["read", "甲.xlsx"], 0],
    ["paper 写得了", ["paper", "甲.xlsx", "-o", "乙.xlsx"], 0],
    ["score 证据齐", ["score", "满.xlsx"], 0],
    ["score 证据不齐", ["score", "甲.xlsx"], 2],
    ["score 证据不齐也写文件", ["score", "甲.xlsx", "-o", "丙.xlsx"], 2],
    ["explain", ["explain", "--full", "2", "①资料齐全，得1分；②手续完备，得1分。"], 0],
    ["help", ["--help"], 0],
    ["没有命令", [], 1],
    ["没有这个命令", ["grade"], 1],
    ["没有这个选项", ["score", "甲.xlsx", "--force"], 1],
    ["没有写文件名", ["score"], 1],
    ["两个文件", ["score", "甲.xlsx", "满.xlsx"], 1],
    ["没有这个文件", ["read", "没有.xlsx"], 1],
    ["不是 xlsx", ["score", "记事.xlsx"], 1],
    ["空文件", ["read", "空.xlsx"], 1],
    ["paper 没有 -o", ["paper", "甲.xlsx"], 1],
    ["没有这张表", ["score", "满.xlsx", "--table", "附件9"], 1],
    ["输出的文件夹不存在", ["score", "满.xlsx", "-o", "没有/乙.xlsx"], 1],
    ["explain 的分值不是数", ["explain", "--full", "若干", "得1分。"], 1],
  ])("%s", async (_name, args, code) => {
    const at = desk({ "甲.xlsx": blankCase(), "满.xlsx": filledCase(), "记事.xlsx": "今天", "空.xlsx": "" });
    const done = await at.run(...args);
    expect([done.code, done.err]).toEqual([code, expect.not.stringContaining("程序出错")]);
    if (code === 1) expect(`${done.out}${done.err}`).toMatch(/[一-鿿]/);
  });
});

describe("说的话是中文，带路径或单元格，说下一步怎么办", () => {
  test.each([
    [["read", "没有.xlsx"], /打不开“没有\.xlsx”：文件或文件夹不存在。/],
    [["score", "记事.xlsx"], /这不是 Excel 工作簿文件（\.xlsx）。请/],
    [["score", "满.xlsx", "-o", "没有/乙.xlsx"], /写不了“没有\/乙\.xlsx”：.*请换一个位置/],
    [["paper", "满.xlsx"], /请用 -o 写明底稿写到哪个文件/],
    [["score", "满.xlsx", "--table", "附件9"], /没有找到“附件9”这张评分表，可选：/],
    [["grade"], /没有“grade”这个命令。/],
  ])("%s", async (args, sentence) => {
    const done = await desk({ "满.xlsx": filledCase(), "记事.xlsx": "今天" }).run(...args);
    expect(done.err).toMatch(sentence);
    expect(done.out).toBe("");
  });

  test("read 说出认作什么列、依据哪个表头、几个指标", async () => {
    const { out } = await desk({ "甲.xlsx": blankCase() }).run("read", "甲.xlsx");
    expect(out).toContain("附件3 指标体系及评分表");
    expect(out).toMatch(/G3\s+评分标准\s+评分标准/);
    expect(out).toContain("23 个指标");
    expect(out).toMatch(/支出明细账：支出明细账，41 笔，合计 413,550\.00 元/);
  });

  test("score 打印评分表、各级得分和等级", async () => {
    const { out } = await desk({ "满.xlsx": filledCase() }).run("score", "满.xlsx");
    expect(out).toMatch(/H23\s+推动呈贡区.*6\.00\s+5\.42/);
    expect(out).toMatch(/效益\s+30\.00\s+21\.94\s+8\.06\s+73\.13%/);
    expect(out).toContain("84.94 分，良");
  });

  test("口径没有答复：说出要定什么，退出码2", async () => {
    const open = await entered(filledCase(), [["立项依据充分性", "⑤ 口径", null]]);
    const { code, out } = await desk({ "满.xlsx": open }).run("score", "满.xlsx");
    expect(code).toBe(2);
    expect(out).toMatch(/H4\s+立项依据充分性\s+3\.00\s+待补\s+哪种情况得1分/);
    expect(out).toMatch(/81\.94（已评部分），还有 1 个指标没有评完，暂不定级/);
  });

  test("explain 说出读法、要的事实、没读懂的话", async () => {
    const at = desk();
    const read = await at.run("explain", "--full", "2", "--name", "资金到位率", "①资金到位率=100%,得2分;②若资金到位率<100%,得分=资金到位率*标准分(2分)。"); // prettier-ignore
    expect(read.out).toMatch(/^读懂　按比例得分/);
    expect(read.out).toMatch(/要点\s+需要的事实\s+类型\s+单位\s+键/);
    const unread = await at.run("explain", "--full", "2", "按照有关规定办理。");
    expect([unread.code, unread.out]).toEqual([
      0,
      expect.stringMatching(/^未读懂.*没有读懂：“按照有关规定办理/s),
    ]);
  });

  test("score 有 --replace 才换人填的", async () => {
    const at = desk({ "满.xlsx": await typed(filledCase(), [["附件3 指标体系及评分表!H7", 2]]) });
    const kept = await at.run("score", "满.xlsx", "-o", "一.xlsx");
    expect(kept.err).toContain(
      "H7有人工填写的“2”，与算出的“1.00”不同，保留原值。要换成算出的，请加 --replace。",
    );
    const replaced = await at.run("score", "满.xlsx", "-o", "二.xlsx", "--replace");
    expect(replaced.err).not.toContain("人工填写");
  });
});

describe("文件", () => {
  test("输入不动，不留临时文件，结果就是新文件", async () => {
    const at = desk({ "满.xlsx": filledCase() });
    await at.run("score", "满.xlsx", "-o", "结果.xlsx");
    expect(at.names()).toEqual(["满.xlsx", "结果.xlsx"].sort());
    expect(Buffer.compare(at.bytes("满.xlsx"), filledCase())).toBe(0);
  });

  test("没有 -o 就什么也不写", async () => {
    const at = desk({ "满.xlsx": filledCase() });
    await at.run("score", "满.xlsx");
    expect(at.names()).toEqual(["满.xlsx"]);
    expect(Buffer.compare(at.bytes("满.xlsx"), filledCase())).toBe(0);
  });

  test("写回原文件：只有写明了才写", async () => {
    const at = desk({ "满.xlsx": filledCase() });
    await at.run("score", "满.xlsx", "-o", "满.xlsx");
    expect(at.names()).toEqual(["满.xlsx"]);
    const once = at.bytes("满.xlsx");
    expect(Buffer.compare(once, filledCase())).not.toBe(0);
    await at.run("score", "满.xlsx", "-o", "满.xlsx");
    expect(Buffer.compare(at.bytes("满.xlsx"), once)).toBe(0);
  });

  test("写不了：原来的结果和输入都不动，不留写了一半的文件", async () => {
    const at = desk({ "满.xlsx": filledCase() });
    mkdirSync(join(at.folder, "结果.xlsx"));
    const done = await at.run("score", "满.xlsx", "-o", "结果.xlsx");
    expect(done.code).toBe(1);
    expect(at.names()).toEqual(["满.xlsx", "结果.xlsx"].sort());
    expect(done.out).toBe("");
  });

  test("只读的文件：不换掉它", async () => {
    const at = desk({ "满.xlsx": filledCase(), "旧.xlsx": blankCase() });
    chmodSync(join(at.folder, "旧.xlsx"), 0o444);
    const done = await at.run("score", "满.xlsx", "-o", "旧.xlsx");
    expect([done.code, done.err]).toEqual([1, expect.stringContaining("只读")]);
    expect(Buffer.compare(at.bytes("旧.xlsx"), blankCase())).toBe(0);
  });

  test.each([
    ["满.xlsx", "结果.csv", ".xlsx"],
    ["满.xlsm", "结果.xlsx", ".xlsm"],
    ["满.xlsx", "结果.xlsm", ".xlsx"],
    ["满", "结果.xlsm", ".xlsx"],
  ])("%s 写到 %s：不写打不开的文件", async (from, to, kind) => {
    const at = desk({ [from]: filledCase() });
    const done = await at.run("score", from, "-o", to);
    const sentence = `输出文件“${to}”的扩展名要和原文件一样，是“${kind}”，否则打不开；没有写文件。`;
    expect([done.code, done.err]).toEqual([1, expect.stringContaining(sentence)]);
    expect(at.names()).toEqual([from]);
  });

  test("命令行分三步走：paper、填写、score，同一台机器上运行两遍，文件一样", async () => {
    const at = desk({ "甲.xlsx": blankCase() });
    await at.run("paper", "甲.xlsx", "-o", "一.xlsx");
    await at.run("paper", "甲.xlsx", "-o", "二.xlsx");
    await at.run("paper", "一.xlsx", "-o", "三.xlsx");
    expect(Buffer.compare(at.bytes("一.xlsx"), at.bytes("二.xlsx"))).toBe(0);
    expect(Buffer.compare(at.bytes("一.xlsx"), at.bytes("三.xlsx"))).toBe(0);
  });
});
