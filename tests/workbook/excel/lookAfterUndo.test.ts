/** @jest-environment jsdom */
// A command that put rows in or took rows out is taken back: the whole workbook looks as before, in Excel and in files.
import { cellName, parseArea } from "../../../src/core/grid/address";
import { valueOfCell } from "../../../src/core/patch/cellOfValue";
import type { Patch, PatchValue } from "../../../src/core/patch/patch";
import { ok, type Result } from "../../../src/core/problems/problem";
import { makeAttachments } from "../../../src/usecases/attachments/makeAttachments";
import { makePaper } from "../../../src/usecases/makePaper";
import { undoPatch } from "../../../src/usecases/session/undoPatch";
import { writeCommand } from "../../../src/usecases/session/writing";
import type { Host } from "../../../src/workbook/host";
import type { Applied, ApplyWish, Workbook, WorkbookSnapshot } from "../../../src/workbook/workbook";
import { filledCase, tableSheet } from "../../support/caseWorkbook";
import { openExcel, readAll } from "../../support/excelWorkbook";
import { fakeClock } from "../../support/fakeClock";
import { fileHost } from "../../support/fileHost";
import { keptCommands } from "../../support/keptCommands";
import { plainPicture } from "../../support/plainPicture";
import type { SheetPicture } from "../../support/simulatedExcel/picture";
import { SimulatedExcel } from "../../support/simulatedExcel/simulatedExcel";

type Command = (workbook: Workbook) => Promise<Result<unknown>>;
/** What a person changed since the sheet was made. */
type Change = (snapshot: WorkbookSnapshot) => Patch;

const progress = (): void => undefined;
const paper: Command = (workbook) => makePaper(workbook, { progress });
const attach =
  (name: string): Command =>
  (workbook) =>
    makeAttachments(workbook, { names: [name], progress });

const text = (words: string): PatchValue => ({ type: "text", text: words });

/** The last row again, below itself, with other words in some columns. */
const repeated =
  (sheet: string, ...others: readonly Readonly<Record<number, string>>[]): Change =>
  ({ grids }) => {
    const grid = grids.get(sheet);
    if (!grid) throw new Error(`No sheet ${sheet}`);
    const last = grid.rowCount - 1;
    return others.flatMap((words, index): Patch =>
      Array.from({ length: grid.columnCount }, (_, column) => ({
        kind: "setCell",
        at: { sheet, row: last + 1 + index, column },
        value: words[column] === undefined ? valueOfCell(grid.cell(last, column)) : text(words[column]),
      })),
    );
  };

const standard =
  (...points: readonly string[]): Change =>
  () => [
    {
      kind: "setCell",
      at: { sheet: tableSheet, row: 14, column: 6 },
      value: text(points.map((point, index) => `${"①②③④⑤⑥"[index] ?? ""}${point}，得0.5分。`).join("\n")),
    },
  ];

/** What each rule says and the cells in which it says so, in whatever areas and pieces it is kept. */
function rulesByCells(rules: readonly unknown[]): unknown {
  const cells = new Map<string, string[]>();
  for (const rule of rules) {
    const { areas, ...says } = rule as { readonly areas: readonly string[] };
    const key = JSON.stringify(says);
    cells.set(key, [...(cells.get(key) ?? []), ...areas.flatMap(cellsIn)].sort());
  }
  return [...cells].sort();
}

function cellsIn(name: string): readonly string[] {
  const area = parseArea(name);
  if (!area) throw new Error(`No area ${name}`);
  const places = (first: number, last: number): readonly number[] =>
    Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return places(area.top, area.bottom).flatMap((row) =>
    places(area.left, area.right).map((column) => cellName(row, column)),
  );
}

const looks = (sheets: readonly SheetPicture[]): readonly unknown[] =>
  sheets.map((sheet) => ({
    ...sheet,
    validations: rulesByCells(sheet.validations),
    conditionalFormats: rulesByCells(sheet.conditionalFormats),
  }));

const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
};

/** The sheets before the command, after it, and once 撤销 has taken it back. */
async function thereAndBack(
  host: Host,
  command: Command,
  change: Change,
  sheets: () => Promise<readonly SheetPicture[]>,
): Promise<readonly (readonly SheetPicture[])[]> {
  const { workbook } = host;
  await must(command(workbook));
  await must(workbook.apply(change(await readAll(workbook))));
  const before = await sheets();
  const ports = { host, clock: fakeClock(), restorePoints: keptCommands() };
  const written = async (patch: Patch, { basis, guards = [] }: ApplyWish): Promise<Result<Applied>> => {
    if (!basis) throw new Error("A command says what it was planned on");
    const done = await writeCommand(ports, basis, { id: 1, title: "", patch, undoable: patch, guards }, {});
    return done.ok ? ok({ ...done.value, pageBreaks: [] }) : done;
  };
  await must(
    command({ read: (wish) => workbook.read(wish), apply: (patch, wish = {}) => written(patch, wish) }),
  );
  const after = await sheets();
  const [stored] = await ports.restorePoints.list(host.workbookKey);
  if (!stored) throw new Error("Nothing was written");
  await must(workbook.apply(undoPatch(stored.point, []), { basis: await readAll(workbook) }));
  return [before, after, await sheets()];
}

const inExcel = async (command: Command, change: Change): Promise<readonly (readonly SheetPicture[])[]> => {
  const { excel, host } = await openExcel({ workbook: filledCase() });
  const seen = await thereAndBack(host, command, change, () =>
    Promise.resolve(plainPicture(excel.picture()).sheets),
  );
  excel.close();
  return seen;
};

const inFiles = (command: Command, change: Change): Promise<readonly (readonly SheetPicture[])[]> => {
  const host = fileHost(filledCase());
  return thereAndBack(host, command, change, async () => {
    const excel = await SimulatedExcel.open({ workbook: host.file.save() });
    return plainPicture(excel.picture()).sheets;
  });
};

const places = [
  ["Excel", inExcel],
  ["文件", inFiles],
] as const;

const commands: readonly (readonly [string, Command, Change])[] = [
  [
    "附件4，明细账多了三笔",
    attach("附件4"),
    repeated("支出明细账", { 2: "甲公司" }, { 2: "乙公司" }, { 2: "丙公司" }),
  ],
  [
    "附件4，明细账多了二十四笔",
    attach("附件4"),
    repeated("支出明细账", ...Array.from({ length: 24 }, (_, place) => ({ 2: `${String(place + 1)}公司` }))),
  ],
  [
    "附件5，多了一份答卷和两个选项",
    attach("附件5"),
    repeated("A卷 工作人员 原始数据", { 9: "有些提升┋很有提升", 16: "再快一些" }),
  ],
  [
    "评价底稿，标准多了三项",
    paper,
    standard("按要求自评", "数据真实", "按时公开", "专人负责", "写明问题", "写明改法"),
  ],
  ["评价底稿，标准少了两项", paper, standard("按要求开展自评并及时完成自评上报工作")],
];

test.each(places.flatMap(([place, run]) => commands.map((each) => [place, ...each, run] as const)))(
  "%s：撤销%s，整个工作簿又是原来的样子",
  async (_place, _name, command, change, run) => {
    const [before = [], after = [], back = []] = await run(command, change);
    expect(looks(after)).not.toEqual(looks(before));
    const wanted = looks(before);
    expect(back).toHaveLength(wanted.length);
    for (const [place, sheet] of looks(back).entries()) expect(sheet).toEqual(wanted[place]);
  },
);
