import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Computes every formula when a file is loaded, whatever result the file carries. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The file as LibreOffice saves it after computing all formulas anew; a fresh profile each time. */
export async function convert(bytes: Uint8Array, format: "xlsx" | "pdf" | "csv"): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "libreoffice-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), settings);
    await writeFile(join(folder, "in.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const options = [
      profile,
      "--headless",
      "--norestore",
      "--convert-to",
      format,
      "--outdir",
      out,
      join(folder, "in.xlsx"),
    ];
    await promisify(execFile)("soffice", options, { timeout: 150_000 });
    return new Uint8Array(await readFile(join(out, `in.${format}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
