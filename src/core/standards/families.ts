import type { Desk } from "./desk";
import { sayBeyondIndicator } from "./families/beyondIndicator";
import { readAllOrNothing } from "./families/allOrNothing";
import { readBothOf } from "./families/bothOf";
import { readGains } from "./families/gains";
import { readBonuses } from "./families/bonuses";
import { readChecks } from "./families/checks";
import { readComparisons } from "./families/comparisons";
import { readCountLadders } from "./families/countLadder";
import { readCountScales } from "./families/countScale";
import { readCounting } from "./families/counting";
import { readDiscretion } from "./families/discretion";
import { readEveryItem } from "./families/everyItem";
import { readEvents } from "./families/events";
import { readFormulas } from "./families/formulas";
import { readFurther } from "./families/further";
import { readGoals } from "./families/goals";
import { readGrades } from "./families/grades";
import { readInterpolations } from "./families/interpolation";
import { readLacking } from "./families/lacking";
import { readListedItems } from "./families/listedItems";
import { readLosses } from "./families/losses";
import { readOccurrences } from "./families/occurrences";
import { readRangedBands } from "./families/rangedBands";
import { readRatios } from "./families/ratios";
import { readSameLoss } from "./families/sameLoss";
import { readSelfEvaluation } from "./families/selfEvaluation";
import { readSeverities } from "./families/severities";
import { readShortfalls } from "./families/shortfall";
import { readSteps } from "./families/steps";
import { readWeightedSurveys } from "./families/surveys";
import { readTierBands } from "./families/tierBands";
import { readTogether } from "./families/together";
import { readVetoes } from "./families/vetoes";
import type { Statement } from "./grammar/statement";

/** A family of rules and the kinds of sentences of which a standard must hold one for the family to have work. */
export interface Family {
  readonly read: (desk: Desk) => void;
  readonly of: readonly Statement["kind"][];
}

/** In the order in which they look at the sentences: what needs several of them comes first. */
export const families: readonly Family[] = [
  { read: readSelfEvaluation, of: ["threeBand", "target"] },
  { read: readGoals, of: ["goal"] },
  { read: readComparisons, of: ["rank", "versus"] },
  { read: readWeightedSurveys, of: ["score"] },
  { read: readFormulas, of: ["score"] },
  { read: readListedItems, of: ["perItem", "allOrNothing", "each", "lacking"] },
  { read: readBothOf, of: ["bothOf"] },
  { read: readTogether, of: ["together", "met"] },
  { read: readCountScales, of: ["countLoss", "met", "band", "veto", "each", "lacking"] },
  { read: readCountLadders, of: ["met", "band"] },
  { read: readEveryItem, of: ["each"] },
  { read: readSeverities, of: ["event"] },
  { read: readLosses, of: ["each", "lacking", "event", "countLoss", "met"] },
  { read: readGains, of: ["gain"] },
  { read: readSameLoss, of: ["each"] },
  { read: readOccurrences, of: ["each"] },
  { read: readShortfalls, of: ["lacking"] },
  { read: readSteps, of: ["step"] },
  { read: readRatios, of: ["score", "proportion"] },
  { read: readInterpolations, of: ["score", "proportion", "step", "rounding"] },
  { read: readTierBands, of: ["band"] },
  { read: readCounting, of: ["perItem", "holding"] },
  { read: readLacking, of: ["lacking"] },
  { read: readEvents, of: ["event"] },
  { read: readRangedBands, of: ["band"] },
  { read: readGrades, of: ["met"] },
  { read: readDiscretion, of: ["discretion"] },
  { read: readChecks, of: ["met", "band", "nested"] },
  { read: readAllOrNothing, of: ["allOrNothing"] },
  { read: readBonuses, of: ["bonus"] },
  { read: readVetoes, of: ["veto", "notApplicable", "met", "band"] },
  { read: readFurther, of: ["each", "lacking", "event"] },
  { read: sayBeyondIndicator, of: ["floor"] },
];

export function hasWork({ of }: Family, kinds: ReadonlySet<Statement["kind"]>): boolean {
  return of.some((kind) => kinds.has(kind));
}

/** Lets every family make parts of the sentences that are its own. */
export function readFamilies(desk: Desk): void {
  const kinds = new Set(desk.statements.map(({ kind }) => kind));
  for (const family of families) if (hasWork(family, kinds)) family.read(desk);
}
