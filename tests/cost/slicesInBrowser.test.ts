// npm run bench:excel
import { type BrowserVersion, chooseFile, startBrowserVersion } from "../support/browserVersion";
import { longCommands } from "../support/longCommands";
import { manyAnswers, manyIndicators, manyVouchers } from "../support/longWorkbooks";

let version: BrowserVersion;
const lines: string[] = [];

beforeAll(async () => {
  version = await startBrowserVersion(process.env["JIXIAO_PANE"]);
});

afterAll(async () => {
  await version.close();
  process.stdout.write(`\n浏览器版\n${lines.join("\n")}\n`);
});

test.each([
  ["500 个指标", () => manyIndicators(500), "scores"],
  ["10 万笔明细账", () => manyVouchers(100_000), "funds"],
  ["10 万份问卷", () => manyAnswers(100_000, "all"), "surveys"],
  ["1 万份问卷，有不计入的", () => manyAnswers(10_000, "some"), "surveys"],
] as const)("%s", async (name, make, kind) => {
  const bytes = make();
  const on = await version.open({ viewport: { width: 1280, height: 800 } });
  const open = async (): Promise<void> => {
    await chooseFile(on, `${name}.xlsx`, bytes);
    await on.page.getByRole("grid").waitFor();
  };
  await longCommands(
    { ...on, frame: on.page.mainFrame() },
    { name, kind, open, note: (line) => lines.push(line) },
  );
  await on.page.context().close();
});
