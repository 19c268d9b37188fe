import { findIndicatorTables } from "../../../src/core/indicators/findIndicatorTables";
import { readTable } from "../../../src/core/indicators/readTable";
import { gridOf, type Written } from "../../support/gridOf";

const HEADER = ["评价指标", "权重", "评分细则", "自评得分"];

/** "一、决策20 > （一）项目立项20 > 1.立项依据3" of every indicator. */
function pathsOf(rows: readonly (readonly Written[])[], header: readonly Written[] = HEADER) {
  const grid = gridOf([["指标体系"], header, ...rows]);
  const [table] = findIndicatorTables([grid]);
  const { indicators, levels } = readTable(grid, table!);
  const points = new Map<string, string>();
  const note = (nodes: typeof levels): void => {
    for (const node of nodes) {
      points.set(node.name, node.points?.toString() ?? "");
      note(node.children);
    }
  };
  note(levels);
  return indicators.map(
    ({ path, full }) =>
    [...path.slice(0, -1).map((name) => `${name}${points.get(name) ?? ""}`), `${path.at(-1) ?? ""}${full?.toString() ?? ""}`].join(" > "), // prettier-ignore
  );
}

const rule = "每发现一项扣1分";

describe("各级指标写在同一列", () => {
  test("一、（一）1.三级编号", () => {
    expect(
      pathsOf([
        ["一、决策", 20, ""],
        ["（一）项目立项", 20, ""],
        ["1.立项依据", 3, rule],
        ["2.立项程序", 17, rule],
        ["二、过程", 20, ""],
        ["（一）资金管理", 20, ""],
        ["1.资金到位率", 20, rule],
        ["合计", 40, ""],
      ]),
    ).toEqual([
      "一、决策20 > （一）项目立项20 > 1.立项依据3",
      "一、决策20 > （一）项目立项20 > 2.立项程序17",
      "二、过程20 > （一）资金管理20 > 1.资金到位率20",
    ]);
  });

  test("1 1.1 1.1.1 编号", () => {
    const rows = [["1、决策", 5, ""], ["1.1 立项", 5, ""], ["1.1.1 依据", 5, rule], ["2、过程", 7, ""], ["2.1 资金", 7, rule]]; // prettier-ignore
    expect(pathsOf(rows)).toEqual(["1、决策5 > 1.1立项5 > 1.1.1依据5", "2、过程7 > 2.1资金7"]);
  });

  test("编号写在序号列", () => {
    const header = ["序号", "指标名称", "分值", "评分标准", "得分"];
    const rows = [["一", "决策", 20, ""], ["（一）", "项目立项", 20, ""], ["1", "立项依据", 20, rule], ["二", "过程", 10, ""], ["1", "资金到位率", 10, rule]]; // prettier-ignore
    expect(pathsOf(rows, header)).toEqual(["决策20 > 项目立项20 > 立项依据20", "过程10 > 资金到位率10"]);
  });

  test("只有上级编号", () => {
    const rows = [["一、决策", 5, ""], ["立项依据", 5, rule], ["二、过程", 7, ""], ["资金到位率", 7, rule]]; // prettier-ignore
    expect(pathsOf(rows)).toEqual(["一、决策5 > 立项依据5", "二、过程7 > 资金到位率7"]);
  });

  test("不编号，缩进两格", () => {
    const rows = [["决策", 5, ""], ["　　立项依据", 5, rule], ["过程", 7, ""], ["　　资金到位率", 7, rule]]; // prettier-ignore
    expect(pathsOf(rows)).toEqual(["决策5 > 立项依据5", "过程7 > 资金到位率7"]);
  });

  test("不编号不缩进，上级的分值是下面各行之和", () => {
    const rows = [["决策", 12, ""], ["立项依据", 5, rule], ["立项程序", 7, rule], ["过程", 7, ""], ["资金到位率", 7, rule]]; // prettier-ignore
    expect(pathsOf(rows)).toEqual(["决策12 > 立项依据5", "决策12 > 立项程序7", "过程7 > 资金到位率7"]);
  });

  test("没有评分标准、也看不出是上级的，仍是缺评分标准的指标", () => {
    const rows = [["立项依据", 5, rule], ["立项程序", 7, ""], ["资金到位率", 9, rule]]; // prettier-ignore
    expect(pathsOf(rows)).toEqual(["立项依据5", "立项程序7", "资金到位率9"]);
  });
});

test("表头三行，“一级”“指标”分写两行", () => {
  const grid = gridOf(
    [
      ["评价指标", "", "", "指标分值", "评分细则", "评分情况", ""],
      ["一级", "二级", "三级", "", "", "得分", "扣分原因"],
      ["指标", "指标", "指标", "", "", "", ""],
      ["决策", "项目立项", "立项依据", 3, rule, "", ""],
    ],
    { merges: ["A1:C1", "D1:D3", "E1:E3", "F1:G1", "F2:F3", "G2:G3"] },
  );
  const [table] = findIndicatorTables([grid]);
  expect(table?.columns).toMatchObject({ levels: [0, 1, 2], full: 3, standard: 4, score: 5, reason: 6 });
  expect(readTable(grid, table!).indicators.map(({ path }) => path.join(" > "))).toEqual([
    "决策 > 项目立项 > 立项依据",
  ]);
});
