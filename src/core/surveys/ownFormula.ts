import { isSkipMark } from "./answerText";
import { formulaShape } from "./formulaShape";

const TEXT = '"(?:[^"]|"")*"(?:&"(?:[^"]|"")*")*';
const RANGE = '[^!"(]+![A-Z]{1,3}#:[A-Z]{1,3}#';
const FOUND = `ISNUMBER\\(FIND\\(${TEXT},"┋"&(?:${RANGE})&"┋"\\)\\)`;

/** The parts by which two of our formulas of one kind are of the same question and option. */
const KINDS = [
  new RegExp(
    `^SUMPRODUCT\\(--\\(*ISNUMBER\\(FIND\\((${TEXT}),"┋"&(${RANGE})&"┋"\\)\\)(?:\\+${FOUND})*(?:\\)>0\\))?\\)$`,
  ),
  new RegExp(
    `^SUMPRODUCT\\(--\\(LEN\\(TRIM\\((${RANGE})\\)\\)>0\\)\\)(?:-SUMPRODUCT\\(--EXACT\\(${RANGE},${TEXT}\\)\\))*$`,
  ),
] as const;

/**
 * The formula in a cell is the one we write there now, or one that we wrote before rows moved, before an option was
 * filled in for the first time or a question skipped: same kind, same column, same option. Any other formula is a
 * person's.
 */
export function isOwnFormula(found: string, ours: string): boolean {
  const [shape, ownShape] = [formulaShape(found), formulaShape(ours)];
  if (shape === ownShape) return true;
  if (!hasOwnTermsOnly(shape)) return false;
  return KINDS.some((kind) => {
    const [one, own] = [kind.exec(shape), kind.exec(ownShape)];
    return one !== null && own !== null && one.slice(1).every((part, index) => part === own[index + 1]);
  });
}

const SOUGHT = new RegExp(`FIND\\((${TEXT}),`, "g");
const LEFT_OUT = new RegExp(`EXACT\\(${RANGE},(${TEXT})\\)`, "g");

/** Further terms of ours look for the same option with a fill-in, or leave out answers that are none. */
function hasOwnTermsOnly(shape: string): boolean {
  const plain = (literal: string): string => literal.replace(/"(?:&")?/g, "").replace(/^┋|[┋〖]$/g, "");
  const options = new Set([...shape.matchAll(SOUGHT)].map(([, literal = ""]) => plain(literal)));
  return (
    options.size <= 1 && [...shape.matchAll(LEFT_OUT)].every(([, literal = ""]) => isSkipMark(plain(literal)))
  );
}

/** One of our survey formulas, of whatever question and option. */
export function isSurveyFormula(found: string): boolean {
  const shape = formulaShape(found);
  return KINDS.some((kind) => kind.test(shape));
}

/** Two survey formulas of ours that count the same in different places: the question was looked for elsewhere. */
export function isOwnElsewhere(found: string, ours: string): boolean {
  const place = new RegExp(RANGE, "g");
  const [one, other] = [formulaShape(found), formulaShape(ours)].map((shape) => shape.replace(place, "!"));
  return one === other && isSurveyFormula(found);
}
