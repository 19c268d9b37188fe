import { gridOf, errorValue, percent, type Written } from "../../support/gridOf";
import { nameOf, outline, readTable, said } from "./cells";

const HEADER = ["一级指标", "二级指标", "三级指标", "分值", "评价要点", "评分标准", "得分", "扣分原因"];

function row(
  one: Written,
  two: Written,
  three: Written,
  full: Written,
  standard: Written = "有得满分",
): Written[] {
  return [one, two, three, full, "要点", standard, "", ""];
}

describe("层级", () => {
  test("四级指标（仿昆明基层，内容为编造）", () => {
    const reading = readTable(
      gridOf(
        [
          ["四级指标体系"],
          ["一级指标", "二级指标", "三级指标", "四级指标", "权重分", "评分标准", "得分", "备注"],
          ["A项目决策", "A1立项", "A11依据", "A111依据充分", 5, "充分得满分", "", ""],
          ["", "", "", "A112程序规范", 5, "规范得满分", "", ""],
          ["", "", "A12目标", "A121目标明确", 10, "明确得满分", "", ""],
          ["B项目管理", "B1资金", "B11到位", "B111到位率", 20, "到位率×权重分", "", ""],
          ["C项目绩效", "C1产出", "C11数量", "C111完成率", 60, "完成率×权重分", "", ""],
          ["合　计", "", "", "", 100, "", "", ""],
        ],
        { merges: ["A3:A5", "B3:B5", "C3:C4", "A8:D8"] },
      ),
    );
    expect(outline(reading)).toEqual([
      "A项目决策/A1立项/A11依据/A111依据充分 5",
      "A项目决策/A1立项/A11依据/A112程序规范 5",
      "A项目决策/A1立项/A12目标/A121目标明确 10",
      "B项目管理/B1资金/B11到位/B111到位率 20",
      "C项目绩效/C1产出/C11数量/C111完成率 60",
    ]);
    expect(reading.levels.map(({ name, indicators }) => [name, indicators.length])).toEqual([
      ["A项目决策", 3],
      ["B项目管理", 1],
      ["C项目绩效", 1],
    ]);
    expect(reading.table.totalRow).toBe(7);
    expect(said(reading)).toEqual([]);
  });

  test("上级指标另有权重列", () => {
    const reading = readTable(
      gridOf([
        ["一级指标", "权重", "二级指标", "权重", "三级指标", "分值", "评分标准", "得分", "备注"],
        ["决策", 20, "立项", "12分", "依据", 6, "有得满分", "", ""],
        ["", "", "", "", "程序", 6, "有得满分", "", ""],
        ["", "", "目标", 8, "明确", 8, "有得满分", "", ""],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 6", "决策/立项/程序 6", "决策/目标/明确 8"]);
    expect(reading.levels[0]?.points?.valueOf()).toBe(20);
    expect(reading.levels[0]?.children.map(({ points }) => points?.valueOf())).toEqual([12, 8]);
  });

  test("上级指标独占一行并带分值", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        row("决策", "", "", 20, ""),
        row("", "立项", "", 12, ""),
        row("", "", "依据", 12),
        row("", "目标", "", 8, ""),
        row("", "", "明确", 8),
        row("产出", "数量", "", 80, ""),
        row("", "", "完成率", 80),
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 12", "决策/目标/明确 8", "产出/数量/完成率 80"]);
    expect(reading.levels.map(({ points }) => points?.valueOf())).toEqual([20, undefined]);
    expect(reading.levels[1]?.children[0]?.points?.valueOf()).toBe(80);
    expect(said(reading)).toEqual([]);
  });

  test("没有三级指标的那一行，二级指标就是指标", () => {
    const reading = readTable(
      gridOf([HEADER, row("产出", "数量", "完成率", 90), row("满意度", "群众满意度", "", 10)], {
        merges: ["B3:C3"],
      }),
    );
    expect(outline(reading)).toEqual(["产出/数量/完成率 90", "满意度/群众满意度 10"]);
    expect(said(reading)).toEqual([]);
  });

  test("只有两级，末级叫指标名称", () => {
    const reading = readTable(
      gridOf([
        ["序号", "一级指标", "指标名称", "满分", "计分方法", "实得分", "扣分情况"],
        [1, "管理", "制度健全", 40, "有得满分", "", ""],
        [2, "", "执行有效", 60, "有得满分", "", ""],
      ]),
    );
    expect(outline(reading)).toEqual(["管理/制度健全 40", "管理/执行有效 60"]);
  });

  test("分值写在指标名称里", () => {
    const reading = readTable(
      gridOf([
        ["一级指标", "三级指标及分值", "评分标准", "评分", "扣分原因"],
        ["决策（20分）", "依据充分性（12分）", "有得满分", "", ""],
        ["", "程序规范性", "有得满分", "", ""],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/依据充分性 12", "决策/程序规范性 ?"]);
    expect(said(reading)).toEqual([
      "Sheet1!B3的名称里没有写“程序规范性”是几分；请写在名称后面，如“程序规范性（5分）”，或加一列“分值”。",
    ]);
  });

  test("小计行不是指标，也不结束表", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        row("决策", "立项", "依据", 40),
        row("小 计", "", "", 40, ""),
        row("产出", "数量", "完成率", 60),
        row("产出小计", "", "", 60, ""),
        row("总 分", "", "", 100, ""),
        row("评价等级", "", "", "", ""),
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 40", "产出/数量/完成率 60"]);
    expect([reading.table.subtotalRows, reading.table.totalRow, reading.table.lastRow]).toEqual([
      [2, 4],
      5,
      5,
    ]);
  });

  test("合计和注从序号列或别的列合并过来", () => {
    const header = ["序号", "备查", ...HEADER];
    const reading = readTable(
      gridOf(
        [
          header,
          [1, "", ...row("决策", "立项", "依据", 40)],
          [2, "", ...row("产出", "数量", "完成率", 60)],
          [3],
          ["", "合　计", "", "", "", 100],
          ["注：分值合计100分。"],
        ],
        { merges: ["B5:E5", "A6:J6"] },
      ),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 40", "产出/数量/完成率 60"]);
    expect([reading.table.totalRow, reading.table.lastRow]).toEqual([4, 4]);
    expect(said(reading)).toEqual([]);
  });

  test("缺上级指标、缺名称、同名指标", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        row("", "立项", "依据", 40),
        row("决策", "目标", "明确", 30),
        row("", "", "明确", 20),
        row("", "", "", 10),
      ]),
    );
    expect(outline(reading)).toEqual(["立项/依据 40", "决策/目标/明确 30", "决策/目标/明确 20"]);
    expect(said(reading)).toEqual([
      "Sheet1!D5有分值或评分标准，但没有指标名称，这一行没有计入；请在C5填写指标名称。",
      "Sheet1!A2是空的，“依据”不知道属于哪个上级指标；请补填。",
      "Sheet1!C4的指标“明确”与C3的重复，两处会被当成同一个指标；请改名或删去一处。",
    ]);
  });
});

describe("分值", () => {
  test.each<readonly [string, Written, string, string]>([
    ["数字", 3, "3", ""],
    ["文本", "3", "3", ""],
    ["带单位", "3分", "3", ""],
    ["全角", "３．５", "3.5", ""],
    ["汉字", "三", "3", ""],
    ["空白", "", "?", "Sheet1!D2是空的，“依据”没有分值；请填写分值，只填数字。"],
    ["说不准", "三分左右", "?", "Sheet1!D2的分值“三分左右”不是数字，请只填数字。"],
    ["范围", "3-5", "?", "Sheet1!D2的分值“3-5”不是数字，请只填数字。"],
    ["别的单位", "3次", "?", "Sheet1!D2的分值“3次”不是数字，请只填数字。"],
    ["错误值", errorValue("#REF!"), "?", "Sheet1!D2的分值是错误值#REF!；请改正公式或直接填写数字。"],
    ["百分数", percent(0.05), "?", "Sheet1!D2的分值是5%，看不出是几分；请把分值填成分数，例如5。"],
    ["零", 0, "?", "Sheet1!D2的分值是0，分值应大于0；请改正。"],
    ["逻辑值", true, "?", "Sheet1!D2的分值“TRUE”不是数字，请只填数字。"],
    [
      "没有结果的公式",
      { value: { type: "blank" }, formula: "SUM(X1)" },
      "?",
      "Sheet1!D2的分值是公式，但文件里没有它的结果；请在Excel中打开并保存一次，或直接填写数字。",
    ],
    [
      "日期",
      { type: "number", number: 45356, format: "date" },
      "?",
      "Sheet1!D2的分值被Excel当成了日期；请把单元格格式改为“常规”后重新填写分值。",
    ],
  ])("%s", (_name, full, points, sentence) => {
    const reading = readTable(gridOf([HEADER, row("决策", "立项", "依据", full)]));
    expect(outline(reading)).toEqual([`决策/立项/依据 ${points}`]);
    expect(said(reading)).toEqual(sentence === "" ? [] : [sentence]);
    expect(reading.indicators[0]?.problems).toHaveLength(sentence === "" ? 0 : 1);
  });

  test("权重列的5%是5分", () => {
    const header = HEADER.map((text) => (text === "分值" ? "权重（%）" : text));
    const reading = readTable(
      gridOf([header, row("决策", "立项", "依据", percent(0.05)), row("", "", "程序", "5%")]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 5", "决策/立项/程序 5"]);
  });

  test("几个指标合用一个分值，一个指标有几个分值", () => {
    const shared = readTable(
      gridOf([HEADER, row("决策", "立项", "依据", 6), row("", "", "程序", "")], { merges: ["D2:D3"] }),
    );
    expect(outline(shared)).toEqual(["决策/立项/依据 ?", "决策/立项/程序 ?"]);
    expect(said(shared)).toEqual([
      "Sheet1!D2的分值由“依据”、“程序”共用，看不出各是几分；请拆分合并的单元格，分别填写分值。",
    ]);
    const several = readTable(
      gridOf([HEADER, row("决策", "立项", "依据", 3), row("", "", "", 2)], { merges: ["C2:C3"] }),
    );
    expect(outline(several)).toEqual(["决策/立项/依据 ?"]);
    expect(said(several)).toEqual([
      "“依据”占了几行，Sheet1!D3又有一个分值，看不出满分是几分；请把这几行拆成几个指标，或只留一个分值。",
    ]);
  });
});

describe("评分标准", () => {
  const table = (standards: readonly Written[], merges: readonly string[] = []) =>
    readTable(
      gridOf(
        [
          HEADER,
          ...standards.map((standard, index) =>
            row(
              index === 0 ? "产出指标（50分）" : index === 2 ? "效益指标" : "",
              index === 0 ? "数量" : index === 2 ? "社会效益" : "",
              `指标${"甲乙丙丁"[index] ?? ""}`,
              10,
              standard,
            ),
          ),
        ],
        { merges },
      ),
    );
  const texts = (standards: readonly Written[], merges?: readonly string[]) =>
    table(standards, merges).indicators.map(({ standardText }) => standardText);

  test("合并的标准由几个指标共用", () => {
    const reading = table(["按比例得分", "", "有得满分", "无不得分"], ["F2:F3"]);
    expect(reading.indicators.map(({ standardText }) => standardText).slice(0, 3)).toEqual([
      "按比例得分",
      "按比例得分",
      "有得满分",
    ]);
    expect(reading.indicators[1]?.standardSharedWith).toEqual(["指标甲"]);
    expect(nameOf(reading.indicators[1]?.cells.standard)).toBe("F2");
    expect(said(reading)).toEqual([]);
  });

  test.each([
    "同上",
    "同上。",
    "同上一指标",
    "与上一行相同",
    "同指标甲评分标准",
    "同“指标甲”得分计算方式。",
    "评分标准同指标甲",
  ])("%s", (reference) => {
    const reading = table(["按比例得分", reference]);
    expect(reading.indicators[1]?.standardText).toBe("按比例得分");
    expect(nameOf(reading.indicators[1]?.standardFrom)).toBe("F2");
    expect(said(reading)).toEqual([]);
  });

  test("同某一级指标的标准，那里只有一种标准", () => {
    expect(texts(["按比例得分", "按比例得分", "同产出指标得分计算方式。", "同上"])).toEqual(
      Array.from({ length: 4 }, () => "按比例得分"),
    );
  });

  test("所指不明", () => {
    const ambiguous = table(["按比例得分", "有得满分", "同产出指标得分计算方式"]);
    expect(said(ambiguous)).toEqual([
      "Sheet1!F4的评分标准是“同产出指标得分计算方式”，它所指的指标有几种不同的标准；请直接写出评分标准。",
    ]);
    const unknown = table(["同上", "同别处评分标准", "同指标丁评分标准", "同指标丙评分标准"]);
    expect(unknown.problems.map(({ code, at }) => `${nameOf(at)} ${code}`)).toEqual([
      "F2 standard-reference-unknown",
      "F3 standard-reference-unknown",
      "F4 standard-reference-unknown",
      "F5 standard-reference-unknown",
    ]);
  });

  test("像引用而其实是标准的文字照原样", () => {
    const standard = "同时满足①和②得3分，只满足一项得1.5分";
    expect(texts([standard])).toEqual([standard]);
  });

  test("空白和错误值", () => {
    expect(said(table(["", errorValue("#N/A")]))).toEqual([
      "Sheet1!F2是空的，“指标甲”没有评分标准；请填写评分标准。",
      "Sheet1!F3的评分标准是错误值#N/A；请改正该单元格。",
    ]);
  });

  test("标准写成几行，都属于同一个指标", () => {
    const reading = readTable(
      gridOf([HEADER, row("决策", "立项", "依据", 3, "①有，得1分；"), row("", "", "", "", "②全，得2分。")], {
        merges: ["C2:C3", "D2:D3"],
      }),
    );
    expect(reading.indicators.map(({ standardText }) => standardText)).toEqual([
      "①有，得1分；\n②全，得2分。",
    ]);
    expect(reading.indicators[0]?.lastRow).toBe(2);
  });
});

describe("其他列", () => {
  test("两行表头，分值下分满分和得分", () => {
    const reading = readTable(
      gridOf(
        [
          ["评价指标", "", "", "分值", "", "指标解释及说明", "评分标准", "扣分原因"],
          ["一级指标", "二级指标", "三级指标", "满分", "得分", "", "", ""],
          ["决策", "立项", "依据", 3, "", "依据是否充分", "充分得满分", ""],
        ],
        { merges: ["A1:C1", "D1:E1", "F1:F2", "G1:G2", "H1:H2"] },
      ),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 3"]);
    expect(reading.table.headerRows).toEqual({ first: 0, last: 1 });
    const [indicator] = reading.indicators;
    expect([indicator?.definitionText, indicator?.guidanceText]).toEqual(["依据是否充分", "依据是否充分"]);
    expect([indicator?.cells.full, indicator?.cells.score].map(nameOf)).toEqual(["D3", "E3"]);
  });

  test("两行表头不合并", () => {
    const reading = readTable(
      gridOf([
        ["评价指标", "", "", "分值", "", "评分标准", "扣分原因"],
        ["一级指标", "二级指标", "三级指标", "满分", "得分", "", ""],
        ["决策", "立项", "依据", 3, "", "充分得满分", ""],
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 3"]);
    expect(nameOf(reading.indicators[0]?.cells.score)).toBe("E3");
  });

  test("解释和说明横向合并，或写在一格里", () => {
    const header = ["一级指标", "三级指标", "分值", "指标解释", "指标说明", "评分标准", "评分", "扣分原因"];
    const reading = readTable(
      gridOf(
        [
          header,
          ["过程", "到位率", 2, "实际到位与预算之比", "", "按比例", "", ""],
          ["", "执行率", 3, "支出情况。评价要点：支出/到位", "", "按比例", "", ""],
        ],
        { merges: ["D2:E2"] },
      ),
    );
    expect(reading.indicators.map(({ guidanceText }) => guidanceText)).toEqual([
      "实际到位与预算之比",
      "支出情况。评价要点：支出/到位",
    ]);
  });

  test("评分格合并给两个指标", () => {
    const reading = readTable(
      gridOf([HEADER, row("决策", "立项", "依据", 3), row("", "", "程序", 3)], {
        merges: ["G2:G3", "H2:H3"],
      }),
    );
    expect(nameOf(reading.indicators[1]?.cells.score)).toBe("G2");
    expect(said(reading)).toEqual([
      "Sheet1!G2的评分单元格由“依据”、“程序”共用，只能放一个指标的结果；请拆分合并的单元格。",
      "Sheet1!H2的扣分原因单元格由“依据”、“程序”共用，只能放一个指标的结果；请拆分合并的单元格。",
    ]);
  });

  test("隐藏的行照样读", () => {
    const reading = readTable(gridOf([HEADER, row("决策", "立项", "依据", 3)], { hiddenRows: [1] }));
    expect(reading.indicators).toHaveLength(1);
  });

  test("每页重复的表头和表头下的列号", () => {
    const reading = readTable(
      gridOf([
        HEADER,
        HEADER.map((_, index) => index + 1),
        row("决策", "立项", "依据", 40),
        HEADER,
        row("产出", "数量", "完成率", 60),
      ]),
    );
    expect(outline(reading)).toEqual(["决策/立项/依据 40", "产出/数量/完成率 60"]);
  });

  test("没有评分列和扣分原因列", () => {
    const reading = readTable(gridOf([HEADER.slice(0, 6), row("决策", "立项", "依据", 3).slice(0, 6)]));
    expect(reading.problems.map(({ code }) => code)).toEqual([
      "score-column-missing",
      "reason-column-missing",
    ]);
    expect(reading.indicators[0]?.cells.score).toBeUndefined();
  });
});
