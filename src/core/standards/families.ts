import type { Desk } from "./desk";
import { readChecks } from "./families/checks";
import { readFormulas } from "./families/formulas";
import { readOccurrences } from "./families/occurrences";
import { readRatios } from "./families/ratios";
import { readTierBands } from "./families/tierBands";
import { readVetoes } from "./families/vetoes";

/** Families of rules in the order in which they look at the sentences: what needs several of them first. */
export const families: readonly ((desk: Desk) => void)[] = [
  readFormulas,
  readOccurrences,
  readRatios,
  readTierBands,
  readChecks,
  readVetoes,
];
