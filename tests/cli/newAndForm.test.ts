import { answered, blankForm, wordsAnswered } from "../support/selfEvaluationForm";
import { Desk } from "./program";

const desks: Desk[] = [];
const desk = (files: Readonly<Record<string, Uint8Array | string>> = {}): Desk => {
  const made = new Desk(files);
  desks.push(made);
  return made;
};
afterAll(() => desks.forEach((each) => each.clear()));

describe("自评表和评分表用同样的命令", () => {
  test("read 列出执行率和有内容的指标，空行不算", async () => {
    const { code, out } = await desk({ "自评.xlsx": blankForm() }).run("read", "自评.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("评分表：项目支出绩效自评表!A12");
    expect(out).toContain("9 个指标");
    expect(out).toMatch(/执行率 +10 +读懂/);
    expect(out).not.toMatch(/指标2:\s/);
  });

  test("coverage：9条都读懂，三条待确认口径", async () => {
    const { code, out } = await desk({ "自评.xlsx": blankForm() }).run("coverage", "自评.xlsx");
    expect(code).toBe(0);
    expect(out).toContain("9 条评分标准：读懂 9，部分 0，未读懂 0");
    expect(out.match(/待确认口径/g)).toHaveLength(3);
  });

  test("paper、填底稿、score：99.50分，优", async () => {
    const at = desk({ "自评.xlsx": blankForm() });
    expect((await at.run("paper", "自评.xlsx", "-o", "底稿.xlsx")).code).toBe(0);
    expect((await at.run("score", "底稿.xlsx")).code).toBe(2);
    const once = desk({ "一.xlsx": await answered(at.bytes("底稿.xlsx"), wordsAnswered) });
    expect((await once.run("paper", "一.xlsx", "-o", "二.xlsx")).code).toBe(0);
    const full = desk({ "三.xlsx": await answered(once.bytes("二.xlsx"), wordsAnswered) });
    const done = await full.run("score", "三.xlsx", "-o", "四.xlsx");
    expect([done.code, done.out]).toEqual([0, expect.stringContaining("99.50 分，优")]);
  });
});

describe("new", () => {
  test("新建以后 coverage 全部读懂", async () => {
    const at = desk();
    const made = await at.run("new", "项目评价", "-o", "评价.xlsx");
    expect([made.code, made.out]).toEqual([
      0,
      expect.stringContaining("已新建 评价.xlsx：“指标体系及评分表”"),
    ]);
    const { out } = await at.run("coverage", "评价.xlsx");
    expect(out).toContain("17 条评分标准：读懂 17，部分 0，未读懂 0");
  });

  test.each([
    [["new"], /请写明一种模板：项目评价、20-20-60、自评表/],
    [["new", "部门整体", "-o", "甲.xlsx"], /请写明一种模板/],
    [["new", "项目评价"], /请用 -o 写明新工作簿写到哪个文件/],
    [["new", "项目评价", "-o", "甲.xls"], /新工作簿“甲\.xls”的扩展名要是\.xlsx；没有写文件。/],
    [["new", "自评表", "-o", "没有/甲.xlsx"], /写不了“没有\/甲\.xlsx”/],
  ])("%j 说明怎么写", async (args, sentence) => {
    const done = await desk().run(...args);
    expect(done.code).toBe(1);
    expect(done.err).toMatch(sentence);
  });
});
