import { correctionLabel, type QuestionCorrection } from "../../core/evidence/evaluationSettings";
import {
  type LedgerColumnName,
  ledgerColumnNames,
  type LedgerColumnPlace,
  ledgerColumnsLabel,
  ledgerColumnsText,
} from "../../core/evidence/ledgerReading";
import { sectionNumbers, settingsSections } from "../../core/evidence/settingsRows";
import { cellText } from "../../core/grid/cellText";
import type { Grid } from "../../core/grid/grid";
import type { PatchValue, Write } from "../../core/patch/patch";
import { fail, ok, problem, type Result } from "../../core/problems/problem";

/** 支出明细的列: one of them named by the evaluator; undefined lets it be recognised again. */
export function ledgerColumnWrite(
  settings: Grid | undefined,
  standing: readonly LedgerColumnPlace[],
  name: LedgerColumnName,
  column: number | undefined,
): Result<readonly Write[]> {
  if (!settings) return fail(problem("entry-settings-missing"));
  const row = settingsSections(settings)
    .flat()
    .find(({ label }) => label === ledgerColumnsLabel);
  if (!row) return fail(problem("entry-setting-row-missing", undefined, { label: ledgerColumnsLabel }));
  const others = standing.filter((place) => place.name !== name && place.column !== column);
  const places = column === undefined ? others : [...others, { name, column }];
  const inOrder = ledgerColumnNames.flatMap((each) => places.find((place) => place.name === each) ?? []);
  return ok([{ kind: "setCell", at: row.at(0), value: textValue(ledgerColumnsText(inOrder)) }]);
}

/** 问卷, 题号, 题型, 选项: columns of 问卷题目更正. */
const [NUMBER, KIND, OPTIONS] = [1, 2, 3] as const;

/** 问卷题目更正: its own row where the question has one, else the first that is free. */
export function correctionWrite(
  settings: Grid | undefined,
  { questionnaire, question, kind, options }: QuestionCorrection,
): Result<readonly Write[]> {
  if (!settings) return fail(problem("entry-settings-missing"));
  const rows = correctionRows(settings);
  if (!rows) return fail(problem("entry-setting-row-missing", undefined, { label: correctionLabel }));
  const text = (row: number, column: number): string => cellText(settings.cell(row, column).value).trim();
  const own = rows.find((row) => text(row, 0) === questionnaire && text(row, NUMBER) === String(question));
  const free = rows.find((row) => [0, NUMBER, KIND, OPTIONS].every((column) => text(row, column) === ""));
  const isCleared = kind === "" && options.length === 0;
  if (own === undefined && isCleared) return ok([]);
  const row = own ?? free;
  if (row === undefined) return fail(problem("entry-corrections-full"));
  const put = (column: number, value: PatchValue): Write => ({
    kind: "setCell",
    at: { sheet: settings.sheet, row, column },
    value,
  });
  return ok([
    put(0, textValue(isCleared ? "" : questionnaire)),
    put(NUMBER, isCleared ? { type: "blank" } : { type: "number", number: question }),
    put(KIND, textValue(kind)),
    put(OPTIONS, textValue(options.join("┋"))),
  ]);
}

/** Rows below the header of 问卷题目更正, empty ones among them, to the next section. */
function correctionRows(settings: Grid): readonly number[] | undefined {
  const rows = Array.from({ length: settings.rowCount }, (_, row) => row);
  const label = (row: number): string => cellText(settings.cell(row, 0).value).trim();
  const header = rows.find((row) => label(row) === correctionLabel);
  if (header === undefined) return undefined;
  const isSection = (row: number): boolean => new RegExp(`^[${sectionNumbers}]、`).test(label(row));
  const end = rows.find((row) => row > header && isSection(row)) ?? settings.rowCount;
  return rows.slice(header + 1, end);
}

function textValue(text: string): PatchValue {
  return text === "" ? { type: "blank" } : { type: "text", text };
}
