// npm run bench:excel
import { join } from "node:path";
import { longCommands } from "../support/longCommands";
import { longWorkbooks } from "../support/longWorkbooks";
import { closeChromium, openInChromium } from "../support/simulatedExcel/chromium";

const folder = process.env["JIXIAO_PANE"] ?? join(__dirname, "../../dist/pane");
const lines: string[] = [];

afterAll(async () => {
  await closeChromium();
  process.stdout.write(`\nExcel 网页版里窗格自己的线程（模拟的 Excel 在另一个进程）\n${lines.join("\n")}\n`);
});

test.each(longWorkbooks)("%s", async (name, make, kind) => {
  const excel = await openInChromium({ workbook: make(), flavour: "web", folder });
  const { page, frame } = excel;
  const screen = { page, frame, document: frame, pane: frame.locator("body"), keyboard: page.keyboard };
  await longCommands(screen, {
    name,
    kind,
    open: () => Promise.resolve(),
    note: (line) => lines.push(line),
  });
  await excel.close();
});
