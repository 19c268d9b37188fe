import { valuedOptions } from "../../standards/kinds/surveyIndex";
import { headerKey } from "../../indicators/headerKey";
import { readNumber } from "../../number/read";
import { toPercentText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";
import { sheetTables } from "../tables/sheetTables";

const head = {
  id: "问卷-05",
  severity: "警告",
  name: "满意度选项系数写明且一致",
} as const satisfies CheckHead;

/** Every option of a satisfaction has a value, and a printed row 选项系数 has the values that were used. */
export const optionValues: Check = {
  ...head,
  find: (context) => [...unvalued(context), ...printed(context)],
};

function unvalued({ system, settings }: CheckContext): readonly Finding[] {
  return (system?.indicators ?? []).flatMap(({ indicator, reading, facts }) =>
    reading.slots.flatMap((slot) => {
      const fact = facts.get(slot.key);
      if (slot.survey?.use !== "index" || fact?.value.kind !== "survey") return [];
      const missing = valuedOptions(fact.value.counts, slot, settings.scoring)
        .filter(({ value }) => value === undefined)
        .map(({ option }) => option);
      if (missing.length === 0) return [];
      const about = { name: indicator.name, options: missing.join("、") };
      const places = fact.cells.slice(0, 1).map(cellPlace);
      return [
        finding(head, "check-option-without-value", {
          about,
          places,
          subject: [...indicator.path, about.options],
        }),
      ];
    }),
  );
}

/** 选项系数 100% 80% 60% 0% under the options' names, against 评价设置; only where options are weighted at all. */
function printed(context: CheckContext): readonly Finding[] {
  const { scoring } = context.settings;
  if (scoring.satisfaction !== "weighted") return [];
  return sheetTables(context).flatMap(({ rows }) =>
    rows.flatMap((row, index) => {
      const start = row.findIndex(({ text }) => headerKey(text)?.base === "选项系数");
      if (start < 0) return [];
      const names = rows
        .slice(0, index)
        .findLast((above) => above.some(({ text }) => /满意/.test(text) && text.length < 20));
      return row.slice(start + 1).flatMap(({ text, at }, place) => {
        const option = (names?.[start + 1 + place]?.text ?? "").replace(/^[A-Z][.、(（]?|[)）]$/g, "").trim();
        const value = readNumber(text)?.value;
        const set = scoring.optionValues.find((each) => each.option === option)?.value;
        if (!value || !set || !at || value.equals(set)) return [];
        const about = { option, stated: toPercentText(value, 2), used: toPercentText(set, 2) };
        return [
          finding(head, "check-option-value", {
            about,
            places: [cellPlace(at)],
            subject: [at.sheet, ...Object.values(about)],
          }),
        ];
      });
    }),
  );
}
