import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { inflateTogether, type PackedPart } from "../../src/cli/inflateTogether";
import { crc32 } from "../../src/workbook/xlsx/zip/crc32";

function packed(content: Uint8Array): PackedPart {
  return { data: deflateRawSync(content), size: content.length, crc: crc32(content) };
}

const contents = fc.array(fc.uint8Array({ maxLength: 400 }), { minLength: 1, maxLength: 8 });

test("一起展开与逐个展开的内容相同，空的也在", () => {
  fc.assert(
    fc.property(contents, (parts) => {
      const found = inflateTogether(parts.map(packed)) ?? [];
      expect(found.map((part) => [...part])).toEqual(parts.map((part) => [...part]));
    }),
  );
});

const harms: Readonly<Record<string, (part: PackedPart) => PackedPart>> = {
  校验和不对: (part) => ({ ...part, crc: part.crc ^ 1 }),
  长度多了: (part) => ({ ...part, size: part.size + 1 }),
  数据断了: (part) => ({ ...part, data: part.data.subarray(0, part.data.length - 1) }),
  数据后面还有: (part) => ({ ...part, data: new Uint8Array([...part.data, 0, 1]) }),
  不是压缩数据: (part) => ({ ...part, data: part.data.map((byte) => byte ^ 0x5a) }),
};

test.each(Object.keys(harms))("有一个%s，就一个也不给", (harm) => {
  fc.assert(
    fc.property(contents, fc.nat(), (parts, at) => {
      const whole = parts.map(packed);
      const index = at % whole.length;
      const broken = whole.map((part, place) => (place === index ? (harms[harm]?.(part) ?? part) : part));
      expect(inflateTogether(broken)).toBeUndefined();
    }),
  );
});
