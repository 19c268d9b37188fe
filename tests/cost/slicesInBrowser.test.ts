// npm run bench:excel
import { type BrowserVersion, chooseFile, startBrowserVersion } from "../support/browserVersion";
import { longCommands } from "../support/longCommands";
import { longWorkbooks } from "../support/longWorkbooks";

let version: BrowserVersion;
const lines: string[] = [];

beforeAll(async () => {
  version = await startBrowserVersion(process.env["JIXIAO_PANE"]);
});

afterAll(async () => {
  await version.close();
  process.stdout.write(`\n浏览器版\n${lines.join("\n")}\n`);
});

test.each(longWorkbooks)("%s", async (name, make, kind) => {
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
