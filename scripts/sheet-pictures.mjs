// Pictures of the printed sheets of a workbook, by LibreOffice and pdftoppm:
//   node scripts/sheet-pictures.mjs 文件.xlsx 输出文件夹 [每页分辨率]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const [file, folder, resolution = "80"] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  process.stderr.write("用法：node scripts/sheet-pictures.mjs 文件.xlsx 输出文件夹 [分辨率]\n");
  process.exit(1);
}

const draft = mkdtempSync(join(tmpdir(), "jixiao-pictures-"));
const run = (command, args) => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (error || status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
};
try {
  const profile = `-env:UserInstallation=file://${join(draft, "profile")}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", draft, file]);
  const pdf = join(draft, `${basename(file).replace(/\.[^.]+$/, "")}.pdf`);
  mkdirSync(folder, { recursive: true });
  run("pdftoppm", ["-r", resolution, "-png", pdf, join(folder, "page")]);
  process.stdout.write(
    `${readdirSync(folder).filter((name) => name.endsWith(".png")).length} 页：${folder}\n`,
  );
} finally {
  rmSync(draft, { recursive: true, force: true });
}
