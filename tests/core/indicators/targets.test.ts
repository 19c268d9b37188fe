import { findTargetTables } from "../../../src/core/indicators/findTargets";
import { targetsOf } from "../../../src/core/indicators/targetOf";
import { gridOf } from "../../support/gridOf";

const header = ["一级指标", "二级指标", "三级指标", "指标值", "指标说明", "指标设定依据及指标值数据来源"];

const tables = (rows: readonly (readonly (string | number | null)[])[]) =>
  findTargetTables([gridOf(rows, { sheet: "绩效目标" })]);

describe("绩效目标表", () => {
  test("总体目标、年度目标在表上面，各行往下填层级", () => {
    const [table] = tables([
      ["年度目标", "打通信息壁垒"],
      header,
      ["产出指标", "数量指标", "业务办理量达标率", "≥100%", "说明", "问卷调查"],
      [null, null, "培训期数", 5, null, null],
      ["满意度指标", "服务对象满意度", "综合满意度", "≥95%", null, null],
      ["注：指标值来自批复。"],
    ]);
    expect(table?.goals.map(({ label, text }) => [label, text])).toEqual([["年度目标", "打通信息壁垒"]]);
    expect(table?.rows.map(({ path, value }) => [path.join("/"), value])).toEqual([
      ["产出指标/数量指标/业务办理量达标率", "≥100%"],
      ["产出指标/数量指标/培训期数", "5"],
      ["满意度指标/服务对象满意度/综合满意度", "≥95%"],
    ]);
  });

  test.each([
    ["评分表不是目标表", [...header, "评分标准", "得分"]],
    ["自评表不是目标表", [...header, "实际完成值"]],
    ["没有指标值", ["一级指标", "二级指标", "三级指标", "分值"]],
  ])("%s", (_name, other) => {
    expect(tables([other, ["产出指标", "数量指标", "培训期数", "5"]])).toEqual([]);
  });
});

describe("指标对上目标", () => {
  const rows = (...names: readonly string[]) =>
    tables([header, ...names.map((name) => ["产出指标", "数量指标", name, "1", null, null])])[0]?.rows ?? [];
  const found = (names: readonly string[], targets: readonly string[]) =>
    targetsOf(names, rows(...targets)).map((each) => each && [each.row.name, each.by]);

  test.each<readonly [string, readonly string[], readonly string[], readonly unknown[]]>([
    ["同名", ["培训期数"], ["验收合格率", "培训期数"], [["培训期数", "name"]]],
    ["带分值的名称", ["培训期数（3分）"], ["培训期数"], [["培训期数", "name"]]],
    [
      "只多一个字",
      ["业务内容维护维护率"],
      ["业务内容维护率", "培训期数"],
      [["业务内容维护率", "similarName"]],
    ],
    ["不像的不对上", ["培训人次"], ["验收合格率"], [undefined]],
    ["两个一样像的不对上", ["设备维护及时率"], ["设备甲维护及时率", "设备乙维护及时率"], [undefined]],
    [
      "同名的先占，像的不抢",
      ["综合满意度", "综合满意度指数"],
      ["综合满意度"],
      [["综合满意度", "name"], undefined],
    ],
  ])("%s", (_name, names, targets, expected) => {
    expect(found(names, targets)).toEqual(expected);
  });
});
