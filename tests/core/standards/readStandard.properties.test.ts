import fc from "fast-check";
import { exact } from "../../../src/core/number/exact";
import { slotsOfPart } from "../../../src/core/standards/kinds/kinds";
import type { Measure } from "../../../src/core/standards/measure";
import type { Decisions, Reading, StandardText } from "../../../src/core/standards/reading";
import { readStandard } from "../../../src/core/standards/readStandard";
import { standardTexts } from "./standardTexts";
import { summarise } from "./summary";

const none: Decisions = new Map();

/** Words of real standards in any order: near enough to rules to reach every corner of the reader. */
const words = Array.from(
  new Set(standardTexts.flatMap(({ standard }) => standard.match(/[一-龥]+|\d+(?:\.\d+)?%?分?|./gs) ?? [])),
);
const wild = fc.oneof(
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(...standardTexts).chain(({ standard }) =>
    fc.tuple(fc.nat(standard.length), fc.nat(standard.length), fc.string({ maxLength: 3 })).map(([a, b, inserted]) => standard.slice(0, a) + inserted + standard.slice(b)),
  ),
); // prettier-ignore

function read(standard: string, like?: StandardText): Reading {
  return readStandard(
    { standard, full: like?.full ?? exact("5"), guidance: like?.guidance ?? "", name: like?.name ?? "" },
    none,
  );
}

test("no text makes it throw, and every text makes a coherent reading", () => {
  fc.assert(
    fc.property(wild, wild, fc.option(fc.constantFrom("0", "5", "7.5")), (standard, guidance, full) => {
      const text = {
        standard,
        guidance,
        full: full === null ? undefined : exact(full),
        name: guidance.slice(0, 8),
      };
      const reading = readStandard(text, none);
      checkCoherence(reading, standard);
      expect(summarise(readStandard(text, none), standard)).toEqual(summarise(reading, standard));
    }),
    { numRuns: 2000 },
  );
});

test.each(standardTexts.map((text) => [text.standard.slice(0, 40), text] as const))(
  "coherent: %s",
  (_, text) => {
    checkCoherence(readStandard(text, none), text.standard);
  },
);

function checkCoherence({ state, rule, slots, marks, unread, questions }: Reading, standard: string): void {
  let end = 0;
  for (const { span } of marks) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(standard.length);
  for (const span of unread) expect(standard.slice(span.start, span.end).trim()).not.toBe("");
  expect(state === "unread").toBe(rule === undefined);
  if (state === "read") expect(unread).toEqual([]);
  const keys = slots.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const questionKeys = questions.map(({ key }) => key);
  expect(new Set(questionKeys).size).toBe(questionKeys.length);
  const used = [
    ...(rule?.parts.flatMap((part) => slotsOfPart(part)) ?? []),
    ...(rule?.vetoes.flatMap(({ when }) => (when.kind === "beyond" ? slotsIn(when.measure) : [when.slot])) ??
      []),
    ...(rule?.notApplicable ? [rule.notApplicable.slot] : []),
  ];
  expect([...new Set(used)].sort()).toEqual([...keys].sort());
}

function slotsIn(measure: Measure): readonly string[] {
  switch (measure.kind) {
    case "fact":
    case "share":
    case "index":
      return [measure.slot];
    case "constant":
      return [];
    case "binary":
      return [...slotsIn(measure.left), ...slotsIn(measure.right)];
    case "absolute":
    case "named":
      return slotsIn(measure.of);
    case "mean":
      return measure.of.flatMap(slotsIn);
  }
}

/** Other ways to type the same sentence. */
const retypings: Readonly<Record<string, (text: string) => string>> = {
  "full width": (text) =>
    text.replace(/[!-~]/g, (char) => (/[a-zA-Z"]/.test(char) ? char : String.fromCharCode(char.charCodeAt(0) + 0xfee0))),
  "half width": (text) =>
    text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)),
  "spaces between characters": (text) => text.replace(/(?<=[一-龥])(?=[一-龥])/g, " "),
  "other signs": (text) =>
    text.replaceAll("≥", "≧").replaceAll("≤", "≦").replaceAll("×", "*").replaceAll("÷", "/").replaceAll("—", "－"),
  "other marks": (text) => {
    const bracketed = text.replace(
      /(?<=^|[\n；;。 ])[①-⑩](?=[^—\-至和、，②-⑩\d得])/g,
      (mark) => `（${mark.charCodeAt(0) - 0x245f}）`,
    );
    // a text that mixes two styles of marks is another text
    return /[①-⑩]/.test(bracketed) ? text : bracketed;
  },
  "spaces around points": (text) => text.replace(/(?<=[一-龥])(?=\d)/g, " ").replace(/(?<=\d)(?=分)/g, " "),
  "line break after each semicolon": (text) => text.replace(/[；;]/g, (sign) => `${sign}\n`),
}; // prettier-ignore

describe.each(Object.entries(retypings))("typed otherwise: %s", (_name, retype) => {
  test.each(standardTexts.map((text) => [text.standard.slice(0, 40), text] as const))("%s", (_, text) => {
    const asWritten = essence(read(text.standard, text));
    expect(essence(read(retype(text.standard), text))).toEqual(asWritten);
  });
});

/** What is computed, without the words. */
function essence(reading: Reading): object {
  const { state, kind, parts, questions } = summarise(reading, "");
  const numbers = parts.map((part) =>
    part
      .replace(/^(否决[^（]*)（.*）(?=：)/s, "$1")
      .replace(/（[^）]*）/g, "")
      .replace(/ [^ ]*=[^ ]*/g, ""),
  );
  return {
    state,
    kind,
    parts: numbers,
    questions: questions?.length ?? 0,
    keys: reading.slots.map(({ key }) => key),
  };
}
