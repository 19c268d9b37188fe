import { showAddress } from "../core/grid/address";
import type { Exact } from "../core/number/exact";
import { toFixedText, toPercentText, toPlainText } from "../core/number/round";
import { satisfactionWords } from "../core/standards/kinds/surveyIndex";
import { makeSourceTables } from "../usecases/attachments/sourceTables";
import { materialOf } from "../usecases/material";
import { type CountedQuestion, surveyFigures, type SurveyFigures } from "../usecases/surveyFigures";
import { readWorkbook } from "../usecases/workbookData";
import type { Command } from "./command";
import { sourceOutput } from "./sourceOutput";
import { paint, shorten, table } from "./terminal";
import { endProgress, progress, say } from "./texts";
import { fail, openNamed, problemJson } from "./workbookCommand";

/** `survey FILE [-o OUT]`: what was recognised, every count, satisfaction; with -o 附件5 and 满意度汇总表. */
export const surveyCommand: Command = async (line, open) => {
  const workbook = await openNamed(line, open);
  if (!workbook) return 1;
  const data = await readWorkbook(workbook, progress);
  endProgress();
  if (!data.ok) {
    fail(line, data.problems);
    return 1;
  }
  const material = materialOf(data.value, line.options.table);
  const figures = surveyFigures(material);
  if (figures.questionnaires.length === 0) {
    const made = await makeSourceTables(workbook, { tables: "surveys", progress });
    endProgress();
    const why = figures.problems.length > 0 ? figures.problems : made.ok ? [] : made.problems;
    fail(line, why);
    return 1;
  }
  const method = satisfactionWords[material.settings.scoring.satisfaction];
  const isJson = line.flags.has("json");
  const written = await sourceOutput(line, workbook, "surveys");
  if (!written.ok) return 1;
  if (isJson) say.out(JSON.stringify({ ...asJson(figures, method), ...written.json }));
  else {
    say.out(asText(figures, method));
    say.problems(figures.problems);
    written.say(figures.problems);
  }
  return 0;
};

const kindWords = { single: "单选", multiple: "多选", text: "填空", scale: "量表" } as const;

function asText(figures: SurveyFigures, method: string): string {
  const parts = figures.questionnaires.flatMap(({ questionnaire, responses, counted, questions }) => {
    const { raw } = questionnaire;
    const left = responses === counted ? "" : `，不计入 ${String(responses - counted)} 份`;
    const who = [raw.paper === undefined ? "" : `${raw.paper}卷`, raw.group ?? ""].filter(
      (each) => each !== "",
    );
    return [
      paint(
        "bold",
        `问卷：${raw.sheet}${who.length === 0 ? "" : `（${who.join(" ")}）`}，${String(responses)} 份${left}`,
      ),
      table(
        [
          { header: "题号", align: "right" },
          { header: "题型", align: "left" },
          { header: "题目", align: "left" },
          { header: "选项：人数（占比）", align: "left" },
          { header: "有效", align: "right" },
        ],
        questions.map((question) => ({ cells: questionCells(question) })),
      ),
      "",
    ];
  });
  return [...parts, ...satisfactionLines(figures, method)].join("\n");
}

function questionCells({ question, options, valid }: CountedQuestion): readonly string[] {
  const counts = options.map(
    ({ text, count, share }) =>
      `${shorten(text, 16)} ${String(count)}${share ? `（${percent(share)}）` : ""}`,
  );
  return [
    String(question.number),
    kindWords[question.kind],
    shorten(question.wording, 40),
    counts.length === 0 ? `${String(valid)} 条` : counts.join("；"),
    String(valid),
  ];
}

function satisfactionLines(figures: SurveyFigures, method: string): readonly string[] {
  const lines = figures.satisfaction.map(({ questionnaire, question, value, weight, satisfied, valid }) => {
    const share = weight ? `，权重 ${toPercentText(weight, 2)}` : "";
    const name = questionnaire.raw.group ?? questionnaire.raw.sheet;
    return `满意度：${name}（第${String(question.number)}题）${value ? percent(value) : "待补"}${share}；达到满意以上 ${String(satisfied)} 份，共 ${String(valid)} 份`;
  });
  const composite =
    figures.satisfaction.length > 1
      ? [`综合满意度：${figures.composite ? percent(figures.composite) : "待补"}`]
      : [];
  const weighted = figures.weighted.map(
    ({ questionnaire, byMethod, firstOnly }) =>
      `逐题加权：${questionnaire.raw.sheet}，${method} ${byMethod ? toFixedText(byMethod, 2) : "待补"} 分，只计A项 ${firstOnly ? toFixedText(firstOnly, 2) : "待补"} 分`,
  );
  const counted = lines.length > 0 ? [`计法：${method}`] : [];
  if (lines.length + weighted.length === 0)
    return ["满意度：没有一道单选题的题目里有“满意”，选项又都是评价设置里有系数的，没有计算。"];
  return [...lines, ...composite, ...weighted, ...counted];
}

function asJson(figures: SurveyFigures, method: string): object {
  return {
    method,
    questionnaires: figures.questionnaires.map(({ questionnaire, responses, counted, questions }) => ({
      sheet: questionnaire.raw.sheet,
      paper: questionnaire.raw.paper ?? null,
      group: questionnaire.raw.group ?? null,
      responses,
      counted,
      excluded: [...questionnaire.decisions]
        .filter(([, { isCounted }]) => !isCounted)
        .map(([row, { reason }]) => ({ row: row + 1, reason })),
      questions: questions.map(({ question, at, options, valid }) => ({
        number: question.number,
        cell: showAddress(at),
        wording: question.wording,
        kind: question.kind,
        coding: question.coding,
        separator: question.separator,
        weight: question.weight ? toPlainText(question.weight, 6) : null,
        options: options.map(({ text, count, share }) => ({
          text,
          count,
          share: share ? percent(share) : null,
        })),
        valid,
      })),
    })),
    satisfaction: figures.satisfaction.map(
      ({ questionnaire, question, value, weight, satisfied, valid }) => ({
        sheet: questionnaire.raw.sheet,
        question: question.number,
        value: value ? percent(value) : null,
        weight: weight ? toPlainText(weight, 6) : null,
        satisfied,
        valid,
      }),
    ),
    composite: figures.composite ? percent(figures.composite) : null,
    weighted: figures.weighted.map(({ questionnaire, byMethod, firstOnly }) => ({
      sheet: questionnaire.raw.sheet,
      score: byMethod ? toFixedText(byMethod, 2) : null,
      firstOnly: firstOnly ? toFixedText(firstOnly, 2) : null,
    })),
    problems: figures.problems.map(problemJson),
  };
}

function percent(value: Exact): string {
  return `${toFixedText(value.mul(100), 2)}%`;
}
