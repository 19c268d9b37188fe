import { SPACE, uniform } from "../../../../src/core/standards/text/uniform";

const read = (char: string): string => {
  const code = uniform(char.charCodeAt(0));
  return code === SPACE ? "" : String.fromCharCode(code);
};

test.each([
  ["，", ","],
  ["Ａ", "A"],
  ["５", "5"],
  ["～", "-"],
  ["丨", "|"],
  ["實", "实"],
  ["项", "项"],
  ["。", "。"],
])("%s is read as %s", (written, usual) => {
  expect(read(written)).toBe(usual);
});

test("whatever is a space to a regular expression is left out, and what has no width", () => {
  const left = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (char) => read(char) === "",
  );
  const spaces = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((char) =>
    /[\s\u200b-\u200d\u2060\u00ad]/.test(char),
  );
  expect(left).toEqual(spaces);
});

test("what a character is read as is read as itself", () => {
  const changed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
    .map(read)
    .filter((char) => char !== "" && read(char) !== char);
  expect(changed).toEqual([]);
});
