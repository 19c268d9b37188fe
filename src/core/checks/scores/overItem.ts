import { sum } from "../../number/exact";
import { toCellNumber } from "../../number/round";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckedIndicator } from "../context";
import type { Finding, Fix } from "../finding";
import { type ItemDeduction, itemDeductions, itemPointsOf } from "./itemDeductions";

const head = { id: "评分-05", severity: "警告", name: "扣分不超过要点的分值" } as const satisfies CheckHead;

/** 绩效目标合理性 deducts 1 point at ①, and ① is worth 0.5. 人工认定 is computed as told, and said here. */
export const overItem: Check = {
  ...head,
  find: ({ system }) => (system?.indicators ?? []).flatMap(overdrawn),
};

function overdrawn(checked: CheckedIndicator): readonly Finding[] {
  const { indicator } = checked;
  const deductions = itemDeductions(checked);
  const items = [...new Set(deductions.map((each) => each.item ?? each.mark))].filter((item) => item !== "");
  return items.flatMap((item) => {
    const mine = deductions.filter((each) => (each.item ?? each.mark) === item);
    const worth = itemPointsOf(checked, item);
    const taken = sum(mine.map(({ points }) => points));
    if (!worth || taken.lte(worth)) return [];
    const manual = mine.find(({ isManual }) => isManual);
    const about = {
      name: indicator.name,
      item,
      taken: showPoints(taken),
      worth: showPoints(worth),
      over: showPoints(taken.sub(worth)),
      kind: manual ? "这是人工认定的扣分，已照算。" : "",
    };
    return [
      finding(head, "check-over-item", {
        about,
        places: [...(manual?.cells ?? []), ...(indicator.cells.reason ? [indicator.cells.reason] : [])].map(
          cellPlace,
        ),
        fix: fixOf(mine, about.taken, about.worth, toCellNumber(worth)),
        subject: [...indicator.path, item, about.taken, about.worth],
      }),
    ];
  });
}

/** One manual deduction can be cut to what the item is worth; anything else is the evaluator's to weigh. */
function fixOf(mine: readonly ItemDeduction[], from: string, to: string, number: number): Fix | undefined {
  const [only, ...more] = mine;
  const at = only?.cells[0];
  if (!only?.isManual || more.length > 0 || !at) return undefined;
  return { label: `改为扣 ${to} 分`, changes: [{ at, from, to: { type: "number", number } }] };
}
