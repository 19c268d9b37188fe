/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { blankCase, papered, pointsOf, typed } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import { assessmentOf } from "../support/paneSteps";
import { paperWithoutSheets } from "../support/withoutSheets";
import "../support/noResize";

jest.setTimeout(180_000);

/** The case's 资金安排 ends with 到位数 in column D. */
const SPENT = "资金安排!E2";

async function openFunds(bytes: Uint8Array): Promise<OpenedPane> {
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: "资金" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "资金" });
  await pane.settle();
  return pane;
}

const reveal = (name: string): ReturnType<typeof within> => {
  fireEvent.click(screen.getByRole("button", { name }));
  return within(screen.getByRole("group", { name }));
};

const choose = async (pane: OpenedPane, list: string, option: RegExp | string): Promise<void> => {
  fireEvent.click(screen.getByRole("combobox", { name: list }));
  fireEvent.click(screen.getByRole("option", { name: option }));
  await pane.settle();
};

test("没有明细账：说明要什么样的表，重新查找", async () => {
  const pane = await openFunds(await paperWithoutSheets(blankCase(), "支出明细账", "资金安排"));
  expect(screen.getByRole("heading", { name: "没有找到明细账" })).toBeTruthy();
  expect(screen.getByRole("contentinfo").textContent).toMatch(/^资金看过 \d+ 张工作表重新查找$/);
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "重新查找" }));
  await pane.settle();
  expect(screen.getByRole("heading", { name: "没有找到明细账" })).toBeTruthy();
});

test("只填资金总数：必填的没填、不是金额的不写；写成资金安排，两个比率都有分", async () => {
  const pane = await openFunds(await paperWithoutSheets(blankCase(), "支出明细账", "资金安排"));
  const form = reveal("只填资金总数");
  const fill = (name: RegExp, value: string): void => {
    fireEvent.change(form.getByRole("textbox", { name }), { target: { value } });
  };
  fill(/^年初预算数/, "17万元");
  fill(/^追加/, "约二十万");
  const before = pane.host.applied.length;
  fireEvent.click(form.getByRole("button", { name: "写入资金总数" }));
  await pane.settle();
  expect(pane.host.applied).toHaveLength(before);
  const alerts = screen.getAllByRole("alert").map(({ textContent }) => textContent);
  expect(alerts).toEqual([
    expect.stringMatching(/“约二十万”不是金额/),
    "请填到位数，没有就填 0。",
    "请填支出数，没有就填 0。",
  ]);
  fill(/^追加/, "243,550");
  fill(/^到位数/, "413550");
  fill(/^支出数/, "41.355万元");
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(form.getByRole("button", { name: "写入资金总数" }));
  await pane.settle();
  const assessment = assessmentOf(pane);
  expect(assessment.funds.funds.arrangement?.sheet).toBe("资金安排");
  expect([pointsOf(assessment, "资金到位率"), pointsOf(assessment, "预算执行率")]).toEqual(["2.00", "3.00"]);
  const rates = within(screen.getByRole("region", { name: "预算执行率和资金到位率" }));
  expect(rates.getAllByText("100.00%")).toHaveLength(2);
});

test("有资金安排、没有明细账：只填支出数，写进空着的那一格，执行率有分", async () => {
  const pane = await openFunds(await paperWithoutSheets(blankCase(), "支出明细账"));
  expect(screen.queryByRole("button", { name: "只填资金总数" })).toBeNull();
  const form = reveal("只填支出数");
  expect(form.getByText(`写进${SPENT}，评分和附件都从那里取数。写元数，或写 41.355万元 这样。`)).toBeTruthy();
  const field = form.getByRole("textbox", { name: /^支出数/ });
  const before = pane.host.applied.length;
  for (const [text, said] of [
    ["", "请填支出数，没有就填 0。"],
    ["四十多万", /“四十多万”不是金额/],
    ["-5", /“-5”不是金额/],
  ] as const) {
    fireEvent.change(field, { target: { value: text } });
    fireEvent.click(form.getByRole("button", { name: "写入支出数" }));
    await pane.settle();
    expect(screen.getByRole("alert").textContent).toEqual(
      typeof said === "string" ? said : expect.stringMatching(said),
    );
  }
  expect(pane.host.applied).toHaveLength(before);
  expect(await axeFindings()).toEqual([]);
  fireEvent.change(field, { target: { value: "41.355万元" } });
  fireEvent.click(form.getByRole("button", { name: "写入支出数" }));
  await pane.settle();
  const { data } = assessmentOf(pane);
  expect(data.grids.get("资金安排")?.cell(0, 4).value).toEqual({ type: "text", text: "支出数（元）" });
  expect(data.grids.get("资金安排")?.cell(1, 4).value).toMatchObject({ number: 413_550 });
  expect(pointsOf(assessmentOf(pane), "预算执行率")).toBe("3.00");
  expect(screen.queryByRole("button", { name: "只填支出数" })).toBeNull();
});

test("指定明细账所在的表：认不出的表说出来，指定金额列以后按它统计", async () => {
  const renamed = await typed(blankCase(), [
    ["支出明细账!A1", "甲"],
    ["支出明细账!B1", "乙"],
    ["支出明细账!C1", "丙"],
    ["支出明细账!D1", "丁"],
  ]);
  const pane = await openFunds((await papered(renamed)).bytes);
  expect(screen.getByRole("heading", { name: "没有找到明细账" })).toBeTruthy();
  reveal("指定明细账所在的表");
  await choose(pane, "明细账所在的表", "支出明细账");
  const problems = within(screen.getByRole("list", { name: "要核对的地方" }));
  expect(problems.getByText(/工作表“支出明细账”的表头里没有认出“金额”/)).toBeTruthy();
  await choose(pane, "金额列", "D 丁");
  expect(assessmentOf(pane).funds.funds.ledger?.entryCount).toBe(41);
  expect(screen.getByText("41 笔明细合计 413,550.00，等于支出数。")).toBeTruthy();
});

test("指定日期列：算出各节点的支出进度，恢复自动识别又没有", async () => {
  const cells = Array.from(
    { length: 41 },
    (_, index) => [`支出明细账!E${String(index + 2)}`, "2023-03-05"] as const,
  );
  const pane = await openFunds(
    (await papered(await typed(blankCase(), [["支出明细账!E1", "哪天"], ...cells]))).bytes,
  );
  reveal("指定日期列");
  await choose(pane, "日期列", "E 哪天");
  expect(assessmentOf(pane).settings.ledgerReading.columns).toEqual([{ name: "日期", column: 4 }]);
  const rows = screen
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent).join("|"));
  expect(rows).toContain("一季度|≥20%|100.00%|达到");
  reveal("改工作表和列");
  await choose(pane, "日期列", /^自动识别/);
  expect(screen.queryByText("一季度")).toBeNull();
});

test("借方、贷方都有发生额：问哪一方是支出，选了才有合计", async () => {
  const sides = await typed(blankCase(), [
    ["支出明细账!D1", "借方金额"],
    ["支出明细账!E1", "贷方金额"],
    ["支出明细账!E3", 17.06],
  ]);
  const pane = await openFunds((await papered(sides)).bytes);
  expect(screen.getByText("借方、贷方都有发生额，合计要等您说明哪一方是支出。")).toBeTruthy();
  expect(screen.getByText("借方、贷方都有发生额，哪一方是支出？")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("radio", { name: "借方减贷方" }));
  await pane.settle();
  expect(screen.getByText("41 笔明细合计 413,532.94，等于支出数。")).toBeTruthy();
});
