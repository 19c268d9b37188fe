import type { Desk } from "./desk";
import { readAllOrNothing } from "./families/allOrNothing";
import { readBonuses } from "./families/bonuses";
import { readChecks } from "./families/checks";
import { readComparisons } from "./families/comparisons";
import { readCountScales } from "./families/countScale";
import { readCounting } from "./families/counting";
import { readDiscretion } from "./families/discretion";
import { readEvents } from "./families/events";
import { readFormulas } from "./families/formulas";
import { readGoals } from "./families/goals";
import { readGrades } from "./families/grades";
import { readInterpolations } from "./families/interpolation";
import { readLacking } from "./families/lacking";
import { readListedItems } from "./families/listedItems";
import { readOccurrences } from "./families/occurrences";
import { readRatios } from "./families/ratios";
import { readSelfEvaluation } from "./families/selfEvaluation";
import { readSteps } from "./families/steps";
import { readWeightedSurveys } from "./families/surveys";
import { readTierBands } from "./families/tierBands";
import { readTogether } from "./families/together";
import { readVetoes } from "./families/vetoes";

/** Families of rules in the order in which they look at the sentences: what needs several of them comes first. */
export const families: readonly ((desk: Desk) => void)[] = [
  readSelfEvaluation,
  readGoals,
  readComparisons,
  readWeightedSurveys,
  readFormulas,
  readListedItems,
  readTogether,
  readCountScales,
  readOccurrences,
  readSteps,
  readRatios,
  readInterpolations,
  readTierBands,
  readCounting,
  readLacking,
  readEvents,
  readGrades,
  readDiscretion,
  readChecks,
  readAllOrNothing,
  readBonuses,
  readVetoes,
];
