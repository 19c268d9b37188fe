import { createCalculator } from "../../src/core/formulas/calculate";
import { cellText } from "../../src/core/grid/cellText";
import type { Grid } from "../../src/core/grid/grid";
import { sayProblem } from "../../src/core/problems/say";
import { makeSourceTables } from "../../src/usecases/attachments/sourceTables";
import { type Source, sourceWorkbook } from "../support/sourceWorkbooks";
import { opened } from "../support/xlsxFiles";

const DETAIL = "附件4 支出明细表";
const TOTALS = "附件4 支出汇总";
const HEADER: readonly Source[] = ["日期", "凭证号", "摘要", "收款方", "金额"];

interface Made {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly bytes: Uint8Array;
  readonly changed: number;
}

async function make(bytes: Uint8Array, tables: "surveys" | "funds"): Promise<Made> {
  const workbook = opened(bytes);
  const done = await makeSourceTables(workbook, { tables, progress: () => undefined });
  if (!done.ok) throw new Error(done.problems.map(sayProblem).join("\n"));
  const saved = workbook.save();
  const read = await opened(saved).read();
  if (!read.ok) throw new Error("cannot be read again");
  return { grids: read.value.grids, bytes: saved, changed: done.value.changed.length };
}

async function refusal(bytes: Uint8Array, tables: "surveys" | "funds"): Promise<string> {
  const done = await makeSourceTables(opened(bytes), { tables, progress: () => undefined });
  return done.ok ? "" : done.problems.map(sayProblem).join("\n");
}

const ledger = (rows: readonly (readonly Source[])[], header = HEADER): Uint8Array =>
  sourceWorkbook({ 支出明细账: [header, ...rows] });

const shown = (grid: Grid | undefined, row: number): readonly string[] =>
  Array.from({ length: 7 }, (_, column) => cellText(grid?.cell(row, column).value ?? { type: "blank" }));

const detail = async (rows: readonly (readonly Source[])[]): Promise<readonly (readonly string[])[]> => {
  const grid = (await make(ledger(rows), "funds")).grids.get(DETAIL);
  return Array.from({ length: (grid?.rowCount ?? 0) - 8 }, (_, row) => shown(grid, row + 8));
};

describe("附件4：什么样的明细账都要么算对，要么说清楚", () => {
  test.each<[string, Source, string]>([
    ["带元的文本", "1,234.50元", "1234.5"],
    ["全角数字", "１２３４．５０", "1234.5"],
    ["负数", -200.5, "-200.5"],
    ["零", 0, "0"],
    ["带￥", "￥88", "88"],
    ["公式算出的金额", { formula: "100+23", value: 123 }, "123"],
    ["没有算过的公式", { formula: "100+23" }, ""],
    ["万元写在文本里", "1.5万元", "15000"],
  ])("金额是%s", async (_name, amount, expected) => {
    const bytes = ledger([
      ["2024-1-5", "记-1", "电费", "甲公司", amount],
      ["2024-1-6", "记-2", "水费", "乙公司", 10],
    ]);
    if (expected === "") {
      expect(await refusal(bytes, "funds")).toContain("没有计算结果");
      return;
    }
    const grid = (await make(bytes, "funds")).grids.get(DETAIL);
    expect(shown(grid, 8)[6]).toBe(expected);
    expect(Number(shown(grid, 10)[6])).toBe(Number(expected) + 10);
  });

  test("金额不是数的，不生成，并指出是哪一格", async () => {
    expect(await refusal(ledger([["2024-1-5", "记-1", "电费", "甲公司", "待定"]]), "funds")).toContain(
      "支出明细账!E2的“待定”不是金额",
    );
  });

  test("以等号、加号开头的文字仍是文字，不成为公式", async () => {
    const [first] = await detail([["2024-1-5", "+1", '=HYPERLINK("http://x","点")', "=1+1", 10]]);
    expect(first?.slice(1, 6)).toEqual(['=HYPERLINK("http://x","点")', "", "", "+1", "=1+1"]);
  });

  test("小计、合计、承前页、重复表头都不算支出", async () => {
    const rows = await detail([
      ["2024-1-5", "记-1", "电费", "甲公司", 10],
      ["", "", "本月合计", "", 10],
      [...HEADER],
      ["", "", "承前页", "", 10],
      ["2024-2-5", "记-2", "水费", "乙公司", 20],
      ["", "", "累计", "", 30],
    ]);
    expect(rows.map((cells) => cells[6])).toEqual(["10", "20", "30", ""]);
    expect(rows[2]?.[0]).toBe("合　计（2笔）");
    expect(rows[3]?.[0]).toContain("与明细账合计相差0.00元");
  });

  test("日期是真日期、序列号、各种写法的文本：都归到月份，不认得的另列", async () => {
    const made = await make(
      ledger([
        [{ date: 45_296 }, "记-1", "电费", "甲公司", 1],
        [45_297, "记-2", "电费", "甲公司", 2],
        ["2024-1-7", "记-3", "电费", "甲公司", 4],
        ["2024年1月8日", "记-4", "电费", "甲公司", 8],
        ["２０２４．２．９", "记-5", "电费", "甲公司", 16],
        ["20240210", "记-6", "电费", "甲公司", 32],
        ["某日", "记-7", "电费", "甲公司", 64],
      ]),
      "funds",
    );
    const grid = made.grids.get(TOTALS);
    const rows = Array.from({ length: grid?.rowCount ?? 0 }, (_, row) => shown(grid, row));
    const at = rows.findIndex(([title]) => title?.endsWith("按月汇总"));
    expect(rows.slice(at + 2, at + 5).map((cells) => [cells[2], Number(cells[3])])).toEqual([
      ["4", 15],
      ["2", 48],
      ["1", 64],
    ]);
    expect(rows[at + 4]?.[1]).toBe("没有日期");
    expect(made.grids.has("支出进度表")).toBe(true);
  });

  test("整列空白的列、空白的行：不影响合计", async () => {
    const rows = await detail([
      ["", "记-1", "电费", "", 10],
      ["", "", "", "", ""],
      ["", "记-2", "水费", "", 20],
    ]);
    expect(rows.map((cells) => [cells[0], cells[6]])).toEqual([
      ["1", "10"],
      ["2", "20"],
      ["合　计（2笔）", "30"],
      [expect.stringContaining("与明细账合计相差0.00元"), ""],
    ]);
  });

  test("没有资金安排：预算数、到位数留给人填，结余空着，不是0", async () => {
    const grid = (await make(ledger([["2024-1-5", "记-1", "电费", "甲公司", 10]]), "funds")).grids.get(
      DETAIL,
    );
    expect(shown(grid, 6)).toEqual(["", "", "", "", "", "10", ""]);
  });

  test("一笔支出也没有的明细账", async () => {
    const grid = (await make(ledger([["", "", "合计", "", 0]]), "funds")).grids.get(DETAIL);
    expect(shown(grid, 8)[0]).toBe("合　计（0笔）");
  });

  test("没有明细账的工作簿，说明要什么样的表", async () => {
    expect(await refusal(sourceWorkbook({ 说明: [["本表没有数据"]] }), "funds")).toContain(
      "没有找到支出明细账",
    );
  });

  test("同名的表是人建的，不覆盖", async () => {
    const bytes = sourceWorkbook({
      支出明细账: [HEADER, ["2024-1-5", "记-1", "电费", "甲公司", 10]],
      [DETAIL]: [["我自己的表"]],
    });
    expect(await refusal(bytes, "funds")).toContain(DETAIL);
  });

  test("明细账添一笔，再生成时插在原处，行号接上，合计跟着变", async () => {
    const first = await make(ledger([["2024-1-5", "记-1", "电费", "甲公司", 10]]), "funds");
    const workbook = opened(first.bytes);
    const cells: readonly (string | number)[] = ["2024-1-6", "记-2", "水费", "乙公司", 32];
    const done = await workbook.apply(
      cells.map((value, column) => ({
        kind: "setCell",
        at: { sheet: "支出明细账", row: 2, column },
        value: typeof value === "number" ? { type: "number", number: value } : { type: "text", text: value },
      })),
    );
    expect(done.ok).toBe(true);
    const grid = (await make(workbook.save(), "funds")).grids.get(DETAIL);
    expect(shown(grid, 9)).toEqual(["2", "水费", "", "", "记-2", "乙公司", "32"]);
    expect(shown(grid, 10)).toEqual(["合　计（2笔）", "", "", "", "", "", "42"]);
  });
});

describe("超过2000行：各行是数值，合计和核对仍是公式", () => {
  const rows = Array.from({ length: 2001 }, (_, index): readonly Source[] => [
    { date: 45_292 + (index % 300) },
    `记-${String(index + 1)}`,
    `第${String(index + 1)}笔`,
    index % 3 === 0 ? "甲公司" : "乙公司",
    1.01,
  ]);
  const made = make(ledger(rows), "funds");

  test("附件4", async () => {
    const grid = (await made).grids.get(DETAIL);
    expect(grid?.cell(8, 1).formula).toBeUndefined();
    expect(shown(grid, 2008)).toEqual(["2001", "第2001笔", "", "", "记-2001", "乙公司", "1.01"]);
    expect(grid?.cell(2009, 6).formula).toBe("SUM(G9:G2009)");
    expect(Number(shown(grid, 2009)[6])).toBeCloseTo(2021.01, 9);
    expect(shown(grid, 2010)[0]).toContain("与明细账合计相差0.00元");
    expect(grid?.merges.some(({ top }) => top === 8)).toBe(false);
  });

  test("附件4-1", async () => {
    const grid = (await made).grids.get(TOTALS);
    const cell = grid?.cell(5, 4);
    expect([cell?.formula, cell && cellText(cell.value)]).toEqual([undefined, "1334"]);
    expect(grid?.cell(7, 4).formula).toMatch(/^SUM\(/);
  });

  test("再生成一次什么也不变", async () => {
    expect((await make((await made).bytes, "funds")).changed).toBe(0);
  });

  test("问卷：各选项人数是数值，比例是公式，注里写明", async () => {
    const answers = Array.from({ length: 2001 }, (_, index): readonly Source[] => [
      index + 1,
      index % 2 === 0 ? "满意" : "非常满意",
      index % 4 === 0 ? 1 : 2,
    ]);
    const bytes = sourceWorkbook({ "A卷 群众 原始数据": [["序号", "1、您满意吗", "2、年龄段"], ...answers] });
    const grid = (await make(bytes, "surveys")).grids.get("附件5 A.群众");
    expect([grid?.cell(7, 2).formula, shown(grid, 7)[2], shown(grid, 7)[4]]).toEqual([
      undefined,
      "1000",
      "49.98%",
    ]);
    expect(grid?.cell(7, 4).formula).toMatch(/^IF\(C\$12=0/);
    const texts = Array.from({ length: grid?.rowCount ?? 0 }, (_, row) => shown(grid, row)[0]);
    expect(texts.find((text) => text?.startsWith("注："))).toContain("答卷超过2000份");
  });
});

describe("附件5：什么样的问卷都要么数对，要么说清楚", () => {
  const survey = async (header: readonly Source[], rows: readonly (readonly Source[])[]): Promise<Grid> => {
    const made = await make(sourceWorkbook({ "A卷 群众 原始数据": [header, ...rows] }), "surveys");
    const grid = made.grids.get("附件5 A.群众");
    if (!grid) throw new Error("no 附件5");
    return grid;
  };

  test("只有一份答卷", async () => {
    const grid = await survey(["序号", "1、您满意吗"], [[1, "满意"]]);
    expect(shown(grid, 4)[0]).toBe("回收1份，其中有效1份。");
    expect([7, 8].map((row) => shown(grid, row)[1])).toEqual(["非常满意", "满意"]);
  });

  test("整列空白：比例空着，不是0，也没有除零错误", async () => {
    const grid = await survey(
      ["序号", "1、您满意吗", "2、多久来一次[单选题]"],
      [
        [1, "满意", null],
        [2, "满意", null],
      ],
    );
    const texts = Array.from({ length: grid.rowCount }, (_, row) => shown(grid, row)).flat();
    expect(texts.filter((text) => text.startsWith("#"))).toEqual([]);
  });

  test("选项文字里有分隔符、引号和通配符", async () => {
    const bytes = sourceWorkbook({
      "A卷 群众 原始数据": [
        ["序号", "1、选哪些"],
        [1, '甲┋乙┋他说"好"'],
        [2, "张*"],
        [3, "张三"],
      ],
      问卷题目及选项: [
        ["问卷", "题号", "题型", "题目", "选项"],
        ["A.群众", 1, "多选题", "选哪些", "甲┋乙"],
        ["A.群众", 1, "多选题", "选哪些", '他说"好"'],
        ["A.群众", 1, "多选题", "选哪些", "张*"],
      ],
    });
    const grid = (await make(bytes, "surveys")).grids.get("附件5 A.群众");
    expect([7, 8, 9].map((row) => shown(grid, row)[2])).toEqual(["1", "1", "1"]);
  });

  test("答案以等号开头：列在表里仍是文字", async () => {
    const grid = await survey(
      ["序号", "1、您满意吗", "2、建议[填空题]"],
      [
        [1, "满意", '=cmd|"/c calc"!A1'],
        [2, "满意", "多设窗口"],
      ],
    );
    const texts = Array.from({ length: grid.rowCount }, (_, row) => shown(grid, row)[1]);
    expect(texts).toContain('=cmd|"/c calc"!A1');
  });

  test("全角数字、按序号填的答案", async () => {
    const bytes = sourceWorkbook({
      "A卷 群众 原始数据": [
        ["序号", "1、选哪个"],
        [1, "１"],
        [2, "2"],
        [3, "2"],
      ],
      问卷题目及选项: [
        ["问卷", "题号", "题目", "选项"],
        ["A.群众", 1, "选哪个", "甲"],
        ["A.群众", 1, "选哪个", "乙"],
      ],
    });
    const grid = (await make(bytes, "surveys")).grids.get("附件5 A.群众");
    expect([7, 8].map((row) => shown(grid, row)[2])).toEqual(["1", "2"]);
  });

  test("公式都算得出来：缓存值就是再算的结果", async () => {
    const made = await make(
      sourceWorkbook({
        "A卷 群众 原始数据": [
          ["序号", "1、您满意吗"],
          [1, "满意"],
          [2, "一般"],
        ],
      }),
      "surveys",
    );
    const calculator = createCalculator({ grid: (sheet) => made.grids.get(sheet), name: () => undefined });
    for (const [sheet, grid] of made.grids) {
      for (let row = 0; row < grid.rowCount; row++) {
        for (let column = 0; column < grid.columnCount; column++) {
          const { formula, value } = grid.cell(row, column);
          if (formula === undefined) continue;
          const found = calculator.cell({ sheet, row, column });
          if (found.state !== "value") throw new Error(`${sheet} ${formula}`);
          if (value.type === "number") expect(found.value).toBeCloseTo(value.number, 10);
          else expect(found.value).toBe(cellText(value));
        }
      }
    }
  });
});
