import { type Exact, HUNDRED, sum } from "../number/exact";
import type { Desk } from "./desk";
import { settleFull, statedFull } from "./fullPoints";
import { addedAsItems } from "./grammar/added";
import { pointsOf } from "./grammar/award";
import { underHeadings } from "./grammar/headings";
import { delaysCounted } from "./grammar/countedDelays";
import { withoutLeadingClauses } from "./grammar/leadingClauses";
import { lossesAsBands } from "./grammar/lossBands";
import { nothingToDo } from "./grammar/nothingToDo";
import { sentences } from "./grammar/sentences";
import type { Statement } from "./grammar/statement";
import { ratesApart } from "./grammar/ratesApart";
import { wholeAndNoneAsBands } from "./grammar/wholeAndNone";
import { changesAsBands } from "./grammar/yearChanges";
import { readGuidance } from "./guidance/guidance";
import { stepsOfDelay } from "./lateSteps";
import { MeasureBook } from "./measureBook";
import type { Decisions, StandardText } from "./reading";
import { SlotBook } from "./slotBook";
import { normalise } from "./text/normalise";
import { outline } from "./text/outline";
import { wordsOf } from "./text/script";
import { separated } from "./text/separated";
import { unquoted } from "./text/unquoted";

/** The sentences of a standard, understood one by one, before any family has made a rule of them. */
export function layOut(text: StandardText, decisions: Decisions): Desk {
  const script = separated(unquoted(normalise(text.standard)));
  const layout = outline(script);
  const read = withoutLeadingClauses(sentences(script, layout), script);
  const said = addedAsItems(ratesApart(underHeadings(read), text.full), text.full);
  const items = delaysCounted(stepsOfDelay(nothingToDo(said, script, text.full), script), script);
  const changed = changesAsBands(lossesAsBands(items, script, text.full), script);
  const statements = wholeAndNoneAsBands(changed, script);
  const guidance = readGuidance(text.guidance);
  const slots = new SlotBook();
  const own = statements.flatMap((statement) =>
    statement.kind === "define"
      ? [
          {
            name: wordsOf(script, statement.name),
            script,
            expression: statement.expression,
            ...(layout.points.length > 1 &&
              statement.point >= 0 && { item: layout.points[statement.point]?.mark ?? "" }),
          },
        ]
      : [],
  );
  const desk: Desk = {
    script,
    outline: layout,
    statements,
    full: text.full ?? statedFull(decisions) ?? provisionalFull(statements),
    name: text.name.trim(),
    ...(text.values && { values: text.values }),
    guidance,
    slots,
    measures: new MeasureBook(script, guidance, own, slots, text.name.trim()),
    decisions,
    claimed: new Set(),
    parts: [],
    vetoes: [],
    lint: [],
    questions: [],
    doubtful: [],
  };
  settleFull(desk, text.full);
  return desk;
}

/** Without a 分值: what the points in the text add up to, else 100; the reading then waits for the 分值. */
function provisionalFull(statements: readonly Statement[]): Exact {
  const stated = statements.flatMap((statement) =>
    statement.kind === "met" && statement.award.kind === "points" ? [pointsOf(statement.award, HUNDRED)] : [],
  );
  const total = sum(stated);
  return total.gt(0) ? total : HUNDRED;
}
