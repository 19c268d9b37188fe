import { rehearse } from "../../core/patch/rehearsal/rehearse";
import type { Steps } from "../../core/grid/steps";
import { satisfactionWords } from "../../core/standards/kinds/surveyIndex";
import type { SatisfactionMethod } from "../../core/standards/settings";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { assessInSteps, type Assessment } from "../assess";
import { tableName } from "../chooseTable";
import { choiceWrite } from "../entries/settingWrite";
import { workbookData } from "../workbookData";
import { pointsText } from "./figures";
import { rateText, satisfactionFigure, satisfactionIndicator } from "./satisfactionHeadline";

/** 算法: one way to count satisfaction, with what it comes to. */
export interface MethodResult {
  /** As 评价设置 has it. */
  readonly value: string;
  readonly label: string;
  /** "86.04%"; "" where it does not come to a figure. */
  readonly rate: string;
  /** "6 分" */
  readonly points: string;
}

const labels = {
  weighted: "按选项分值加权",
  satisfiedShare: "“满意”及以上人数占比",
  firstOnly: "只计“非常满意”",
} as const satisfies Record<SatisfactionMethod, string>;

const methods = Object.keys(labels) as readonly SatisfactionMethod[];

export function methodLabels(): readonly MethodResult[] {
  return methods.map((method) => ({
    value: satisfactionWords[method],
    label: labels[method],
    rate: "",
    points: "",
  }));
}

/** What each method comes to, the workbook scored with it; nothing is written. */
export function* methodResults(
  snapshot: WorkbookSnapshot,
  standing: Assessment,
): Steps<readonly MethodResult[]> {
  const table = tableName(standing.reading.table);
  const results: MethodResult[] = [];
  for (const method of methods) {
    const about = { value: satisfactionWords[method], label: labels[method], rate: "", points: "" };
    if (method === standing.settings.scoring.satisfaction) {
      results.push({ ...about, ...comesTo(standing) });
      continue;
    }
    const edits = choiceWrite(standing.data.settings, "满意度计法", about.value);
    if (!edits.ok) {
      results.push(about);
      continue;
    }
    const grids = rehearse(edits.value, snapshot).grids();
    const found = yield* assessInSteps(workbookData({ ...snapshot, grids }), table);
    results.push(found.ok ? { ...about, ...comesTo(found.value) } : about);
  }
  return results;
}

function comesTo(assessment: Assessment): Pick<MethodResult, "rate" | "points"> {
  const rate = satisfactionFigure(assessment);
  const scored = satisfactionIndicator(assessment)?.scored;
  return {
    rate: rate ? rateText(rate) : "",
    points: scored?.state === "scored" ? `${pointsText(scored.points)} 分` : "",
  };
}
