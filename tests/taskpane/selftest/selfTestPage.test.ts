/** @jest-environment jsdom */
import { fireEvent, screen } from "@testing-library/react";
import type { SelfTestReport } from "../../../src/taskpane/selftest/report";
import { selfTestPage } from "../../../src/taskpane/selftest/selfTestPage";

const report: SelfTestReport = {
  kind: "jixiao-selftest",
  format: 1,
  excel: { version: "16.0", platform: "PC", sets: [], language: "zh-CN", keepsLocalData: true },
  findings: [
    { id: "a", what: "写得进去", verdict: "asBelieved", believed: 1, seen: 1 },
    { id: "b", what: "<b>合并</b>", verdict: "differs", believed: 1, seen: 2 },
  ],
  sheetsLeft: [],
};

beforeAll(() => {
  URL.createObjectURL = () => "blob:saved";
});

test("做的时候不能再按，做完又能按；结果先列不同的，文件名带版本", async () => {
  const page = selfTestPage(document.body);
  let finish: () => void = () => undefined;
  page.onStart(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const start = screen.getByRole("button", { name: "开始自检" });
  fireEvent.click(start);
  expect(start.hasAttribute("disabled")).toBe(true);
  page.say("1/2 写得进去");
  expect(screen.getByRole("status").textContent).toBe("1/2 写得进去");

  page.show(report);
  finish();
  await new Promise((resolve) => setTimeout(resolve));
  expect(start.hasAttribute("disabled")).toBe(false);
  expect(screen.getByRole("status").textContent).toBe("2 条：一致 1，不同 1，没做成 0。");
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "不同：<b>合并</b>。想的是 1，看到 2",
    "一致：写得进去",
  ]);
  expect(screen.getByRole("link", { name: "保存结果" }).getAttribute("download")).toBe(
    "绩效评分自检-PC-16.0.json",
  );
  expect(JSON.parse(screen.getByRole<HTMLTextAreaElement>("textbox").value)).toEqual(report);
});
