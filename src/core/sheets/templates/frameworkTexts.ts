import { framework, type FrameworkName, type Standard } from "./frameworkIndicators";

const MARKS = "①②③④⑤⑥⑦⑧⑨";

/** 指标说明: the 评价要点 with their marks, or the formula. */
export function guidanceOf(name: FrameworkName): string {
  const points: string | readonly string[] = framework[name].points;
  if (typeof points === "string") return points;
  const last = points.length - 1;
  return `评价要点：\n${points.map((point, at) => `${MARKS.charAt(at)}${point}${at === last ? "。" : "；"}`).join("\n")}`;
}

/** 评分标准 for this many points; a checklist says how many each of its items is worth. */
export function standardOf(name: FrameworkName, full: number, shares: readonly number[] = []): string {
  const standard: Standard = framework[name].standard;
  switch (standard.kind) {
    case "checklist": {
      const items = standard.items.map(
        (item, at) => `${MARKS.charAt(at)}${item}，得${String(shares[at] ?? 0)}分；`,
      );
      const closing = "上述评价内容每符合一项得到该项对应分值，否则不得分。";
      return [...items, closing, ...(standard.veto === undefined ? [] : [standard.veto])].join("\n");
    }
    case "rate":
      return `①${standard.rate}=100%，得${String(full)}分；\n②若${standard.rate}<100%，得分=${standard.rate}*标准分（${String(full)}分）。`;
    case "steps":
      return `${standard.full}，得${String(full)}分；${standard.step}扣1分，扣完为止。`;
    case "grades":
      return `${standard.grades.map(([grade, share]) => `${grade}，得${worth(full, share)}分`).join("；")}。`;
    case "bands": {
      const { measure, bands } = standard;
      const lines = bands.map(([from, share], at) => {
        const above = bands[at - 1]?.[0];
        const range =
          above === undefined
            ? `${measure}≥${String(from)}%`
            : `${String(above)}%>${measure}≥${String(from)}%`;
        return `${MARKS.charAt(at)}${range}，得${worth(full, share)}分；`;
      });
      const lowest = bands.at(-1)?.[0] ?? 0;
      return [...lines, `${MARKS.charAt(bands.length)}${measure}<${String(lowest)}%，得0分。`].join("\n");
    }
  }
}

/** Points of templates are whole, so tenths of them are exact to one decimal. */
function worth(full: number, share: number): string {
  return String(Math.round(full * share * 10) / 10);
}
