/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { axeFindings } from "../support/axe";
import { filledCase, typed } from "../support/caseWorkbook";
import { openedPane, type OpenedPane } from "../support/openedPane";
import "../support/noResize";

jest.setTimeout(180_000);

async function openFunds(bytes: Uint8Array): Promise<OpenedPane> {
  const pane = await openedPane(bytes);
  fireEvent.click(screen.getByRole("tab", { name: "资金" }));
  await pane.settle();
  await screen.findByRole("heading", { level: 1, name: "资金" });
  await pane.settle();
  return pane;
}

const figures = (): readonly string[] =>
  screen
    .getAllByRole("definition")
    .map((each) => `${each.previousSibling?.textContent ?? ""} ${each.textContent}`);

test("两个比率、资金情况、收款方，明细合计等于支出数", async () => {
  const pane = await openFunds(filledCase());
  const rates = within(screen.getByRole("region", { name: "预算执行率和资金到位率" }));
  expect(rates.getAllByText("100.00%")).toHaveLength(2);
  expect(rates.getByText("支出数÷到位数")).toBeTruthy();
  expect(figures()).toEqual([
    "上年结转 0.00",
    "年初预算数 170,000.00",
    "追加/调减 243,550.00",
    "小计 413,550.00",
    "到位数 413,550.00",
    "支出数 413,550.00",
    "结余到位数−支出数 0.00",
  ]);
  expect(screen.getByText("41 笔明细合计 413,550.00，等于支出数。")).toBeTruthy();
  expect(screen.getByText("41 笔，6 个收款方。列：凭证号、摘要、收款方、金额")).toBeTruthy();
  const rows = screen
    .getAllByRole("row")
    .map((each) => [...each.children].map((cell) => cell.textContent).join("|"));
  expect(rows).toHaveLength(8);
  expect(rows[1]).toBe("万达信息股份有限公司|2|221,550.00");
  expect(rows[7]).toBe("合计|41|413,550.00");
  expect(screen.getByText("明细账没有日期列，算不出一季度 20%、二季度 60% 等节点的支出进度。")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  fireEvent.click(screen.getByRole("button", { name: "支出明细账!A1:D42" }));
  await pane.settle();
  expect(pane.host.shown.at(-1)).toMatchObject({ sheet: "支出明细账", row: 0 });
});

test("换成万元：写进评价设置，数一分不差", async () => {
  const pane = await openFunds(filledCase());
  fireEvent.click(screen.getByRole("radio", { name: "万元" }));
  await pane.settle();
  expect(pane.host.applied).toHaveLength(1);
  expect(figures()).toContain("追加/调减 24.355");
  expect(screen.getByRole("columnheader", { name: "金额（万元）" })).toBeTruthy();
});

test("一笔金额改了：支出数是明细账的合计，结余和执行率跟着变", async () => {
  // 原来的第一笔换成 1 元
  const pane = await openFunds(await typed(filledCase(), [["支出明细账!D2", 1]]));
  const spent =
    figures()
      .find((each) => each.startsWith("支出数 "))
      ?.replace("支出数 ", "") ?? "";
  expect(spent).not.toBe("413,550.00");
  expect(screen.getByText(`41 笔明细合计 ${spent}，等于支出数。`)).toBeTruthy();
  expect(figures().at(-1)).not.toBe("结余到位数−支出数 0.00");
  expect(await axeFindings()).toEqual([]);
  expect(pane.host.applied).toHaveLength(0);
});

test("生成附件4", async () => {
  const pane = await openFunds(filledCase());
  expect(screen.getByRole("contentinfo").textContent).toBe("附件4未生成生成附件4");
  fireEvent.click(screen.getByRole("button", { name: "生成附件4" }));
  await pane.settle();
  expect(screen.getByText("生成了 1 张表")).toBeTruthy();
  expect(screen.getByRole("contentinfo").textContent).toMatch(/^附件410:42 生成，是最新的/);
});
