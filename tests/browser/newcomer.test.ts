import type { Grid } from "../../src/core/grid/grid";
import { Desk } from "../cli/program";
import { type BrowserVersion, type FilePane, savedBy, startBrowserVersion } from "../support/browserVersion";
import { caseEvidence } from "../support/caseEvidence";
import { blankCase } from "../support/caseWorkbook";
import { Keyboard } from "../support/enterByKeyboard";
import { Mouse } from "../support/enterByMouse";
import { type EvidenceTask, evidenceTasks } from "../support/evidenceTasks";
import { opened } from "../support/xlsxFiles";

const indicators = 23;
const result = "84.94";

let version: BrowserVersion;
let tasks: ReadonlyMap<string, readonly EvidenceTask[]>;
/** What the walk with the mouse saved. */
let saved: Uint8Array;

beforeAll(async () => {
  tasks = await evidenceTasks();
  version = await startBrowserVersion();
});

afterAll(() => version.close());

/** The name of the indicator whose detail is open. */
const heading = ({ pane }: FilePane): Promise<string> => pane.getByRole("heading", { level: 1 }).innerText();

async function leftBehind({ pane }: FilePane, name: string): Promise<void> {
  await pane.getByRole("heading", { level: 1, name, exact: true }).waitFor({ state: "detached" });
}

async function scoreShown({ pane }: FilePane): Promise<string> {
  await pane
    .getByText(/已写入/)
    .first()
    .waitFor();
  return (await pane.innerText()).replace(/\s+/g, " ");
}

test("第一次用的人：从示例到 84.94 良，只用鼠标", async () => {
  const on = await version.open();
  const mouse = new Mouse(on.page, on.pane);
  await mouse.press("button", "打开示例工作簿");
  await mouse.press("button", "读取评分标准");
  await mouse.press("tab", "指标");
  await mouse.press("treeitem", /立项依据充分性/);
  for (let place = 1; place <= indicators; place += 1) {
    const name = await heading(on);
    await mouse.enter(tasks.get(name) ?? []);
    if (place === indicators) break;
    await mouse.press("button", "下一个指标");
    await leftBehind(on, name);
  }
  await mouse.press("tab", "总览");
  await mouse.press("button", "重新评分");
  await mouse.press("button", /^写入 \d+ 格$/);
  const page = await scoreShown(on);
  expect(page).toContain(result);
  expect(page).toMatch(/良/);
  const file = await savedBy(on, () => mouse.press("button", "保存"));
  expect(file.name).toBe("一网通办-评价前-已评分.xlsx");
  saved = file.bytes;
  expect(on.wrong).toEqual([]);
  process.stdout.write(`除了填证据（${mouse.evidence} 处），点了 ${mouse.clicks} 下\n`);
  await on.page.context().close();
});

test("第一次用的人：从示例到 84.94 良，只用键盘", async () => {
  const on = await version.open();
  const { page, pane } = on;
  const keys = new Keyboard(page, pane);
  await keys.tabTo(page.getByRole("button", { name: "打开示例工作簿" }));
  await keys.press("Enter");
  await keys.tabTo(page.getByRole("link", { name: "跳到绩效评分窗格" }));
  await keys.press("Enter");
  await keys.tabTo(pane.getByRole("button", { name: "读取评分标准" }));
  await keys.press("Control+Enter");
  await pane.getByRole("button", { name: "重新评分" }).waitFor();
  await keys.tabTo(pane.getByRole("tab"));
  await keys.arrowTo(pane.getByRole("tab", { name: "指标" }), "ArrowRight");
  await keys.press("Enter");
  await keys.tabTo(pane.getByRole("treeitem"));
  await keys.arrowTo(pane.getByRole("treeitem", { name: /立项依据充分性/ }).last(), "ArrowDown");
  await keys.press("Enter");
  await pane.getByRole("button", { name: "下一个指标" }).waitFor();
  for (let place = 1; place <= indicators; place += 1) {
    const name = await heading(on);
    await keys.enter(tasks.get(name) ?? []);
    if (place === indicators) break;
    await keys.press("Alt+ArrowDown");
    await leftBehind(on, name);
  }
  await keys.tabTo(pane.getByRole("tab"));
  await keys.press("Home");
  await keys.press("Enter");
  await pane.getByRole("heading", { level: 1, name: "总览" }).waitFor();
  await keys.press("Control+Enter");
  await pane.getByRole("button", { name: /^写入 \d+ 格$/ }).waitFor();
  await keys.press("Control+Enter");
  const shown = await scoreShown(on);
  expect(shown).toContain(result);
  const file = await savedBy(on, () => keys.press("Control+s"));
  expect(await differences(file.bytes, saved)).toEqual([]);
  expect(on.wrong).toEqual([]);
  process.stdout.write(`按了 ${keys.strokes} 次键（文字算一次）\n`);
  await page.context().close();
});

test("存出的文件和命令行的结果，一格不差", async () => {
  const desk = new Desk({ "评价.xlsx": blankCase() });
  try {
    await desk.run("paper", "评价.xlsx", "-o", "底稿.xlsx");
    const filled = opened(desk.bytes("底稿.xlsx"));
    const evidence = await caseEvidence(filled);
    const applied = await filled.apply(
      evidence.filter((write) => write.kind === "setCell" && write.at.sheet === "评价底稿"),
    );
    expect(applied.ok).toBe(true);
    const scoring = new Desk({ "底稿.xlsx": filled.save() });
    const done = await scoring.run("score", "底稿.xlsx", "-o", "评分.xlsx");
    expect([done.code, done.out]).toEqual([0, expect.stringContaining(result)]);
    expect(await differences(saved, scoring.bytes("评分.xlsx"))).toEqual([]);
    scoring.clear();
  } finally {
    desk.clear();
  }
});

/** Cells of two files that are not the same; when something was written is not compared. */
async function differences(one: Uint8Array, other: Uint8Array): Promise<readonly string[]> {
  const [mine, theirs] = await Promise.all([gridsOf(one), gridsOf(other)]);
  expect([...mine.keys()]).toEqual([...theirs.keys()]);
  const found: string[] = [];
  for (const [name, grid] of mine) {
    const against = theirs.get(name);
    if (!against) continue;
    const [rows, columns] = [
      Math.max(grid.rowCount, against.rowCount),
      Math.max(grid.columnCount, against.columnCount),
    ];
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1) {
        const [a, b] = [grid, against].map((each) => JSON.stringify(each.cell(row, column)));
        if (withoutTimes(a) !== withoutTimes(b))
          found.push(`${name} ${String(row + 1)}行${String(column + 1)}列：${String(a)} ≠ ${String(b)}`);
      }
  }
  return found;
}

const withoutTimes = (cell: string | undefined): string | undefined =>
  cell?.replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, "某时");

async function gridsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Grid>> {
  const read = await opened(bytes).read();
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.grids;
}
