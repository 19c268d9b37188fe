import { type Exact, exact } from "../../number/exact";
import { toPercentText } from "../../number/round";
import { measuresIn, measuresOf } from "../../standards/measuresIn";
import { evaluate } from "../../standards/kinds/measureValue";
import type { AwardContext } from "../../standards/kinds/kind";
import type { Measure } from "../../standards/measure";
import { cellPlace } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import type { WorkbookFact } from "./workbookFact";

/** Satisfaction by group and together, and how many questionnaires went out and came back. */
export function surveyFacts(context: CheckContext): readonly WorkbookFact[] {
  const indicators = context.system?.indicators ?? [];
  return [...indicators.flatMap((checked) => satisfaction(checked, context)), ...forms(context)];
}

/** How a measure is computed for one indicator. */
function awardContext({ reading }: CheckedIndicator, { settings }: CheckContext): AwardContext {
  return {
    settings: settings.scoring,
    slot: (key) => {
      const slot = reading.slots.find((each) => each.key === key);
      if (!slot) throw new Error(`The rule names a slot that the reading does not have: ${key}`);
      return slot;
    },
  };
}

function satisfaction(checked: CheckedIndicator, context: CheckContext): readonly WorkbookFact[] {
  const { reading, facts, indicator } = checked;
  const award = awardContext(checked, context);
  const valueOf = (measure: Measure): Exact | undefined => {
    const found = evaluate(measure, facts, award);
    return found.state === "known" ? found.value : undefined;
  };
  return (reading.rule?.parts ?? []).flatMap(measuresOf).flatMap((measure) => {
    const indexes = measuresIn(measure).filter((each) => each.kind === "index");
    if (indexes.length === 0) return [];
    const groups = indexes.map((index) => ({
      group: award.slot(index.slot).survey?.group ?? "",
      measure: index,
    }));
    const whole = indexes.length > 1 ? [{ group: "", measure }] : [];
    return [...groups, ...whole].flatMap(({ group, measure: of }): readonly WorkbookFact[] => {
      const rate = valueOf(of);
      if (!rate) return [];
      return [
        {
          key: `satisfaction ${group}`,
          name: group === "" ? "综合满意度" : `${group}满意度`,
          value: { kind: "rate", rate },
          shown: toPercentText(rate, 2),
          places: [indicator.cells.reason ?? indicator.cells.name].map(cellPlace),
        },
      ];
    });
  });
}

/** 发放 and 回收 by group, and of all groups together where each is known. */
function forms({ settings, settingsSheet, questionnaires }: CheckContext): readonly WorkbookFact[] {
  const told = (["issued", "returned"] as const).flatMap((what) => {
    const known = settings.groups.flatMap((group) => {
      const count = group[what];
      return count ? [{ group: group.group, count }] : [];
    });
    const total = known.reduce((sum, { count }) => sum.add(count), exact(0));
    const isWhole = known.length > 0 && known.length === settings.groups.length;
    return [...known, ...(isWhole ? [{ group: "", count: total }] : [])].map(
      ({ group, count }): WorkbookFact => ({
        key: `forms ${what} ${group}`,
        name: `${group === "" ? "" : group}${what === "issued" ? "发放" : "回收"}份数`,
        value: { kind: "number", number: count },
        shown: `${count.toString()}份`,
        places: settingsSheet
          ? [{ sheet: settingsSheet.sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } }]
          : [],
      }),
    );
  });
  const responses = questionnaires.map(({ raw: { group, firstRow, lastRow, sheet, headerRow } }) => ({
    group: group ?? "",
    count: lastRow - firstRow + 1,
    place: { sheet, area: { top: headerRow, left: 0, bottom: headerRow, right: 0 } },
  }));
  const stated = new Set(told.map(({ key }) => key));
  const all =
    responses.length > 0
      ? [
          {
            group: "",
            count: responses.reduce((sum, { count }) => sum + count, 0),
            place: responses[0]?.place,
          },
        ]
      : [];
  const counted = [...responses, ...all]
    .filter(({ group }, index, list) => list.findIndex((each) => each.group === group) === index)
    .map(({ group, count, place }): WorkbookFact => ({
      key: `forms returned ${group}`,
      name: `${group}答卷份数`,
      value: { kind: "number", number: exact(count) },
      shown: `${String(count)}份`,
      places: place ? [place] : [],
    }));
  return [...told, ...counted.filter(({ key }) => !stated.has(key))];
}
