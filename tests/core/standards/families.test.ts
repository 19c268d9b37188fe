import type { Desk } from "../../../src/core/standards/desk";
import { families, hasWork } from "../../../src/core/standards/families";
import { layOut } from "../../../src/core/standards/layOut";
import { familyFiles, goldensOf } from "./corpusGoldens";
import { exact } from "../../../src/core/number/exact";
import type { StandardText } from "../../../src/core/standards/reading";
import { standardTexts } from "./standardTexts";

const corpusTexts = familyFiles.flatMap(goldensOf).map((golden): StandardText => ({
  standard: golden.评分标准,
  full: exact(golden.分值),
  guidance: golden.指标说明 ?? "",
  name: golden.指标,
}));

/** All that a family can leave on the desk. */
function stateOf(desk: Desk): readonly unknown[] {
  const { parts, vetoes, lint, questions, doubtful, claimed, slots, limit, notApplicable } = desk;
  const counts = [parts, vetoes, lint, questions, doubtful].map(({ length }) => length);
  return [...counts, claimed.size, slots.size, limit, notApplicable];
}

test.each(families.map((family) => [family.read.name, family] as const))(
  "%s has nothing to do where none of the kinds of sentences it names stands",
  (_name, family) => {
    const wrong = [...standardTexts, ...corpusTexts].filter((text) => {
      const desk = layOut(text, new Map());
      const kinds = new Set(desk.statements.map(({ kind }) => kind));
      for (const before of families.slice(0, families.indexOf(family)))
        if (hasWork(before, kinds)) before.read(desk);
      if (hasWork(family, kinds)) return false;
      const state = stateOf(desk);
      family.read(desk);
      return JSON.stringify(stateOf(desk)) !== JSON.stringify(state);
    });
    expect(wrong.map(({ standard }) => standard)).toEqual([]);
  },
);
