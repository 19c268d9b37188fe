import type { Check } from "./check";
import { dates } from "./consistency/dates";
import { documents } from "./consistency/documents";
import { repeatedPhrases } from "./consistency/repeatedPhrases";
import { reportAgainstWorkbook } from "./consistency/reportAgainstWorkbook";
import { reportFigures } from "./consistency/reportFigures";
import { reportSections } from "./consistency/reportSections";
import { sheetTexts } from "./consistency/sheetTexts";
import { arrangementSums } from "./funds/arrangementSums";
import { executionRate } from "./funds/executionRate";
import { largePayment } from "./funds/largePayment";
import { ledgerTotal } from "./funds/ledgerTotal";
import { nearPayees } from "./funds/nearPayees";
import { notPositive } from "./funds/notPositive";
import { otherYear } from "./funds/otherYear";
import { progressNodes } from "./funds/progressNodes";
import { samePayment } from "./funds/samePayment";
import { samePeriodBill } from "./funds/samePeriodBill";
import { statedRates } from "./funds/statedRates";
import { textAmounts } from "./funds/textAmounts";
import { writtenAmounts } from "./funds/writtenAmounts";
import { changedSince } from "./scores/changedSince";
import { deductionSum } from "./scores/deductionSum";
import { gradeAndRate } from "./scores/gradeAndRate";
import { overItem } from "./scores/overItem";
import { ownRule } from "./scores/ownRule";
import { reasonMarks } from "./scores/reasonMarks";
import { reasonPresent } from "./scores/reasonPresent";
import { scoreRange } from "./scores/scoreRange";
import { sectionSums } from "./scores/sectionSums";
import { formCounts } from "./surveys/formCounts";
import { groupWeights } from "./surveys/groupWeights";
import { indexAsShare } from "./surveys/indexAsShare";
import { optionSums } from "./surveys/optionSums";
import { optionValues } from "./surveys/optionValues";
import { printedShares } from "./surveys/printedShares";
import { questionWeights } from "./surveys/questionWeights";
import { bandEdges } from "./system/bandEdges";
import { direction } from "./system/direction";
import { indicatorCount } from "./system/indicatorCount";
import { itemPoints } from "./system/itemPoints";
import { nameVariants } from "./system/nameVariants";
import { noFloor } from "./system/noFloor";
import { otherMeasure } from "./system/otherMeasure";
import { pointSums } from "./system/pointSums";
import { weightsAddUp } from "./system/weights";

/** Every check, by group and number. */
export const allChecks: readonly Check[] = [
  ...[
    pointSums,
    indicatorCount,
    itemPoints,
    bandEdges,
    weightsAddUp,
    otherMeasure,
    direction,
    noFloor,
    nameVariants,
  ],
  ...[
    scoreRange,
    ownRule,
    deductionSum,
    reasonPresent,
    overItem,
    reasonMarks,
    sectionSums,
    gradeAndRate,
    changedSince,
  ],
  ...[
    ledgerTotal,
    arrangementSums,
    statedRates,
    samePeriodBill,
    nearPayees,
    samePayment,
    otherYear,
    writtenAmounts,
  ],
  ...[notPositive, executionRate, progressNodes, largePayment, textAmounts],
  ...[optionSums, printedShares, formCounts, questionWeights, optionValues, indexAsShare, groupWeights],
  ...[sheetTexts, documents, dates, reportAgainstWorkbook, reportSections, reportFigures, repeatedPhrases],
];
