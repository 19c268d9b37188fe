// Builds the pane and serves the browser version: npm start [-- --port 3100]
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveFolder } from "./serve/staticServer.cjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usual = 3100;

const port = portIn(process.argv.slice(2));
const built = spawnSync(
  process.execPath,
  [join(root, "node_modules/webpack/bin/webpack.js"), "--config", "webpack.pane.config.cjs"],
  {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  },
);
if (built.status !== 0) {
  process.stderr.write("窗格没有打包成功，原因见上\n");
  process.exit(1);
}

const folder = join(root, "dist/pane");
const served = await serveFolder({ folder, port })
  .catch((error) => {
    // the usual port is a habit, one that was asked for is a wish
    if (error.code !== "EADDRINUSE" || port !== usual) throw error;
    return serveFolder({ folder, port: 0 });
  })
  .catch((error) => {
    process.stderr.write(`端口 ${port} 用不了（${error.code}），请换一个：npm start -- --port 3200\n`);
    process.exit(1);
  });
process.stdout.write(
  `绩效评分 浏览器版：${served.address}/\n只有这台电脑能打开，文件不上传。按 Ctrl+C 结束。\n`,
);

function portIn(args) {
  const { values } = parseArgs({ args, options: { port: { type: "string" } } });
  if (values.port === undefined) return usual;
  const asked = Number(values.port);
  if (Number.isInteger(asked) && asked >= 0 && asked <= 65535) return asked;
  process.stderr.write(`端口“${values.port}”不是 0 到 65535 的整数\n`);
  process.exit(1);
}
