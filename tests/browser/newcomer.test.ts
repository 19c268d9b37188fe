import type { Grid } from "../../src/core/grid/grid";
import { Desk } from "../cli/program";
import { type BrowserVersion, type FilePane, savedBy, startBrowserVersion } from "../support/browserVersion";
import { caseEvidence } from "../support/caseEvidence";
import { blankCase } from "../support/caseWorkbook";
import { Keyboard } from "../support/enterByKeyboard";
import { Mouse } from "../support/enterByMouse";
import { type EvidenceTask, evidenceTasks } from "../support/evidenceTasks";
import { goByKeyboard, goByMouse, type Told, toldIn } from "../support/newcomersWay";
import { faultless, paneInExcel, screenOf } from "../support/paneInExcel";
import { closeChromium } from "../support/simulatedExcel/chromium";
import { tableResults } from "../support/tableResults";
import { opened } from "../support/xlsxFiles";

const result: Told = ["84.94", "良"];

/** A finished workbook, as a file, and what was said of it. */
interface Finished {
  readonly bytes: Uint8Array;
  readonly told: Told;
}

let version: BrowserVersion;
let tasks: ReadonlyMap<string, readonly EvidenceTask[]>;
const finished = new Map<string, Finished>();

beforeAll(async () => {
  tasks = await evidenceTasks();
  version = await startBrowserVersion();
});

afterAll(async () => {
  await version.close();
  await closeChromium();
});

describe("第一次用的人，从打开工作簿到 84.94 良，证据全在窗格里填", () => {
  test("浏览器版，只用鼠标", async () => {
    const on = await version.open();
    const mouse = new Mouse(on);
    await mouse.press("button", "打开示例工作簿");
    const told = await goByMouse(mouse, tasks);
    const bytes = await saved(on, () => mouse.press("button", "保存"));
    finished.set("浏览器版，鼠标", { bytes, told });
    expect(told).toEqual(result);
    print("浏览器版", mouse);
  });

  test("浏览器版，只用键盘", async () => {
    const on = await version.open();
    const keys = new Keyboard(on);
    await keys.tabTo(on.page.getByRole("button", { name: "打开示例工作簿" }));
    await keys.press("Enter");
    await keys.tabTo(on.page.getByRole("link", { name: "跳到绩效评分窗格" }));
    await keys.press("Enter");
    const told = await goByKeyboard(keys, tasks);
    const bytes = await saved(on, () => keys.press("Control+s"));
    finished.set("浏览器版，键盘", { bytes, told });
    expect(told).toEqual(result);
    print("浏览器版", keys);
  });

  test("Excel，只用鼠标", async () => {
    const excel = await paneInExcel(blankCase(), "desktop");
    const mouse = new Mouse(screenOf(excel));
    const told = await goByMouse(mouse, tasks);
    await excel.simulator.idle();
    finished.set("Excel，鼠标", { bytes: excel.simulator.save(), told });
    expect(told).toEqual(result);
    faultless(excel);
    print("Excel", mouse);
    await excel.close();
  });

  test("Excel 网页版，只用键盘", async () => {
    const excel = await paneInExcel(blankCase(), "web");
    const keys = new Keyboard(screenOf(excel));
    const told = await goByKeyboard(keys, tasks);
    await excel.simulator.idle();
    finished.set("Excel，键盘", { bytes: excel.simulator.save(), told });
    expect(told).toEqual(result);
    faultless(excel);
    print("Excel 网页版", keys);
    await excel.close();
  });
});

test("Excel、浏览器版、命令行：评分、扣分原因、合计和等级，一格不差", async () => {
  const program = await byProgram();
  const theirs = await tableResults(program.bytes);
  expect(theirs).toHaveLength(24);
  expect(theirs.at(-1)).toEqual([expect.stringContaining("合计"), "84.94", ""]);
  expect([...finished.keys()]).toHaveLength(4);
  for (const [where, { bytes, told }] of finished)
    expect([where, told, await tableResults(bytes)]).toEqual([where, program.told, theirs]);
});

test("鼠标、键盘和命令行做出的文件，每张表每一格都一样", async () => {
  const program = await byProgram();
  for (const where of ["浏览器版，鼠标", "浏览器版，键盘"]) {
    const mine = finished.get(where);
    if (!mine) throw new Error(`${where} did not come to its end`);
    expect(await differences(mine.bytes, program.bytes)).toEqual([]);
  }
});

async function saved(on: FilePane, save: () => Promise<void>): Promise<Uint8Array> {
  const file = await savedBy(on, save);
  expect(file.name).toBe("一网通办-评价前-已评分.xlsx");
  expect(on.wrong).toEqual([]);
  await on.page.context().close();
  return file.bytes;
}

function print(where: string, evaluator: Mouse | Keyboard): void {
  const besides =
    evaluator instanceof Mouse
      ? `点了 ${String(evaluator.clicks)} 下`
      : `按了 ${String(evaluator.strokes)} 次键`;
  process.stdout.write(`${where}：除了填证据（${String(evaluator.evidence)} 下），${besides}\n`);
}

let programRun: Promise<Finished> | undefined;

/** The same evidence in 评价底稿, and the command line as it is installed. */
function byProgram(): Promise<Finished> {
  return (programRun ??= runProgram());
}

async function runProgram(): Promise<Finished> {
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
    try {
      const done = await scoring.run("score", "底稿.xlsx", "-o", "评分.xlsx");
      expect(done.code).toBe(0);
      return {
        bytes: scoring.bytes("评分.xlsx"),
        told: toldIn(/^.* 分，.*$/m.exec(done.out)?.[0] ?? ""),
      };
    } finally {
      scoring.clear();
    }
  } finally {
    desk.clear();
  }
}

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
