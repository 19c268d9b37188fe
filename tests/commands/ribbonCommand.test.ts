import { ribbonCommandIn } from "../../src/commands/ribbonCommand";

describe("功能区按钮打开的地址", () => {
  test.each([
    ["", undefined],
    ["?command=paper", "paper"],
    ["?command=score", "score"],
    ["?command=undo", "undo"],
    ["?_host_Info=Excel$Win32$16.01$zh-CN&command=score", "score"],
    ["?command=", undefined],
    ["?command=constructor", undefined],
  ])("%s", (query, command) => {
    expect(ribbonCommandIn(query)).toBe(command);
  });
});
