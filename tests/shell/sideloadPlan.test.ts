import { sideloadPlan } from "../../scripts/serve/sideloadPlan.cjs";

const manifest = "dist/pane/manifest.xml";
const tool = ["npx", "--yes", "office-addin-debugging@5.1.6"];

describe("在这台电脑上怎么旁加载", () => {
  test.each([
    ["win32", [], "start", [...tool, "start", manifest, "desktop", "--app", "excel", "--no-debug"]],
    ["darwin", [], "start", [...tool, "start", manifest, "desktop", "--app", "excel", "--no-debug"]],
    ["darwin", ["stop"], "stop", [...tool, "stop", manifest, "desktop"]],
    [
      "linux",
      ["--web", 'https://example.com/表 1.xlsx?e="a"&b'],
      "start",
      [...tool, "start", manifest, "web", "--document", "https://example.com/%E8%A1%A8%201.xlsx?e=%22a%22&b"],
    ],
  ])("%s %j", (platform, args, kind, command) => {
    expect(sideloadPlan({ platform, args, manifest })).toEqual({ kind, command });
  });

  test.each([
    ["linux", [], "没有桌面版 Excel"],
    ["linux", ["stop"], "没有桌面版 Excel"],
    ["win32", ["--web"], "共享链接"],
    ["win32", ["--web", "http://example.com"], "以 https:// 开头"],
    ["win32", ["begin"], "不认识“begin”"],
  ])("%s %j：说明原因", (platform, args, sentence) => {
    const plan = sideloadPlan({ platform, args, manifest });
    expect(plan.kind === "refuse" ? plan.sentences.join("\n") : plan).toContain(sentence);
  });
});
