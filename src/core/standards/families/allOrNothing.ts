import { sum, ZERO } from "../../number/exact";
import { claim, type Desk, open, spanOfAll } from "../desk";
import type { Check, Part } from "../rule";

/** 每项1分，有一项不符合不得分: the items earn together or not at all. Of one item it says nothing new. */
export function readAllOrNothing(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "allOrNothing") continue;
    const checks = desk.parts.filter((part): part is Check => part.kind === "check");
    // in the last of several points it may be about that point or about all
    if (checks.length !== desk.parts.length || checks.length === 0) continue;
    if (checks.length > 1 && statement.point >= 0) continue;
    claim(desk, statement);
    if (checks.length === 1) continue;
    desk.slots.decideTogether(checks.map(({ slot }) => slot));
    const points = sum(checks.map((check) => check.points));
    const whole: Part = {
      kind: "metCount",
      item: "",
      points,
      family: "checklist_equal",
      at: spanOfAll(desk, [statement]),
      slots: checks.map(({ slot }) => slot),
      awards: [...checks.map(() => ZERO), points],
    };
    desk.parts.splice(0, desk.parts.length, whole);
  }
}
