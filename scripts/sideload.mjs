// Opens the add-in in Excel for trying it: builds the pane, serves it on https with a development certificate,
// and lets Microsoft's tool register the manifest. npm run sideload [-- stop | --web address]
import { spawn, spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sideloadPlan } from "./serve/sideloadPlan.cjs";
import { serveFolder } from "./serve/staticServer.cjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "dist/pane");
/** The address in manifest.xml. */
const port = 3000;

const plan = sideloadPlan({
  platform: process.platform,
  args: process.argv.slice(2),
  // relative: a shell would break the path of a person with a space in the name
  manifest: "dist/pane/manifest.xml",
});

if (plan.kind === "refuse") stopWith(...plan.sentences);

if (plan.kind === "start") {
  run("窗格没有打包成功", process.execPath, [
    join(root, "node_modules/webpack/bin/webpack.js"),
    "--config",
    "webpack.pane.config.cjs",
  ]);
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const tls = await getHttpsServerOptions().catch((error) =>
    stopWith(
      "开发证书没有装上，Excel 不接受没有证书的页面。装证书时要在弹出的窗口里同意。",
      String(error.message),
    ),
  );
  await serveFolder({ folder, port, tls }).catch((error) =>
    stopWith(`端口 ${port} 用不了（${error.code}）。清单里写的是这个端口，请先关掉占用它的程序。`),
  );
}

const tool = runTool(plan.command);
tool.on("error", (error) => stopWith("npx 没有运行起来。", String(error.message)));
tool.on("exit", (code) => {
  if (code !== 0) stopWith("旁加载没有成功，原因见上。第一次运行要从 npm 下载 office-addin-debugging。");
  if (plan.kind === "stop") return;
  process.stdout.write(
    "Excel 打开后，在“绩效评分”选项卡按“打开面板”。这个窗口开着，窗格才有内容；按 Ctrl+C 结束，再运行 npm run sideload -- stop 注销。\n",
  );
});

/** npx is a script on Windows, which only a shell can run; addresses hold characters that a shell would take for its own. */
function runTool([program, ...args]) {
  const options = { cwd: root, stdio: "inherit" };
  if (process.platform !== "win32") return spawn(program, args, options);
  return spawn([program, ...args.map((arg) => `"${arg}"`)].join(" "), { ...options, shell: true });
}

function run(failure, command, rest) {
  const { status } = spawnSync(command, rest, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) stopWith(`${failure}，原因见上`);
}

function stopWith(...sentences) {
  process.stderr.write(`${sentences.join("\n")}\n`);
  process.exit(1);
}
