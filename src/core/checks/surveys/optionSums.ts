import { sum } from "../../number/exact";
import { toPlainText } from "../../number/round";
import { tally } from "../../surveys/tally";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";
import { surveyBlocksIn } from "../tables/surveyBlocks";
import { sheetTables } from "../tables/sheetTables";

const head = {
  id: "问卷-01",
  severity: "错误",
  name: "单选题各选项人数与有效填写人次",
} as const satisfies CheckHead;

/** Single choice: the options add up to the valid answers, in the raw data and in every printed table. */
export const optionSums: Check = {
  ...head,
  *find(context) {
    yield* inRawData(context);
    yield* inTables(context);
  },
};

function* inRawData({ questionnaires }: CheckContext): Generator<Finding | undefined> {
  for (const { counted: questionnaire } of questionnaires) {
    for (const question of questionnaire.questions) {
      if (question.kind !== "single" || question.options.length === 0) continue;
      yield undefined;
      const { counts, valid, strays } = tally(questionnaire, question);
      const total = counts.reduce((all, { count }) => all + count, 0);
      if (total === valid.count) continue;
      const at = strays.first ?? {
        sheet: questionnaire.sheet,
        row: questionnaire.headerRow,
        column: question.column,
      };
      const about = {
        where: questionnaire.sheet,
        question: `第${String(question.number)}题`,
        sum: String(total),
        valid: String(valid.count),
        more: strays.count > 0 ? `，其中${String(strays.count)}个回答不在选项里` : "",
      };
      yield finding(head, "check-option-sum", {
        about,
        places: [cellPlace(at)],
        severity: "警告",
        subject: Object.values(about),
      });
    }
  }
}

function* inTables(context: CheckContext): Generator<Finding | undefined> {
  for (const table of sheetTables(context)) {
    for (const { title, kind, options, valid } of surveyBlocksIn(table)) {
      if (kind !== "single" || !valid || options.length === 0) continue;
      const total = sum(options.map(({ count }) => count.value));
      if (total.equals(valid.value)) continue;
      const about = {
        where: valid.at?.sheet ?? "",
        question: `“${title.slice(0, 24)}”`,
        sum: toPlainText(total, 2),
        valid: valid.shown,
        more: "",
      };
      const places = [valid, ...options.map(({ count }) => count)].flatMap(({ at }) =>
        at ? [cellPlace(at)] : [],
      );
      yield finding(head, "check-option-sum", { about, places, subject: Object.values(about) });
    }
  }
}
