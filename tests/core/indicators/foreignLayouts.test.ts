import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { gridOf } from "../../support/gridOf";
import { nameOf, outline, readTable, said } from "./cells";

const HEADER = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"];
const RULE = "①制度健全，得1分；②制度执行有效，得2分。";
const VETO = "存在截留、挪用的，本项不得分。";

describe("评分标准不止一列", () => {
  test("“评分标准”并列两列：两列合起来才是标准", () => {
    const header = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "", "得分", "扣分原因"];
    const reading = readTable(
      gridOf(
        [
          header,
          ["决策", "立项", "制度", 3, RULE, VETO],
          ["", "", "程序", 2, "有得满分", ""],
          ["", "", "目标", 2, "并在一起的标准", "", ""],
        ],
        { merges: ["E1:F1", "E4:F4"] },
      ),
    );
    expect(reading.indicators.map(({ standardText }) => standardText)).toEqual([
      `${RULE}\n${VETO}`,
      "有得满分",
      "并在一起的标准",
    ]);
    expect(said(reading)).toEqual([]);
  });

  test("“评分标准”下面分得分点、扣分点：扣分点不是写扣分原因的地方", () => {
    const reading = readTable(
      gridOf(
        [
          ["一级指标", "三级指标", "分值", "评分标准", "", "得分", "扣分原因"],
          ["", "", "", "得分点", "扣分点", "", ""],
          ["决策", "制度", 3, RULE, VETO, "", ""],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"] },
      ),
    );
    expect(reading.indicators[0]?.standardText).toBe(`${RULE}\n${VETO}`);
    expect(nameOf(reading.indicators[0]?.cells.reason)).toBe("G3");
  });

  test("评分标准之外另有扣分标准：都读", () => {
    const header = [...HEADER.slice(0, 5), "扣分标准", "得分", "扣分原因"];
    const reading = readTable(gridOf([header, ["决策", "立项", "制度", 3, RULE, VETO]]));
    expect(reading.indicators[0]?.standardText).toBe(`${RULE}\n${VETO}`);
  });

  test("评价标准和评分细则都像：读一列，说出另一列；空的一列不说", () => {
    const header = [...HEADER.slice(0, 4), "评价标准", "评分细则", "得分", "扣分原因"];
    const both = readTable(gridOf([header, ["决策", "立项", "制度", 3, "制度健全", RULE]]));
    expect(both.indicators[0]?.standardText).toBe(RULE);
    expect(said(both)).toEqual([
      "Sheet1!E1的“评价标准”也像评分标准，没有读，评分按“评分细则”一列；要按它评分，请指定它为评分标准。",
    ]);
    const one = readTable(gridOf([header, ["决策", "立项", "制度", 3, "", RULE]]));
    expect(said(one)).toEqual([]);
  });

  test("“评价”并在评分标准和别的列上面：别的列不是标准", () => {
    const reading = readTable(
      gridOf(
        [
          ["一级指标", "三级指标", "分值", "评价", "", "得分", "扣分原因"],
          ["", "", "", "评分标准", "数据来源", "", ""],
          ["决策", "制度", 3, RULE, "制度文件", "", ""],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2", "G1:G2"] },
      ),
    );
    expect(reading.indicators[0]?.standardText).toBe(RULE);
  });
});

describe("列移了位", () => {
  test("“三级指标”并在序号和名称两列上：读名称", () => {
    const header = ["一级指标", "", "三级指标", "", "分值", "评分标准", "得分", "扣分原因"];
    const reading = readTable(
      gridOf(
        [
          header,
          ["一", "决策", 1, "制度", 3, RULE],
          ["", "", 2, "程序", 5, "有得满分"],
          ["二", "过程", "（3）", "资金", 2, "有得满分"],
          ["合计", "", "", "", 10],
        ],
        { merges: ["A1:B1", "C1:D1"] },
      ),
    );
    expect(outline(reading)).toEqual(["决策/制度 3", "决策/程序 5", "过程/资金 2"]);
    expect(reading.table.totalRow).toBe(4);
    expect(said(reading)).toEqual([]);
  });

  test("指标前面还有一列类别：合计写在那一列也认得", () => {
    const reading = readTable(
      gridOf([
        ["项目类别", ...HEADER],
        ["共性指标", "决策", "立项", "制度", 3, RULE],
        ["个性指标", "产出", "数量", "完成", 2, "有得满分"],
        ["合计", "", "", "", 5],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/制度 3", "产出/数量/完成 2"]);
    expect(reading.table.totalRow).toBe(3);
    expect(said(reading)).toEqual([]);
  });

  test("评分格与左边的标准并成一格：不往那里写", () => {
    const reading = readTable(
      gridOf([HEADER, ["决策", "立项", "制度", 3, RULE, "", ""]], { merges: ["E2:F2"] }),
    );
    expect(said(reading)).toEqual([
      "“制度”的评分单元格并进了左边的Sheet1!E2，写在那里会盖住原来的内容，没有写；请拆分合并的单元格。",
    ]);
  });
});

describe("分值写在名称里", () => {
  const header = ["一级指标", "二级指标", "三级指标", "评分标准", "得分", "扣分原因"];

  test("没有分值列，名称后面带分", () => {
    const reading = readTable(
      gridOf([
        header,
        ["决策（8分）", "立项（8分）", "制度（3分）", RULE],
        ["", "", "程序（5分）", "有得满分"],
        ["过程（2分）", "资金（2分）", "资金", "有得满分"],
        ["合计（10分）"],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/制度 3", "决策/立项/程序 5", "过程/资金/资金 ?"]);
    expect(reading.levels[0]?.points?.valueOf()).toBe(8);
    expect(reading.table.totalRow).toBe(4);
    expect(said(reading)).toEqual([
      "Sheet1!C4的名称里没有写“资金”是几分；请写在名称后面，如“资金（5分）”，或加一列“分值”。",
    ]);
  });

  test("名称里也没有分：不当作评分表", () => {
    expect(findIndicatorTables([gridOf([header, ["决策", "立项", "制度95%", RULE]])])).toEqual([]);
  });
});

describe("表中间和表尾的行", () => {
  test("两个合计：前一个是一部分的，不进总分的范围", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        ["决策", "立项", "制度", 3, RULE],
        ["", "", "合计", 3],
        ["产出", "数量", "完成", 2, "有得满分"],
        ["", "", "合计", 5],
      ]),
    );
    expect([reading.table.subtotalRows, reading.table.totalRow]).toEqual([[2], 4]);
  });

  test("转下页、续表和重复的表头不断开一张表", () => {
    const tables = findIndicatorTables([
      gridOf([
        HEADER,
        ["决策", "立项", "制度", 3, RULE],
        ["（转下页）"],
        ["（续表）"],
        HEADER,
        ["过程", "资金", "到位", 2, "有得满分"],
        ["合计（5分）", "", "", 5],
      ]),
    ]);
    expect(tables.map(({ firstRow, totalRow }) => [firstRow, totalRow])).toEqual([[1, 6]]);
  });

  test("评价等级一行不是指标", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        ["决策", "立项", "制度", 3, RULE],
        ["综合得分（满分3分）", "", "", ""],
        ["评价等级", "", "", "优"],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/制度 3"]);
    expect(reading.table.totalRow).toBe(2);
    expect(said(reading)).toEqual([]);
  });
});
