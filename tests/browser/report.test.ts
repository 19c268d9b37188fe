import { type BrowserVersion, chooseFile, startBrowserVersion } from "../support/browserVersion";
import { filledCase, scored } from "../support/caseWorkbook";
import { docx } from "../support/wordDocument";

let version: BrowserVersion;

beforeAll(async () => {
  version = await startBrowserVersion();
});

afterAll(() => version.close());

test("Word 报告在浏览器里读得出来，一个数一个数和工作簿对，什么也不往外发", async () => {
  const on = await version.open();
  await chooseFile(on, "一网通办.xlsx", (await scored(filledCase())).bytes);
  await on.pane.getByRole("tab", { name: /^核对/ }).click();
  const report = docx(
    ["综上，项目综合得分84.94分，评价等级为“良”。", "共设置三级指标22个。"],
    [
      ["一级指标", "分值", "得分"],
      ["决策", "20", "16.00"],
    ],
  );
  await on.pane.locator("input[type=file]").setInputFiles({
    name: "评价报告.docx",
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(report),
  });
  await on.pane.getByText("正在对照：评价报告.docx").waitFor({ timeout: 60_000 });
  await on.pane.getByRole("button", { name: /^不一致 [1-9]/ }).waitFor();
  expect(on.wrong).toEqual([]);
  await on.page.context().close();
});
