import { max, ZERO } from "../../number/exact";
import { showPoints } from "../../standards/showPoints";
import { cellPlace, type Check, type CheckHead, finding } from "../check";

const head = { id: "评分-01", severity: "错误", name: "评分在0与分值之间" } as const satisfies CheckHead;

/** 0 ≤ 评分 ≤ 分值; a bonus with a cap allows as much as it says. */
export const scoreRange: Check = {
  ...head,
  find: ({ system }) =>
    (system?.indicators ?? []).flatMap(({ indicator, standing, reading }) => {
      const { full, name, cells } = indicator;
      if (!standing || !full || !cells.score) return [];
      const most = max(full, reading.rule?.limit ?? full);
      if (standing.gte(ZERO) && standing.lte(most)) return [];
      const about = { name, score: showPoints(standing), most: showPoints(most) };
      const places = [cells.score, cells.full].map(cellPlace);
      const subject = [...indicator.path, about.score, about.most];
      return [
        finding(head, standing.lt(ZERO) ? "check-score-negative" : "check-score-above", {
          about,
          places,
          subject,
        }),
      ];
    }),
};
