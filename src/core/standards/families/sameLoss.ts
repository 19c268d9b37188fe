import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, open } from "../desk";
import { plainOf } from "../text/script";
import { isIdle } from "./idle";

type Met = Statement & { kind: "met" };
type Each = Statement & { kind: "each" };

/** 应采尽采得1分，程序合规得1分；有1项不合规的扣1分: of items worth just that much, it only says that they are not earned. */
export function readSameLoss(desk: Desk): void {
  for (const each of open(desk)) {
    if (each.kind !== "each" || each.atMost !== undefined || !isOfAnyItem(desk, each)) continue;
    const items = itemsBefore(desk, each);
    const loss = pointsOf(each.loss, desk.full);
    const areWorthIt = items.every(
      ({ award }) => award.kind !== "range" && pointsOf(award, desk.full).equals(loss),
    );
    if (items.length < 2 || !areWorthIt) continue;
    const after = desk.statements[desk.statements.indexOf(each) + 1];
    claim(desk, each, ...(after?.kind === "floor" && after.atMost === undefined ? [after] : []));
  }
}

const ANY_ITEM =
  /^(?:(?:不|未)(?:能)?(?:符合|合规|合格|达标|规范|满足|达到|具备|做到|落实|到位|完成|开展)?)?(?:要求|规定|标准|条件)?的?$/;

function isOfAnyItem(desk: Desk, { unit, finding, about }: Each): boolean {
  return (
    /^(?:项|个|条)$/.test(unit) && [finding, about].every((at) => ANY_ITEM.test(plainOf(desk.script, at)))
  );
}

/** All that stands before it in its point, where that is nothing but items; without an item there, all that stands before. */
function itemsBefore(desk: Desk, each: Each): readonly Met[] {
  const all = desk.statements.slice(0, desk.statements.indexOf(each));
  const own = all.filter(({ point }) => point === each.point);
  const before = (own.filter(({ kind }) => kind === "met").length > 1 ? own : all).filter(
    (statement) => !isIdle(desk, statement) && statement.kind !== "heading",
  );
  const items = before.filter((statement): statement is Met => statement.kind === "met");
  return items.length === before.length ? items : [];
}
