/** @jest-environment jsdom */
import { fireEvent, screen, within } from "@testing-library/react";
import { filledCase } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";

test("总览：84.94 良，四个数，得分情况展开到二级指标", async () => {
  await openedPane(filledCase());
  expect(screen.getByRole("heading", { level: 1, name: "总览" })).toBeTruthy();
  expect(screen.getByText("84.94", { selector: "strong" })).toBeTruthy();
  expect(screen.getByRole("img", { name: "84.94 分，80 分至不足 90 分为良" })).toBeTruthy();
  for (const name of ["23 已评", "0 待补", "0 未读懂", "8 扣分"])
    expect(screen.getByRole("button", { name })).toBeTruthy();
  const table = screen.getByRole("table");
  fireEvent.click(within(table).getByRole("button", { name: "效益" }));
  expect(within(table).getByRole("row", { name: /可持续影响 8 5\.00 3\.00 62\.50%/ })).toBeTruthy();
});
