// Pictures of the printed sheets of a workbook, by LibreOffice and pdftoppm:
//   node scripts/sheet-pictures.mjs 文件.xlsx 输出文件夹 [每页分辨率]
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const [file, folder, resolution = "80"] = process.argv.slice(2);
if (file === undefined || folder === undefined) {
  process.stderr.write("用法：node scripts/sheet-pictures.mjs 文件.xlsx 输出文件夹 [分辨率]\n");
  process.exit(1);
}

const draft = mkdtempSync(join(tmpdir(), "jixiao-pictures-"));
// Fonts that every Chinese Windows has stand in by ones that Debian has, of the same widths.
const fonts = join(draft, "fonts.conf");
const alias = (name, other) =>
  `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${other}</string></edit></match>`;
writeFileSync(
  fonts,
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>${[
    ["宋体", "Noto Serif CJK SC"],
    ["仿宋", "Noto Serif CJK SC"],
    ["黑体", "Noto Sans CJK SC"],
    ["Calibri", "Carlito"],
  ]
    .map(([name, other]) => alias(name, other))
    .join("")}</fontconfig>`,
);
const env = { ...process.env, FONTCONFIG_FILE: fonts };
const run = (command, args) => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: "utf8", env });
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
