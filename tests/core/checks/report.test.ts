import { reportOfText } from "../../../src/core/checks/report/pastedText";
import { sentencesOf } from "../../../src/core/checks/report/sentences";
import { readStatements } from "../../../src/core/checks/statements/readStatements";
import { printedReason } from "../../../src/core/checks/scores/printedDeductions";
import { blocksOfHtml } from "../../../src/reportFile/htmlBlocks";

describe("粘贴的报告分成段落和表", () => {
  test("折断的行接起来，标题另起，制表符是表", () => {
    const { blocks } = reportOfText(
      "## 一、基本情况\n\n如数量指\n\n标“保障3个专区”未结合实际。\n\n决策\t20\t15.00\t75.00%\n过程\t20\t18.00\t90.00%\n\n2023年5月20日\n",
    );
    expect(blocks).toEqual([
      { kind: "paragraph", text: "## 一、基本情况" },
      { kind: "paragraph", text: "如数量指" },
      { kind: "paragraph", text: "标“保障3个专区”未结合实际。" },
      { kind: "table", rows: [["决策", "20", "15.00", "75.00%"], ["过程", "20", "18.00", "90.00%"]] }, // prettier-ignore
      { kind: "paragraph", text: "2023年5月20日" },
    ]);
  });

  test("长的一行没有写完，下一行接上", () => {
    const { blocks } = reportOfText(
      "一、概况\n年初预算资金实际到位17万元，追加资金\n\n实际到位24.36万元，合计41.36万元，资金到位率100%。",
    );
    expect(blocks).toContainEqual({
      kind: "paragraph",
      text: "年初预算资金实际到位17万元，追加资金实际到位24.36万元，合计41.36万元，资金到位率100%。",
    });
  });

  test("Word 一格一行粘贴的表", () => {
    const { blocks } = reportOfText(
      "得分情况\n\t项目\n\t权重分\n\t得分\n\n\tA项目决策\n\t20.00\n\t19.00 \n\n结束。",
    );
    expect(blocks[1]).toEqual({ kind: "table", rows: [["项目", "权重分", "得分"], ["A项目决策", "20.00", "19.00"]] }); // prettier-ignore
  });

  test("句子在句号、分号处断开，括号里的分号不断", () => {
    expect(sentencesOf("支出12万元（其中：甲5万元；乙7万元）。完成；")).toEqual([
      "支出12万元（其中：甲5万元；乙7万元）。",
      "完成；",
    ]);
  });
});

test("Word 表格合并的单元格留空，嵌套的表并入格子", () => {
  const html =
    '<p>正文 &amp; 说明</p><table><tr><td colspan="2"><p>项目</p></td><td rowspan="2"><p>得分</p></td></tr><tr><td>甲</td><td>乙</td></tr><tr><td>丙<table><tr><td>内</td></tr></table></td><td>丁</td><td>3</td></tr></table><ul><li>一条</li></ul>';
  expect(blocksOfHtml(html)).toEqual([
    { kind: "paragraph", text: "正文 & 说明" },
    { kind: "table", rows: [["项目", "", "得分"], ["甲", "乙", ""], ["丙内", "丁", "3"]] }, // prettier-ignore
    { kind: "paragraph", text: "一条" },
  ]);
});

describe("一句话里的数读作什么", () => {
  const kinds = (sentence: string): readonly string[] =>
    readStatements(sentence).map((statement) => {
      switch (statement.kind) {
        case "money":
          return `${statement.fact} ${statement.shown}`;
        case "satisfaction":
          return `满意度${statement.group} ${statement.shown}`;
        case "document":
          return `${statement.title} ${statement.number}`;
        case "incidents":
          return `${statement.what} ${String(statement.count)}`;
        case "count":
          return `${String(statement.level)}级 ${String(statement.count)}`;
        case "forms":
          return `${statement.what} ${statement.group} ${String(statement.count)}`;
        case "section":
        case "total":
        case "grade":
        case "rate":
        case "share":
        case "weight":
        case "period":
        case "signed":
        case "voucher":
          return `${statement.kind} ${statement.shown}`;
      }
    });

  test.each([
    ["年初申报预算 17 万元，后又追加预算 24.36 万元", ["initial 17万元", "adjustment 24.36万元"]],
    ["追加资金实际到位 24.36 万元", []],
    ["每个协会年均经费原则上不低于20万元、10万元、3万元", []],
    ["本项目支出44.39万元，为预算金额的58.33%", ["spent 44.39万元", "rate 58.33%"]],
    ["支付采购经费51.7万元", ["payment 51.7万元"]],
    ["预算额度为：12万元", ["budget 12万元"]],
    ["绩效评价得分84.94分，评价等级为“良”", ["total 评价得分84.94分", "grade 评价等级为“良”"]],
    ["本项指标扣2分，得1分", []],
    ["群众满意度综合得分为95.5分", ["满意度群众 95.5分"]],
    ["如满意度指标中“服务对象满意度=80%”低于正常预期效果", []],
    ["群众满意度为 95%以上", []],
    ["剩余 9.67%的调查对象认为操作流程略显繁琐", []],
    ["发放工作人员调查问卷 20 份，回收 20 份", ["issued 工作人员 20", "returned 工作人员 20"]],
    ["22个三级指标", ["3级 22"]],
    ["二级指标8项，三级指标22项目，四级指标33项", ["2级 8", "3级 22", "4级 33"]],
    ["绩效目标已分解为产出、效益、满意度 3 个一级指标", []],
    ["产出和效益三级绩效指标 11 个", []],
    ["发生 24 件差评投诉", ["差评 24"]],
    ["督促差评整改件24件", ["差评 24"]],
    ["《管理办法（试行）》（云财绩〔2020〕11号）", ["管理办法(试行) 云财绩〔2020〕11号"]],
    ["见记账-10号凭证", ["voucher 记账-10号"]],
    ["2023年5月20日", ["signed 2023年5月20日"]],
    ["合同期限：2022年9月16日至2023年9月15日，已评价", []],
  ])("%s", (sentence, expected) => {
    expect(kinds(sentence)).toEqual(expected);
  });
});

describe("扣分原因里扣了几分", () => {
  test.each([
    ["①甲，扣1分；②乙，扣0.5分。", "①1 ②0.5"],
    ["标准为“故障率超50%扣100分”未结合实际，扣1分。", "1"],
    ["①甲，扣1分；②乙，扣1分，共扣2分。", "①1 ②1"],
    ["得分=A卷(16+3)/20*2分=5.42", ""],
    ["", ""],
  ])("%s", (text, expected) => {
    const { deductions } = printedReason(text);
    expect(deductions.map(({ mark, points }) => `${mark}${points.toString()}`).join(" ")).toBe(expected);
  });
});
