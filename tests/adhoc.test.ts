import { readFileSync } from "node:fs";
import { openXlsx } from "../src/workbook/xlsx/xlsxWorkbook";
import { readWorkbook } from "../src/usecases/workbookData";
import { assess } from "../src/usecases/assess";
import { planSheets, lastWritten } from "../src/usecases/planSheets";
test("dump", async () => {
  const o = openXlsx(readFileSync("tests/fixtures/workbooks/yiwangtongban.xlsx"));
  if (!o.ok) throw new Error("x");
  const data = await readWorkbook(o.value, () => {});
  const a = assess(data, undefined);
  if (!a.ok) throw new Error(JSON.stringify(a));
  const p = planSheets(a.value, (e) => lastWritten(e.heading), []);
  const out: string[] = [];
  for (const w of p.patch) {
    if (w.kind === "addSheet") {
      out.push("=== " + w.sheet.name);
      w.sheet.rows.forEach((r, i) => out.push((i+1) + " h" + r.height + " | " + r.cells.map((c) => String.fromCharCode(65 + c.column) + "=" + (c.value.type === "formula" ? "{" + c.value.formula + "}→" + c.value.cached : c.value.type === "blank" ? "" : c.value.type === "text" ? c.value.text : c.value.number)).join(" | ")));
      out.push(JSON.stringify(w.sheet.rules.validations).slice(0, 3000)); out.push(JSON.stringify(w.sheet.rules.print));
    } else out.push(JSON.stringify(w));
  }
  require("node:fs").writeFileSync("/tmp/adhoc/out.txt", out.join("\n"));
});
