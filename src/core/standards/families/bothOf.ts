import { ZERO } from "../../number/exact";
import { claim, type Desk, markOf, open, spanOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import { spanOf, wordsOf } from "../text/script";

/** 同时具备立项批复、可研报告得2分，具备其一得1分，均不具备不得分: by how many of the two there are. */
export function readBothOf(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "bothOf") continue;
    const item = markOf(desk, statement);
    const points = pointsOf(statement.award, desk.full);
    const none = open(desk).filter(
      (other) =>
        other.kind === "together" &&
        other.point === statement.point &&
        other.met !== "all" &&
        other.met.equals(0) &&
        pointsOf(other.award, desk.full).equals(0),
    );
    const slots = statement.names.map((at) =>
      desk.slots.ask({
        item,
        kind: "conformity",
        label: wordsOf(desk.script, at),
        unit: "",
        at: spanOf(desk.script, at),
      }),
    );
    const awards = [ZERO, pointsOf(statement.lesser, desk.full), points];
    const said = [statement, ...none];
    desk.parts.push({
      kind: "metCount", item, points, family: "compound", at: spanOfAll(desk, said), slots, awards,
    }); // prettier-ignore
    claim(desk, ...said);
  }
}
