import type { CellAddress } from "../../core/grid/address";
import { toPlainText } from "../../core/number/round";
import { HUNDRED } from "../../core/number/exact";
import { satisfactionWords } from "../../core/standards/kinds/surveyIndex";
import type { Assessment } from "../assess";
import { fullText, pointsText } from "./figures";

/** 满意度, as far as it is recognised today: the questionnaires, and the indicators that rest on them. */
export interface SatisfactionView {
  readonly questionnaires: readonly {
    readonly sheet: string;
    readonly detail: string;
    readonly at: CellAddress;
  }[];
  readonly users: readonly {
    readonly indicator: number;
    readonly name: string;
    readonly result: string;
    readonly lines: readonly { readonly text: string; readonly figure: string }[];
  }[];
  readonly method: string;
}

export function satisfactionView({ questionnaires, indicators, settings }: Assessment): SatisfactionView {
  return {
    questionnaires: questionnaires.map(({ sheet, group, firstRow, lastRow, questions, headerRow }) => ({
      sheet,
      detail: [
        group,
        `${String(lastRow - firstRow + 1)} 份，${String(questions.length)} 题`,
        weightText(settings.groups.find((each) => each.sheet === sheet)?.weight),
      ]
        .filter((part) => part !== undefined && part !== "")
        .join("　"),
      at: { sheet, row: headerRow, column: 0 },
    })),
    users: indicators.flatMap(({ indicator, evidence, scored }, place) => {
      if (!evidence.reading.slots.some(({ kind }) => kind === "survey")) return [];
      const full = indicator.full ? fullText(indicator.full) : "—";
      return [
        {
          indicator: place,
          name: indicator.name,
          result: scored.state === "scored" ? `${pointsText(scored.points)} / ${full}` : `待补 / ${full}`,
          lines: scored.state === "scored" ? scored.trace.slice(0, -1) : [],
        },
      ];
    }),
    method: satisfactionWords[settings.scoring.satisfaction],
  };
}

function weightText(weight: Assessment["settings"]["groups"][number]["weight"]): string {
  return weight ? `权重 ${toPlainText(weight.mul(HUNDRED), 2)}%` : "";
}
