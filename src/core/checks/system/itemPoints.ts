import { cellPlace, type Check, type CheckHead, finding } from "../check";
import { answerText } from "./answerText";

const head = { id: "体系-03", severity: "警告", name: "要点分值之和与分值" } as const satisfies CheckHead;

/** Points of the items that do not add up to the 分值, answered or not: the printed standard stays as it is. */
export const itemPoints: Check = {
  ...head,
  find: ({ system }) =>
    (system?.indicators ?? []).flatMap(({ indicator, reading }) => {
      const lint = reading.lint.find(({ code }) => code === "points-do-not-add-up");
      const question = reading.questions.find(({ key }) => key === "合计");
      const said = lint?.message ?? question?.text.split("。")[0];
      if (said === undefined) return [];
      const about = { name: indicator.name, said, answer: answerText(question) };
      const places = [indicator.cells.standard, indicator.cells.full].map(cellPlace);
      return [finding(head, "check-item-points", { about, places, subject: [...indicator.path, said] })];
    }),
};
