import type { SheetSpec } from "../../src/core/patch/patch";
import { scoreChart, scoreSheet } from "../support/chartSpecs";
import { convert } from "../support/libreOffice";
import { fixtureWorkbook, opened, unpacked } from "../support/xlsxFiles";

const table = "附件3 指标体系及评分表";
const ours: SheetSpec = { ...scoreSheet, charts: [scoreChart] };

test("新建带图表的一张表、引用它、再收回：LibreOffice 打开，别的表都在，引用成了 #REF!", async () => {
  const before = fixtureWorkbook("yiwangtongban.xlsx");
  const workbook = opened(before);
  const at = { sheet: table, row: 40, column: 12 };
  const formula = `'${ours.name}'!C2+1`;
  const made = await workbook.apply([
    { kind: "addSheet", sheet: ours },
    { kind: "setCell", at, value: { type: "formula", formula, cached: 1 } },
  ]);
  expect(made).toMatchObject({ ok: true });
  expect(await workbook.apply([{ kind: "deleteSheet", sheet: ours.name }])).toMatchObject({ ok: true });
  const theirs = opened(await convert(workbook.save(), "xlsx"));
  const first = opened(await convert(before, "xlsx"));
  expect(await theirs.sheets()).toEqual(await first.sheets());
  expect((await theirs.grid(table)).cell(at.row, at.column)).toEqual({
    value: { type: "error", error: "#REF!" },
    formula: "#REF!+1",
  });
  const charts = (bytes: Uint8Array): readonly string[] =>
    Object.keys(unpacked(bytes)).filter((name) => name.includes("charts/"));
  expect(charts(workbook.save())).toEqual(charts(before));
}, 170_000);
