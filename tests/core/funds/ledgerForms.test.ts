import { findFundArrangement } from "../../../src/core/funds/findFundArrangement";
import { findLedger } from "../../../src/core/funds/findLedger";
import { sumsByMonth, undatedProblem } from "../../../src/core/funds/ledgerSummary";
import { showYuan } from "../../../src/core/number/money";
import { sayProblem } from "../../../src/core/problems/say";
import { gridOf, type GridOptions, type Written } from "../../support/gridOf";

type Rows = readonly (readonly Written[])[];

function totalOf(rows: Rows, options: GridOptions = {}): string {
  const { ledger } = findLedger([gridOf(rows, { sheet: "支出明细", ...options })]);
  return ledger?.isComplete ? showYuan(ledger.total) : "待更正";
}

function saysOf(rows: Rows, options: GridOptions = {}): readonly string[] {
  return findLedger([gridOf(rows, { sheet: "支出明细", ...options })]).problems.map(sayProblem);
}

describe("金额列", () => {
  const paid = (...headers: readonly string[]): Rows => [
    ["日期", "凭证号", "摘要", ...headers],
    ["2023-01-05", "1", "电费", 500, 480],
    ["2023-01-06", "2", "网费", 200, 200],
  ];

  test.each([
    ["收入", "支出", "680.00"],
    ["收入金额", "支出金额", "680.00"],
    ["合同金额（元）", "已支付金额（元）", "680.00"],
    ["申请金额", "实付金额", "680.00"],
    ["报销金额", "实付", "680.00"],
    ["金额", "实际支出", "680.00"],
    ["预算金额", "拨付金额", "680.00"],
    ["金额", "报销金额", "700.00"],
    ["支出金额", "余额", "700.00"],
  ])("%s、%s：%s", (one, other, total) => {
    expect(totalOf(paid(one, other))).toBe(total);
  });

  test("收入行没有支出，不算漏填", () => {
    const rows = [...paid("收入", "支出"), ["2023-01-07", "3", "收回借款", 90, ""]];
    expect([totalOf(rows), saysOf(rows)]).toEqual(["680.00", []]);
  });

  test("两列同样像金额的不猜，说出是哪两列", () => {
    expect(totalOf(paid("支付金额", "支出金额"))).toBe("待更正");
    expect(saysOf(paid("支付金额", "支出金额"))).toEqual([
      "支出明细!E1所在的表头里有几列都像支出金额：“支付金额”、“支出金额”，看不出用哪一列，未取合计；请在“评价设置”的“支出明细的列”中写明，例如：金额F，或把不用的一列改个名称。",
    ]);
  });
});

test.each([
  ["资金用途", "供货商", "拨付日期", "会计凭证号"],
  ["支付事由", "付款对象", "发生时间", "单据号"],
  ["摘要说明", "领取人", "报销日期", "凭证字号"],
  ["支出明细", "收款单位（个人）", "支出时间", "付款凭证号"],
])("表头写成%s、%s、%s、%s", (item, payee, date, voucher) => {
  const { ledger } = findLedger([
    gridOf([[item, payee, date, voucher, "金额"], ["电费", "甲", "2023-01-05", "1", 10]]), // prettier-ignore
  ]);
  expect(ledger?.columns).toEqual({ item: 0, payee: 1, date: 2, voucher: 3, amount: 4 });
});

describe("金额单位写在哪里", () => {
  const body: Rows = [
    ["日期", "凭证号", "摘要", "金额"],
    ["2023-01-05", "1", "电费", 1.5],
  ];

  test.each([
    ["标题行末尾", [["支出明细表（万元）"], ...body], {}, "15,000.00"],
    ["工作表名", body, { sheet: "支出明细（万元）" }, "15,000.00"],
    ["单位：人民币万元", [["单位：人民币万元"], ...body], {}, "15,000.00"],
    ["没有写，就是元", body, {}, "1.50"],
    [
      "合并在借方、贷方上面的表头",
      [
        ["日期", "凭证号", "摘要", "发生额（万元）", ""],
        ["", "", "", "借方", "贷方"],
        ["2023-01-05", "1", "电费", 1.5, ""],
      ],
      { merges: ["D1:E1"] },
      "15,000.00",
    ],
  ] as const)("%s", (_where, rows, options, total) => {
    expect(totalOf(rows, options)).toBe(total);
  });

  test("资金安排的单位写在合并的上一行", () => {
    const grid = gridOf(
      [
        ["资金（万元）", "", ""],
        ["年初预算数", "追加", "到位数"],
        [17, 24.355, 41.355],
      ],
      { merges: ["A1:C1"] },
    );
    const arrived = findFundArrangement([grid]).arrangement?.figures.get("arrived");
    expect(arrived?.state === "amount" ? showYuan(arrived.amount) : "").toBe("413,550.00");
  });
});

test.each([
  ["人民币500元整", "500.00"],
  ["RMB 500.00", "500.00"],
  ["￥500圆整", "500.00"],
  ["人民币1.5万元", "15,000.00"],
  ["(500.00)", "-500.00"],
  ["约500元", "待更正"],
])("金额写成“%s”", (amount, total) => {
  expect(
    totalOf([
      ["日期", "凭证号", "摘要", "金额"],
      ["2023-01-05", "1", "电费", amount],
    ]),
  ).toBe(total);
});

describe("不是支出的行", () => {
  const header: Rows[number] = ["日期", "凭证号", "摘要", "收款方", "金额"];
  const paid: Rows = [header, ["2023-01-05", "1", "运维费", "甲", 300]];

  test.each([
    "小 计",
    "1-3月合计",
    "上半年合计",
    "以上合计",
    "本页小计：",
    "第一季度小计",
    "累 计 支 出",
    "合计金额",
    "支出合计",
    "项目支出总计",
    "总合计",
    "小计（1笔）",
    "本月发生额合计及期末余额",
  ])("“%s”", (label) => {
    expect(totalOf([...paid, ["", "", label, "", 300]])).toBe("300.00");
  });

  test("“其中：”可能已经含在上面一行里：不取合计，请评价人改", () => {
    const rows = [...paid, ["", "", "其中：人工", "", 100], ["", "", "材料", "", 200]];
    expect(totalOf(rows)).toBe("待更正");
    expect(saysOf(rows)).toEqual([
      "支出明细!E3这一行写着“其中”，它和以下各行的金额可能已经包含在上面一行里，未取支出合计；请把这些行的金额移到另一列，或删去上面一行的金额。",
    ]);
  });

  test("有凭证号的“其中”是一笔支出", () => {
    expect(totalOf([...paid, ["2023-01-06", "2", "其中一台设备尾款", "乙", 100]])).toBe("400.00");
  });
});

test("只有表头的明细账：说没有一笔支出", () => {
  expect(saysOf([["日期", "凭证号", "摘要", "金额"]])).toEqual([
    "支出明细!D1以下没有一笔支出：明细账只有表头；请把明细放进来，没有支出的请在资金安排中写支出数0。",
  ]);
});

test("没有写明哪一天的支出，说出从哪一格起、几笔、多少钱", () => {
  const { ledger } = findLedger([
    gridOf(
      [
        ["日期", "凭证号", "摘要", "金额"],
        ["2023-01-05", "1", "甲", 100],
        ["6月7日", "2", "乙", 200],
        ["2023-13-40", "3", "丙", 300],
      ],
      { sheet: "支出明细" },
    ),
  ]);
  const found = undatedProblem(ledger!, sumsByMonth(ledger!));
  expect(found && sayProblem(found)).toBe(
    "支出明细!A3等2笔支出（共500.00元）没有写明日期，或不是哪一天的日期；按月汇总中单列为“没有日期”，支出进度的各时间节点没有计入它们，请补填日期。",
  );
});
