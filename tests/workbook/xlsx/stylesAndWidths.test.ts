import { numberKindOf } from "../../../src/core/grid/numberKindOf";
import { kindOfId } from "../../../src/workbook/xlsx/read/numberKinds";
import { parseNumber, serialOfDate } from "../../../src/workbook/xlsx/read/cellNumbers";
import { digitWidth, fileWidth } from "../../../src/workbook/xlsx/write/columnWidths";
import { StylesText } from "../../../src/workbook/xlsx/write/stylesText";
import { withChild, worksheetOrder } from "../../../src/workbook/xlsx/write/orderedChildren";
import { encodePart } from "../../../src/workbook/xlsx/xml/utf8";
import fc from "fast-check";

test.each([
  ["General", "plain"],
  ["G/通用格式", "plain"],
  ["#,##0.00_ ;-#,##0.00_ ", "plain"],
  ["0.00%", "percent"],
  ['0.0"%"', "plain"],
  ["0\\%", "plain"],
  ["yyyy-mm-dd", "date"],
  ['yyyy"年"m"月"d"日";@', "date"],
  ["[h]:mm:ss", "date"],
  ["[$-804]yyyy/m/d", "date"],
  ['[红色]0.00"d"', "plain"],
  ["[Red]-0.0%;[Blue]0", "percent"],
  ["上午/下午h时mm分", "date"],
  ["0.00E+00", "plain"],
  ["@", "plain"],
] as const)("数字格式 %s 是 %s", (code, kind) => {
  expect(numberKindOf(code)).toBe(kind);
});

test.each([
  [0, "plain"],
  [9, "percent"],
  [10, "percent"],
  [14, "date"],
  [31, "date"],
  [49, "plain"],
  [57, "date"],
] as const)("内置格式 %i 是 %s", (id, kind) => {
  expect(kindOfId(id, new Map())).toBe(kind);
});

test.each([
  ["Calibri", 11, 7],
  ["宋体", 11, 8],
  ["宋体", 12, 8],
  ["宋体", 9, 6],
  ["等线", 11, 8],
  ["Arial", 10, 7],
  ["没见过的字体", 11, 7],
])("%s %d 号的数字宽 %i 像素", (name, size, pixels) => {
  const styles = `<styleSheet><fonts><font><sz val="9"/><name val="x"/></font><font><sz val="${size}"/><name val="${name}"/></font></fonts><cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellStyles><cellStyle name="常规" xfId="1" builtinId="0"/></cellStyles></styleSheet>`;
  expect(digitWidth(new StylesText(styles))).toBe(pixels);
});

test("112 磅是 149 像素", () => {
  expect(fileWidth(112, 7)).toBe(Math.trunc((149 / 7) * 256) / 256);
});

test("样式相同的只加一份，原有的编号不变，个数随之更新", () => {
  const styles = new StylesText(
    '<x:styleSheet xmlns:x="m"><x:fonts count="1"><x:font/></x:fonts><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>',
  );
  expect([
    styles.add("fonts", "<font><b/></font>"),
    styles.add("fonts", "<font><b/></font>"),
    styles.add("dxfs", "<dxf/>"),
  ]).toEqual([1, 1, 0]);
  expect(styles.addNumberFormat("0.0", (id) => `<numFmt numFmtId="${id}" formatCode="0.0"/>`)).toBe(164);
  expect(styles.addNumberFormat("0.0", () => "")).toBe(164);
  expect(styles.toString()).toBe(
    '<x:styleSheet xmlns:x="m"><x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts><x:fonts count="2"><x:font/><x:font><x:b/></x:font></x:fonts><x:cellXfs count="1"><x:xf/></x:cellXfs><x:dxfs count="1"><x:dxf/></x:dxfs></x:styleSheet>',
  );
});

test("新的子元素总在规定的位置，其余一字不动", () => {
  fc.assert(
    fc.property(
      fc.subarray([...worksheetOrder], { minLength: 1 }),
      fc.constantFrom(...worksheetOrder),
      (present, added) => {
        const old = present.filter((name) => name !== added).map((name) => `<${name}/>`);
        const text = withChild(
          `<worksheet>${old.join("")}</worksheet>`,
          worksheetOrder,
          added,
          `<${added} a="1"/>`,
        );
        const names = Array.from(text.matchAll(/<(\w+)[^>]*\/>/g), (found) => found[1] ?? "");
        expect(names).toEqual(worksheetOrder.filter((name) => name === added || present.includes(name)));
        expect(withChild(text, worksheetOrder, added, "")).toBe(
          old.length > 0 ? `<worksheet>${old.join("")}</worksheet>` : "<worksheet></worksheet>",
        );
      },
    ),
  );
});

test("文件里的数字读成最近的双精度数", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer().map((each) => each / 100),
      ),
      (value) => {
        const bytes = encodePart(String(value));
        expect(parseNumber(bytes, 0, bytes.length)).toBe(
          value === 0 ? parseNumber(bytes, 0, bytes.length) : value,
        );
      },
    ),
  );
  expect(parseNumber(encodePart(""), 0, 0)).toBeNaN();
});

test.each([
  ["1900-01-01", 1],
  ["1900-03-01", 61],
  ["2024-01-05T06:00:00Z", 45296.25],
  ["2024年", undefined],
])("日期 %s 的序号是 %d", (text, serial) => {
  expect(serialOfDate(text, false)).toBe(serial);
});
