import { cellText } from "../../../src/core/grid/cellText";
import { toFixedText } from "../../../src/core/number/round";
import { sayProblem } from "../../../src/core/problems/say";
import type { Assessment } from "../../../src/usecases/assess";
import { papered, scored, totalOf } from "../../support/caseWorkbook";
import {
  answered,
  type Answers,
  blankForm,
  formCell,
  formSheet,
  withCells,
  wordsAnswered,
} from "../../support/selfEvaluationForm";
import { opened } from "../../support/xlsxFiles";

/** paper, answers, paper again for the rows that the answers bring, answers. */
async function filled(bytes: Uint8Array, answers: Answers): Promise<Uint8Array> {
  const first = await answered((await papered(bytes)).bytes, answers);
  return answered((await papered(first)).bytes, answers);
}

function scores({ indicators }: Assessment): readonly string[] {
  return indicators.map(({ indicator, scored: found }) => {
    const shown = found.state === "scored" ? toFixedText(found.points, 2) : "待补";
    return `${indicator.path.join("/")} ${shown}`;
  });
}

describe("盐池自评表", () => {
  const waiting = (async () => scored((await papered(blankForm())).bytes))();
  const done = (async () => scored(await filled(blankForm(), wordsAnswered)))();

  test("数能相除的都算出来了，文字的等评价人，不猜", async () => {
    const { outcome } = await waiting;
    expect(scores(outcome.assessment)).toEqual([
      "项目资金（万元）/执行率 10.00",
      "产出指标/数量指标/指标1:维护微信公众号数量 15.00",
      "产出指标/数量指标/指标2:政府网站维护数量 15.00",
      "产出指标/质量指标/指标1:数据检测工作完成率 10.00",
      "产出指标/时效指标/指标1:维护工作开展期间 待补",
      "产出指标/成本指标/指标1:政务新媒体运行维护费用 10.00",
      "效益指标/社会效益指标/指标1:数据检测合格率 待补",
      "效益指标/可持续影响指标/指标1:新媒体运行维护合同履约进度 待补",
      "满意度指标/服务对象满意度指标/指标1:群众满意度 9.50",
    ]);
    expect(outcome.problems.filter(({ code }) => code === "form-values-in-words").map(sayProblem)).toEqual([
      "项目支出绩效自评表!E17：“指标1:维护工作开展期间”的年度指标值是“按时完成”，全年实际值是“2022年按时完成”，不是可以相除的两个数，不猜；请在评价底稿里答口径、选档次或填数。",
      "项目支出绩效自评表!E23：“指标1:数据检测合格率”的年度指标值是“90%”，全年实际值是“≥90%”，不是可以相除的两个数，不猜；请在评价底稿里答口径、选档次或填数。",
      "项目支出绩效自评表!E27：“指标1:新媒体运行维护合同履约进度”的年度指标值是“长期”，全年实际值是“100%”，不是可以相除的两个数，不猜；请在评价底稿里答口径、选档次或填数。",
    ]);
  });

  test("还缺答复时，总分格是公式而没有数", async () => {
    const cell = (await opened((await waiting).bytes).grid(formSheet)).cell(30, 6);
    expect(cell.formula).toBe('IF(COUNT(H6,G13:G29)<COUNT(F6,F13:F29),"",SUM(H6,G13:G29))');
    expect(cellText(cell.value)).toBe("");
  });

  test("评价人答了三处文字以后，99.50，优", async () => {
    const { outcome, bytes } = await done;
    expect(totalOf(outcome.assessment)).toBe("99.50 优");
    const grid = await opened(bytes).grid(formSheet);
    expect(grid.cell(30, 6).value).toMatchObject({ type: "number", number: 99.5 });
    const written = ["H6", "G13", "G14", "G15", "G17", "G19", "G23", "G27", "G29"].map((name) => {
      const { row, column } = formCell(name);
      return cellText(grid.cell(row, column).value);
    });
    expect(written).toEqual(["10", "15", "15", "10", "10", "10", "10", "10", "9.5"]);
  });

  test("单位自己写的偏差原因留着，并说出算出来的是什么", async () => {
    const { outcome, bytes } = await done;
    expect(cellText((await opened(bytes).grid(formSheet)).cell(28, 8).value)).toBe("部分功能需要优化。");
    expect(outcome.kept).toEqual([
      expect.objectContaining({
        at: formCell("I29"),
        standing: "部分功能需要优化。",
        planned: "实际值95%，未达到指标值100%，得分=95%/100%*10分=9.5，扣0.5分。",
      }),
    ]);
  });

  test("空的“指标2：”一行也没有写", async () => {
    const [before, after] = [
      await opened(blankForm()).grid(formSheet),
      await opened((await done).bytes).grid(formSheet),
    ];
    const ours = new Set([5, 12, 13, 14, 16, 18, 22, 26, 28, 30]);
    for (let row = 0; row < before.rowCount; row += 1) {
      if (ours.has(row)) continue;
      for (let column = 0; column < before.columnCount; column += 1)
        expect(after.cell(row, column)).toEqual(before.cell(row, column));
    }
  });

  test("再评一次，一个字节也不变", async () => {
    const first = await done;
    const again = await scored(first.bytes);
    expect(again.outcome.changed).toEqual([]);
    expect(again.bytes).toEqual(first.bytes);
  });

  test("印出的6分和96分留着，并说出算出来的是9.50和99.50", async () => {
    const printed = await withCells(await filled(blankForm(), wordsAnswered), { G29: 6, G31: 96 });
    const { outcome } = await scored(printed);
    expect(totalOf(outcome.assessment)).toBe("99.50 优");
    expect(outcome.problems.map(sayProblem)).toEqual(
      expect.arrayContaining([
        "项目支出绩效自评表!G29有人工填写的“6”，与算出的“9.50”不同，保留原值。",
        "项目支出绩效自评表!G31的合计是人工填写的，保留原样。",
        "项目支出绩效自评表!G31的合计是96（含人工填写并保留的评分），按证据算出的总分是99.50；报告引用前请统一。",
      ]),
    );
  });

  test("答了定量指标，就等评价人填数，填了按比例算", async () => {
    const answers: Answers = [
      ...wordsAnswered.filter(([name]) => name !== "指标1:数据检测合格率"),
      ["指标1:数据检测合格率", "年度指标值是", "定量指标"],
      ["指标1:数据检测合格率", "指标方向", "正向"],
    ];
    const open = await filled(blankForm(), answers);
    expect(scores((await scored(open)).outcome.assessment)).toContain(
      "效益指标/社会效益指标/指标1:数据检测合格率 待补",
    );
    const full = await answered(open, [["指标1:数据检测合格率", "全年实际值（B）", "81%"]]);
    const { outcome } = await scored(full);
    expect(scores(outcome.assessment)).toContain("效益指标/社会效益指标/指标1:数据检测合格率 9.00");
    expect(totalOf(outcome.assessment)).toBe("98.50 优");
  });

  test("实际值改成别的文字，原来的口径不再算数", async () => {
    const changed = await withCells((await done).bytes, { E27: "没有完成" });
    const { outcome } = await scored(changed);
    expect(scores(outcome.assessment)).toContain(
      "效益指标/可持续影响指标/指标1:新媒体运行维护合同履约进度 待补",
    );
  });

  test("执行率低于100%按比例得分，金额在底稿里以元计", async () => {
    const late = await withCells(blankForm(), { E6: 9.1 });
    const { outcome } = await scored((await papered(late)).bytes);
    expect(scores(outcome.assessment)).toContain("项目资金（万元）/执行率 7.00");
    const [execution] = outcome.assessment.indicators;
    expect(execution?.scored).toMatchObject({
      reason: "执行率=91,000.00/130,000.00=70%，得分=70%*10分=7，扣3分。",
    });
  });

  test("预算数是0，不评分", async () => {
    const none = await withCells(blankForm(), { D6: 0, E6: 0 });
    const { outcome } = await scored((await papered(none)).bytes);
    expect(scores(outcome.assessment)).toContain("项目资金（万元）/执行率 待补");
  });
});

describe("按执行率封顶：写在评价设置里的规则，不在程序里", () => {
  const capped = async (text: string) => {
    const bytes = await withCells(await filled(blankForm(), wordsAnswered), { E6: 9.1 });
    const settings = await opened(bytes).grid("评价设置");
    const row = Array.from({ length: settings.rowCount }, (_, at) => at).find(
      (at) => cellText(settings.cell(at, 0).value) === "按执行率封顶",
    );
    if (row === undefined) throw new Error("评价设置 has no row for caps");
    return scored(await withCells(bytes, { [`B${String(row + 1)}`]: text }, "评价设置"));
  };

  test("没有写，就没有封顶", async () => {
    const { outcome } = await scored(await withCells(await filled(blankForm(), wordsAnswered), { E6: 9.1 }));
    expect(totalOf(outcome.assessment)).toBe("96.50 优");
  });

  test("执行率70%，低于80%的总分不超过85分：总分85，良，总分格也是", async () => {
    const { outcome, bytes } = await capped("执行率低于60%，总分不超过60分；执行率低于80%的，总分不超过85分");
    expect(totalOf(outcome.assessment)).toBe("85.00 良");
    expect(outcome.problems.map(sayProblem)).toContain(
      "执行率是70%，按评价设置的“按执行率封顶”，总分不超过85分：各项得分之和是96.50，总分按85计。",
    );
    const cell = (await opened(bytes).grid(formSheet)).cell(30, 6);
    expect(cell.formula).toBe('IF(COUNT(H6,G13:G29)<COUNT(F6,F13:F29),"",MIN(SUM(H6,G13:G29),85))');
    expect(cell.value).toMatchObject({ type: "number", number: 85 });
    expect((await scored(bytes)).bytes).toEqual(bytes);
  });

  test("写得不明白的不采用，并说出来", async () => {
    const { outcome } = await capped("执行率太低的扣分");
    expect(totalOf(outcome.assessment)).toBe("96.50 优");
    expect(outcome.problems.map(({ code }) => code)).toContain("cap-not-understood");
  });
});
