import fc from "fast-check";
import {
  decodeCellText,
  decodeEntities,
  encodeAttribute,
  encodeCellText,
  encodeText,
} from "../../../src/workbook/xlsx/xml/escapes";
import { attribute, withAttribute } from "../../../src/workbook/xlsx/xml/tags";
import { decodePart, decodeUtf8, encodePart } from "../../../src/workbook/xlsx/xml/utf8";

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "_x000D_",
        "_x",
        "_",
        "\r",
        "\n",
        "\t",
        "&",
        "<",
        "&amp;",
        "评",
        "\u{20BB7}",
        "\ud800",
        "\udc00",
        "\u0000",
        "\uffff",
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join("")),
);

test("单元格文字写出再读回，一字不差", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(decodeCellText(decodeEntities(encodeCellText(text)))).toBe(text);
    }),
  );
});

test("写出的文字里没有 XML 放不下的字符", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(encodeCellText(text)).not.toMatch(/[<>\p{Cs}\ufffe\uffff]|(?![\n\t])\p{Cc}/u);
    }),
  );
});

test("属性写出再读回，一字不差；改一个属性不动其他", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(decodeEntities(encodeAttribute(text))).toBe(text);
      const tag = withAttribute(`<a x='1' b="2" xx="3"/>`, "b", text);
      expect([attribute(tag, "x"), attribute(tag, "b"), attribute(tag, "xx")]).toEqual(["1", text, "3"]);
      expect(withAttribute(withAttribute(tag, "c", text), "c", undefined)).toBe(tag);
      expect(decodeEntities(encodeText(text))).toBe(text);
    }),
  );
});

test("UTF-8 解码与标准一致，字节顺序标记保留", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const bytes = encodePart(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text.startsWith("\ufeff") ? text.slice(1) : text);
      expect(decodePart(encodePart(`\ufeff${text}`))).toBe(`\ufeff${text}`);
    }),
  );
});
