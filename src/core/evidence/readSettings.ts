import { stepRoundingWords } from "../standards/kinds/stepCount";
import { satisfactionWords } from "../standards/kinds/surveyIndex";
import type { Grid } from "../grid/grid";
import { exact, HUNDRED, ONE, ZERO, type Exact } from "../number/exact";
import { readNumber } from "../number/read";
import { problem, type Problem } from "../problems/problem";
import {
  bodyFonts,
  correctionLabel,
  defaultSettings,
  type EvaluationSettings,
  type GradeBound,
  ledgerFilterLabels,
  numberingNames,
  projectFields,
  type QuestionCorrection,
  type QuestionPlace,
  type SheetRole,
  type SurveyGroup,
} from "./evaluationSettings";
import {
  ledgerColumnsLabel,
  type LedgerReading,
  type LedgerSide,
  ledgerSideLabel,
  ledgerSideWords,
  readLedgerColumns,
} from "./ledgerReading";
import { settingsSections, type SettingsRow } from "./settingsRows";
import { readTotalCaps, type TotalCap, totalCapLabel } from "./totalCaps";

export interface SettingsRead {
  readonly settings: EvaluationSettings;
  /** A value that is not one of the choices: the default is used and the evaluator told. */
  readonly problems: readonly Problem[];
}

/** 评价设置 as filled in; a value that is missing or not understood leaves the default, never a guess. */
export function readSettings(grid: Grid): SettingsRead {
  const problems: Problem[] = [];
  const sections = settingsSections(grid);
  const read = new Reader(problems);
  const labelled = new Map(sections.flatMap((rows) => rows).map((row) => [row.label, row] as const));
  const rows = (section: number): readonly SettingsRow[] => sections[section] ?? [];
  const settings: EvaluationSettings = {
    project: {
      ...defaultSettings.project,
      ...Object.fromEntries(projectFields.map((field) => [field, labelled.get(field)?.texts[0] ?? ""])),
    },
    grades: read.grades(rows(1)),
    scoring: {
      stepRounding: read.choice(labelled.get("阶梯扣分"), stepRoundingWords, "whole"),
      satisfaction: read.choice(labelled.get("满意度计法"), satisfactionWords, "weighted"),
      optionValues: read.optionValues(rows(2)),
      numbering: read.choice(labelled.get("扣分原因编号"), numberingNames, "sequential"),
    },
    groups: read.groups(rows(3)),
    moneyUnit: read.choice<"元" | "万元">(labelled.get("金额单位"), { 元: "元", 万元: "万元" }, "元"),
    writing: read.choice<"先看再写" | "直接写入">(
      labelled.get("写入方式"),
      { 先看再写: "先看再写", 直接写入: "直接写入" },
      "先看再写",
    ),
    roles: roles(rows(5)),
    questions: questionPlaces(rows(5), problems),
    corrections: corrections(rows(5), problems),
    ledgerFilter: {
      project: labelled.get(ledgerFilterLabels.project)?.texts[0] ?? "",
      account: labelled.get(ledgerFilterLabels.account)?.texts[0] ?? "",
    },
    ledgerReading: ledgerReading(labelled.get(ledgerSideLabel), labelled.get(ledgerColumnsLabel), problems),
    totalCaps: totalCaps(labelled.get(totalCapLabel), problems),
    bodyFont: read.choice(
      labelled.get("正文字体"),
      Object.fromEntries(bodyFonts.map((font) => [font, font])),
      defaultSettings.bodyFont,
    ),
  };
  return { settings, problems: dedupe(problems) };
}

class Reader {
  private readonly problems: Problem[];

  constructor(problems: Problem[]) {
    this.problems = problems;
  }

  choice<K extends string>(row: SettingsRow | undefined, names: Readonly<Record<K, string>>, fallback: K): K {
    const text = row?.texts[0] ?? "";
    if (!row || text === "") return fallback;
    const found = (Object.keys(names) as K[]).find((key) => names[key] === text);
    if (found !== undefined) return found;
    this.problems.push(
      problem("setting-not-a-choice", row.at(0), {
        label: row.label,
        found: text,
        choices: Object.values(names).join("、"),
        used: names[fallback],
      }),
    );
    return fallback;
  }

  grades(rows: readonly SettingsRow[]): readonly GradeBound[] {
    const bounds = defaultSettings.grades.map((known) => {
      const row = rows.find(({ label }) => label === known.grade);
      return { grade: known.grade, from: (row && this.number(row, 0)) ?? known.from };
    });
    const ordered = bounds.every(
      (bound, index) => index === 0 || bound.from.lt(bounds[index - 1]?.from ?? ZERO),
    );
    // 0.9 for 90: cut-offs are points of the total, and a total below 1 earns no 优.
    const arePoints = (bounds[0]?.from ?? ZERO).gt(ONE);
    if (ordered && arePoints) return bounds;
    const at = rows.find(({ label }) => label === "优")?.at(0);
    this.problems.push(problem("grades-out-of-order", at));
    return defaultSettings.grades;
  }

  optionValues(rows: readonly SettingsRow[]): EvaluationSettings["scoring"]["optionValues"] {
    const options = rows
      .filter(({ label }) => label !== "" && label !== "满意度计法" && label !== "选项")
      .flatMap((row) => {
        const value = this.number(row, 0);
        if (!value) return [];
        const share = shareOf(value);
        if (share) return [{ option: row.label, value: share }];
        this.problems.push(
          problem("coefficient-out-of-range", row.at(0), { option: row.label, found: row.texts[0] ?? "" }),
        );
        return [];
      });
    return options.length > 0 ? options : defaultSettings.scoring.optionValues;
  }

  groups(rows: readonly SettingsRow[]): readonly SurveyGroup[] {
    return rows
      .filter(({ label }) => label !== "问卷" && label !== "" && !label.startsWith("权重合计"))
      .map((row) => {
        const [weight, issued, returned] = [this.number(row, 1), this.number(row, 2), this.number(row, 3)];
        return {
          sheet: row.label,
          group: row.texts[0] ?? "",
          ...(weight ? { weight: weight.gt(ONE) ? weight.div(exact("100")) : weight } : {}),
          ...(issued ? { issued } : {}),
          ...(returned ? { returned } : {}),
        };
      });
  }

  private number(row: SettingsRow, index: number): Exact | undefined {
    const text = row.texts[index] ?? "";
    if (text === "") return undefined;
    const found = readNumber(text);
    if (!found) this.problems.push(problem("not-a-number", row.at(index), { found: text }));
    return found?.value;
  }
}

/** 系数 is a share of 1; 2 to 100 can only mean percent. Anything else is nobody's value. */
function shareOf(value: Exact): Exact | undefined {
  if (value.lt(ZERO) || value.gt(HUNDRED)) return undefined;
  if (value.lte(ONE)) return value;
  return value.lt(exact("2")) ? undefined : value.div(HUNDRED);
}

/** Nothing said is nothing decided: there is no default side. */
function ledgerReading(
  side: SettingsRow | undefined,
  columns: SettingsRow | undefined,
  problems: Problem[],
): LedgerReading {
  const said = side?.texts[0] ?? "";
  const chosen = (Object.keys(ledgerSideWords) as LedgerSide[]).find(
    (each) => ledgerSideWords[each] === said,
  );
  if (side && said !== "" && chosen === undefined) {
    const about = { found: said, choices: Object.values(ledgerSideWords).join("、") };
    problems.push(problem("ledger-side-not-a-choice", side.at(0), about));
  }
  const written = columns?.texts[0] ?? "";
  const places = readLedgerColumns(written);
  if (columns && !places)
    problems.push(problem("ledger-columns-not-understood", columns.at(0), { found: written }));
  return { ...(chosen === undefined ? {} : { side: chosen }), columns: places ?? [] };
}

function totalCaps(row: SettingsRow | undefined, problems: Problem[]): readonly TotalCap[] {
  const text = row?.texts[0] ?? "";
  const caps = readTotalCaps(text);
  if (!caps) problems.push(problem("cap-not-understood", row?.at(0), { found: text }));
  return caps ?? [];
}

function roles(rows: readonly SettingsRow[]): readonly SheetRole[] {
  const end = rows.findIndex(({ label }) => label === "卷" || label === correctionLabel);
  return rows
    .slice(0, end < 0 ? rows.length : end)
    .filter(({ label }) => label !== "" && label !== "用途")
    .map(({ label, texts }) => ({ role: label, sheet: texts[0] ?? "", area: texts[3] ?? "" }));
}

function questionPlaces(rows: readonly SettingsRow[], problems: Problem[]): readonly QuestionPlace[] {
  const start = rows.findIndex(({ label }) => label === "卷");
  if (start < 0) return [];
  const end = rows.findIndex(({ label }) => label === correctionLabel);
  return rows.slice(start + 1, end < 0 ? rows.length : end).flatMap((row) => {
    const { label, texts } = row;
    const question = readNumber(texts[0] ?? "")?.value;
    const [sheet = "", column = ""] = [texts[1], texts[3]];
    if ((sheet === "") !== (column === "")) problems.push(problem("question-place-incomplete", row.at(1)));
    if (label === "" || !question || sheet === "" || column === "") return [];
    return [{ paper: label.replace(/卷$/, ""), question: question.valueOf(), sheet, column }];
  });
}

/** 问卷 · 题号 · 题型 · 选项 */
function corrections(rows: readonly SettingsRow[], problems: Problem[]): readonly QuestionCorrection[] {
  const start = rows.findIndex(({ label }) => label === correctionLabel);
  if (start < 0) return [];
  return rows.slice(start + 1).flatMap((row) => {
    const { label: questionnaire, texts } = row;
    const [number = "", kind = "", written = ""] = texts;
    const question = readNumber(number)?.value;
    const options = optionsIn(written);
    if (questionnaire === "" || !question || (kind === "" && options.length === 0)) {
      problems.push(problem("question-correction-incomplete", row.at(0)));
      return [];
    }
    return [{ questionnaire, question: question.valueOf(), kind, options }];
  });
}

/** Divided by ┋ or a line break where there is one, so that an option may hold the other signs. */
function optionsIn(written: string): readonly string[] {
  const divider = /[┋\n]/.test(written) ? /[┋\n]/ : /[、；;，,]/;
  return written
    .split(divider)
    .map((option) => option.trim())
    .filter((option) => option !== "");
}

function dedupe(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter((each) => {
    const key = JSON.stringify([each.code, each.at, each.about]);
    return !seen.has(key) && seen.add(key);
  });
}
