import fc from "fast-check";
import { commonLength, editDistance } from "../../../src/core/checks/names/distance";
import { nearPairs } from "../../../src/core/checks/names/nearPairs";

const word = fc.string({
  unit: fc.constantFrom(...Array.from("云南上大数据产业发展开投资有限公司")),
  maxLength: 12,
});

describe("两个名称相差几个字", () => {
  test.each([
    ["云南云上云大数据产业发展有限公司", "云南云上云大数据产业开发投资有限公司", 3],
    ["甲公司", "甲公司", 0],
    ["甲公司", "乙公司", 1],
    ["", "三个字", 3],
  ])("%s、%s：%i", (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  test("对称；不超过长的那个的字数，不小于字数之差；相同才是0", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
        expect(distance === 0).toBe(one === other);
      }),
    );
  });

  test("绕道第三个名称不会更近；设了上限，没超过的照样算得出", () => {
    fc.assert(
      fc.property(word, word, word, fc.nat(12), (one, two, three, most) => {
        expect(editDistance(one, three)).toBeLessThanOrEqual(
          editDistance(one, two) + editDistance(two, three),
        );
        const distance = editDistance(one, two);
        expect(editDistance(one, two, most)).toBe(distance <= most ? distance : Infinity);
      }),
    );
  });

  test("按次序相同的字不比短的多；加上增删的字数就是两个的字数", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const common = commonLength(one, other);
        expect(common).toBe(commonLength(other, one));
        expect(common).toBeLessThanOrEqual(Math.min(one.length, other.length));
        expect(one.length + other.length - 2 * common).toBeGreaterThanOrEqual(editDistance(one, other));
      }),
    );
  });
});

describe("相近的收款方成对列出，不下结论", () => {
  const pairs = (...names: readonly string[]): readonly string[] =>
    [...nearPairs(names)].flatMap((pair) =>
      pair ? [`${pair.one}|${pair.other}|${String(pair.distance)}`] : [],
    );

  test.each([
    ["差三个字", ["云南云上云大数据产业发展有限公司", "云南云上云大数据产业开发投资有限公司"], 1],
    ["只有全半角不同", ["昆明（甲）科技有限公司", "昆明(甲)科技有限公司"], 1],
    ["第一、第二小学是两个", ["昆明市呈贡区第一小学", "昆明市呈贡区第二小学"], 0],
    ["3号、4号是两个", ["呈贡区政务中心3号专区", "呈贡区政务中心4号专区"], 0],
    ["人名太短，不比", ["张小三", "张小四"], 0],
    ["只有公司后缀相同", ["昆明岑垣信息技术有限公司", "万达信息股份有限公司"], 0],
  ])("%s", (_name, names, count) => {
    expect(pairs(...names)).toHaveLength(count);
  });

  test("几千个名称里也找得到那一对", () => {
    const letters = Array.from("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
    const many = Array.from({ length: 3000 }, (_, index) =>
      [0, 1, 2, 3, 4, 5]
        .map((place) => letters[(index * 7 + place * (index % 13) + (index >> place)) % 22])
        .join(""),
    ).map((name, index) => `${name}${letters[index % 22] ?? ""}${letters[(index >> 4) % 22] ?? ""}商行`);
    const planted = ["云南云上云大数据产业发展有限公司", "云南云上云大数据产业开发投资有限公司"];
    expect(pairs(...new Set(many), ...planted)).toContain(`${planted[1] ?? ""}|${planted[0] ?? ""}|3`);
  });
});
