import type { PaneHost } from "../../src/taskpane/boot";
import { firstPlace, type Move, navigate, tabOf } from "../../src/taskpane/frame/navigation";
import { visibleTabs } from "../../src/taskpane/frame/visibleTabs";
import { isDark } from "../../src/taskpane/theme/officeBackground";

const mac: PaneHost = { kind: "excel", platform: "mac" };
const windows: PaneHost = { kind: "excel", platform: "windows" };

test.each<[string, number, PaneHost, Parameters<typeof visibleTabs>[2], string[]]>([
  ["Windows 350", 350, windows, "overview", []],
  ["Windows 320", 320, windows, "overview", []],
  ["Mac 350", 350, mac, "overview", []],
  ["Mac 320", 320, mac, "overview", ["attachments"]],
  ["Mac 320，正在附件页", 320, mac, "attachments", ["funds"]],
  ["Mac 320，正在设置", 320, mac, undefined, ["attachments"]],
  ["Windows 350 放大到 200%", 175, windows, "overview", ["satisfaction", "funds", "attachments", "checks"]],
  [
    "Windows 350 放大到 200%，正在资金页",
    175,
    windows,
    "funds",
    ["indicators", "satisfaction", "attachments", "checks"],
  ],
])("%s：收进菜单的页签", (_name, width, host, selected, hidden) => {
  const tabs = visibleTabs(width, host, selected);
  expect(tabs.hidden).toEqual(hidden);
  expect(tabs.shown).toHaveLength(6 - hidden.length);
});

test("每页记得筛选和打开的指标；只有评价人自己走动才移动焦点", () => {
  const moves: readonly Move[] = [
    { kind: "list", filter: "deducted" },
    { kind: "detail", indicator: 4 },
    { kind: "tab", page: "funds" },
    { kind: "tab", page: "indicators" },
  ];
  const back = moves.reduce(navigate, firstPlace);
  expect(back).toMatchObject({ page: "indicators", filter: "deducted", detail: 4, moves: 4 });
  const followed = navigate(back, { kind: "follow", indicator: 7 });
  expect(followed).toMatchObject({ detail: 7, moves: 4, isFollowing: true });
  expect(navigate(followed, { kind: "leaveDetail" })).toMatchObject({
    leftDetail: 7,
    moves: 5,
    isFollowing: false,
  });
  expect(navigate(followed, { kind: "tab", page: "overview" }).isFollowing).toBe(false);
  expect(tabOf({ ...back, page: "settings" })).toBeUndefined();
});

test.each([
  ["#292929", true],
  ["#1F1F1F", true],
  ["#F0F0F0", false],
  ["FFFFFF", false],
  ["", false],
])("Office 的底色 %s：深色 %s", (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});
