import fc from "fast-check";
import type { Cell } from "../../../src/core/grid/grid";
import { exact } from "../../../src/core/number/exact";
import { gather } from "../../../src/core/evidence/gather";
import { paperColumnOrder, paperHeaders } from "../../../src/core/evidence/paperColumns";
import { lineItem, lineKind, lineNeed, paperLines } from "../../../src/core/evidence/paperLines";
import { readPaperRows } from "../../../src/core/evidence/paperRows";
import { readManual } from "../../../src/core/evidence/manual";
import { readSettings } from "../../../src/core/evidence/readSettings";
import { readValue } from "../../../src/core/evidence/readValue";
import { cellText } from "../../../src/core/grid/cellText";
import { readStandard } from "../../../src/core/standards/readStandard";
import indicators from "../../fixtures/cases/yiwangtongban/indicators.json";
import { gridOf } from "../../support/gridOf";

const words = fc.constantFrom(
  "符合", "不符合", "不适用", "是", "否", "95%", "1,234.50", "３６", "41.36万元", "36次", "#REF!", "=1+1", "不重复得1分", "", "　",
); // prettier-ignore
const noise = fc.oneof(
  words,
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.stringMatching(/^[一-鿿，。①%0-9]{0,8}$/),
);
const format = fc.constantFrom("plain" as const, "percent" as const, "date" as const);
const value: fc.Arbitrary<Cell["value"]> = fc.oneof(
  noise.map((text) => ({ type: "text", text }) as const),
  fc.record({ type: fc.constant("number" as const), number: fc.double(), format }),
  fc.boolean().map((boolean) => ({ type: "boolean", boolean }) as const),
  fc.constantFrom("#REF!", "#DIV/0!", "#N/A").map((error) => ({ type: "error", error }) as const),
  fc.constant({ type: "blank" } as const),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  value.map((each) => ({ value: each })),
  fc.record({ value, formula: noise }),
);

const text = (row: (typeof indicators)[number]): Parameters<typeof gather>[0] => ({
  standard: row["评分标准"],
  full: exact(row["指标分值"]),
  guidance: row["指标说明"],
  name: row["三级指标"],
});

const scale = (): readonly string[] => ["非常满意", "满意", "一般", "不满意"];

test("任何单元格都读得出一个说法：值、空白或问题，从不抛错", () => {
  const slots = indicators
    .flatMap((row) => readStandard(text(row), new Map()).slots)
    .filter(({ kind }) => kind !== "survey");
  fc.assert(
    fc.property(fc.constantFrom(...slots), cell, noise, (slot, found, unit) => {
      const read = readValue(slot, found, { sheet: "评价底稿", row: 0, column: 0 }, unit);
      expect(["value", "blank", "problem"]).toContain(read.state);
      if (found.value.type === "blank" && found.formula === undefined) expect(read.state).toBe("blank");
    }),
    { numRuns: 500 },
  );
});

test("底稿里随便填，收集证据从不抛错，没填的事实不会冒出来", () => {
  fc.assert(
    fc.property(fc.constantFrom(...indicators), fc.infiniteStream(cell), (row, cells) => {
      const lines = paperLines(readStandard(text(row), new Map()), scale, "original");
      const next = (): Cell => cells.next().value as Cell;
      const grid = gridOf(
        [
          paperColumnOrder.map((column) => paperHeaders[column]),
          ...lines.map((line) => [
            "1.1",
            row["三级指标"],
            lineItem(line),
            lineNeed(line),
            lineKind(line),
            next(),
            next(),
            next(),
            next(),
          ]),
          ["人工认定"],
          ["人工1", next(), next(), "评价人认定的扣分", "人工", next(), "分", next()],
        ],
        { sheet: "评价底稿" },
      );
      const paper = readPaperRows(grid, (at) => cellText(grid.cell(at.row, at.column).value));
      expect(paper).toBeDefined();
      const present = (at: { row: number; column: number }): { state: "cell"; cell: Cell; sources: [] } => ({
        state: "cell",
        cell: grid.cell(at.row, at.column),
        sources: [],
      });
      const found = gather(
        text(row),
        paper!.rows.filter(({ block }) => block === "indicators"),
        {
          present,
          scaleOf: scale,
          linkOf: () => undefined,
        },
      );
      const keys = new Set(found.reading.slots.map(({ key }) => key));
      for (const key of found.facts.keys()) expect(keys).toContain(key);
      const manual = readManual(paper!, [row["三级指标"]], present);
      for (const { points } of manual.deductions) expect(points.gt(0)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("评价设置里随便填，读设置从不抛错，等级总是从高到低，系数总在0到1之间或由人负责", () => {
  const labels = fc.constantFrom("一、项目信息", "二、评价等级", "三、满意度计法", "四、调查对象", "五、计分口径", "六、工作表对应", "七、版式", "优", "良", "中", "差", "满意度计法", "选项", "非常满意", "卷", "A卷", "阶梯扣分", "正文字体", ""); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.tuple(labels, cell, cell, cell, cell), { maxLength: 40 }), (rows) => {
      const { settings } = readSettings(gridOf(rows, { sheet: "评价设置" }));
      const [best, good, fair, poor] = settings.grades.map(({ from }) => from);
      expect(best!.gt(good!) && good!.gt(fair!) && fair!.gt(poor!)).toBe(true);
      expect(settings.scoring.optionValues.length).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
