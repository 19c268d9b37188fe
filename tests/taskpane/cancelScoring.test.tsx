/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import { filledCase, shown, tableSheet } from "../support/caseWorkbook";
import { openedPane } from "../support/openedPane";

jest.setTimeout(60_000);

// jsdom has no window that people could be in
beforeEach(() => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
});

const isPart = /^正在重新评分 14\/\d+$/;

test("评分到一半取消：一格也不写，窗格照常能用", async () => {
  const pane = await openedPane(filledCase());
  const before = pane.host.file.save();
  // every step takes a turn of its own, and the work stands still after the fourteenth indicator
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const start = pane.clock.now();
  let turns = 0;
  jest.spyOn(pane.clock, "now").mockImplementation(() => start + 20 * turns++);
  jest.spyOn(pane.clock, "rest").mockImplementation(() => {
    const { work } = pane.session.state;
    return work?.title === "重新评分" && work.done?.count === 14 ? held : Promise.resolve();
  });

  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  expect(await screen.findByText(isPart)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  letGo();
  await pane.settle();

  expect(pane.host.applied).toHaveLength(0);
  expect(pane.host.file.save()).toEqual(before);
  expect(screen.getAllByText("已取消，没有写入，原来的内容没有变。").length).toBeGreaterThan(0);
  expect(screen.queryByRole("heading", { level: 1, name: "写入预览" })).toBeNull();
  expect(screen.queryByText(isPart)).toBeNull();

  fireEvent.click(screen.getByRole("button", { name: "重新评分" }));
  await pane.settle();
  fireEvent.click(await screen.findByRole("button", { name: /^写入 \d+ 格$/ }));
  await act(() => pane.session.idle());
  expect(await shown(pane.host.file.save(), `${tableSheet}!H4`)).toBe(3);
});
