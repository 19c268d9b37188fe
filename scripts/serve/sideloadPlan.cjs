/** The release that installs from a plain registry: later ones need packages that it does not have. */
const debuggingTool = "office-addin-debugging@5.1.6";

const refusal = [
  "这台电脑上没有桌面版 Excel 可以旁加载（只有 Windows 和 Mac 有）。可以：",
  "  · 用 Excel 网页版：npm run sideload -- --web 工作簿的共享链接",
  "  · 不用 Excel，用浏览器版：npm start",
  "  · 给 Windows 或 Mac 的同事用：看 docs/内网部署.md",
];

/**
 * What `npm run sideload` does here.
 * @param platform as in process.platform
 * @param args after `--`: nothing, `stop`, or `--web` and the address of a workbook in Excel on the web
 * @param manifest the built manifest
 */
function sideloadPlan({ platform, args, manifest }) {
  const [first, address] = args;
  if (first === "--web") {
    if (address === undefined || !/^https:\/\//.test(address) || !URL.canParse(address)) {
      return { kind: "refuse", sentences: ["--web 后面要写工作簿的共享链接，以 https:// 开头"] };
    }
    return start([manifest, "web", "--document", new URL(address).href]);
  }
  if (first !== undefined && first !== "stop") {
    return { kind: "refuse", sentences: [`不认识“${first}”。用法：npm run sideload [-- stop | --web 链接]`] };
  }
  if (platform !== "win32" && platform !== "darwin") return { kind: "refuse", sentences: refusal };
  if (first === "stop")
    return { kind: "stop", command: ["npx", "--yes", debuggingTool, "stop", manifest, "desktop"] };
  return start([manifest, "desktop", "--app", "excel", "--no-debug"]);
}

const start = (rest) => ({ kind: "start", command: ["npx", "--yes", debuggingTool, "start", ...rest] });

module.exports = { sideloadPlan };
