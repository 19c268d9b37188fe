import type {
  EvaluationSettings,
  QuestionPlace,
  SheetRole,
  SurveyGroup,
} from "../core/evidence/evaluationSettings";
import { areaName } from "../core/grid/address";
import { cellText } from "../core/grid/cellText";
import type { Grid } from "../core/grid/grid";
import { exact } from "../core/number/exact";
import type { SettingsContent } from "../core/sheets/settings/settingsLines";
import { type Assessment, gridOf, indicatorRole } from "./assess";
import { tableName } from "./chooseTable";
import { columnRoles } from "./columnNames";
import { fundRoles } from "./fundLinks";
import { groupWeights } from "./groupWeights";

/** What 评价设置 shows: what was filled in, and what was recognised where nothing is filled in. */
export function settingsContent(assessment: Assessment): SettingsContent {
  const { settings, reading, data } = assessment;
  const name =
    settings.project.项目名称 ||
    projectName(gridOf(data, reading.table.sheet), reading.table.headerRows.first);
  const filled: EvaluationSettings = {
    ...settings,
    project: { ...settings.project, 项目名称: name },
    groups: groups(assessment),
  };
  const { ledger } = assessment.funds.funds;
  return {
    settings: filled,
    roles: roles(assessment),
    questions: questions(assessment),
    hasQuestionnaires: assessment.questionnaires.length > 0,
    hasExecution: reading.indicators.some(({ form }) => form?.kind === "execution"),
    hasTwoSides: ledger?.sides !== undefined,
    ledgerFilters: [
      ...(ledger?.columns.project === undefined ? [] : (["project"] as const)),
      ...(ledger?.columns.category === undefined ? [] : (["account"] as const)),
    ],
  };
}

/** 项目名称：… in a title row above the table. */
function projectName(grid: Grid, headerRow: number): string {
  for (let row = 0; row < headerRow; row += 1) {
    for (let column = 0; column < Math.min(grid.columnCount, 20); column += 1) {
      const found = /^项目名称\s*[:：]\s*(.+)$/.exec(cellText(grid.cell(row, column).value).trim())?.[1];
      if (found !== undefined) return found.trim();
    }
  }
  return "";
}

function roles(assessment: Assessment): readonly SheetRole[] {
  const { table } = assessment.reading;
  const { columns } = table;
  const used = [
    ...columns.levels,
    columns.full,
    columns.standard ?? columns.full,
    columns.score ?? columns.full,
    columns.reason ?? columns.full,
  ];
  const area = {
    top: table.firstRow,
    bottom: Math.max(...assessment.reading.indicators.map(({ lastRow }) => lastRow)),
    left: Math.min(...used),
    right: Math.max(...used),
  };
  const found: SheetRole[] = [
    { role: indicatorRole, sheet: rememberedTable(assessment), area: areaName(area) },
    ...columnRoles(table, assessment.named),
    ...fundRoles.map(
      (role) =>
        assessment.funds.roles.find((each) => each.role === role) ??
        assessment.settings.roles.find((each) => each.role === role) ?? { role, sheet: "", area: "" },
    ),
    ...assessment.questionnaires.map((each, index): SheetRole => {
      const last = Math.max(...each.questions.map(({ column }) => column));
      const first = Math.min(...each.questions.map(({ column }) => column));
      const range = {
        top: each.firstRow,
        bottom: Math.max(each.firstRow, each.lastRow),
        left: first,
        right: last,
      };
      return { role: `问卷${each.paper ?? String(index + 1)}`, sheet: each.sheet, area: areaName(range) };
    }),
  ];
  found.push(...wantedQuestionnaires(assessment, found));
  const extra = assessment.settings.roles.filter(({ role }) => !found.some((each) => each.role === role));
  return [...found, ...extra];
}

/** Rows in which a questionnaire can be named that standards ask for and nobody found. */
function wantedQuestionnaires(assessment: Assessment, found: readonly SheetRole[]): readonly SheetRole[] {
  const asked = assessment.indicators.some(({ evidence }) =>
    evidence.reading.slots.some(({ kind }) => kind === "survey"),
  );
  if (!asked) return [];
  const papers = [...new Set(questions(assessment).map(({ paper }) => `问卷${paper}`))];
  const wanted = papers.length === 0 && assessment.questionnaires.length === 0 ? ["问卷1"] : papers;
  return wanted
    .filter((role) => !found.some((each) => each.role === role))
    .map(
      (role) => assessment.settings.roles.find((each) => each.role === role) ?? { role, sheet: "", area: "" },
    );
}

/** The sheet's name, with the header's cell where the sheet has several tables. */
function rememberedTable({ tables, reading: { table } }: Assessment): string {
  const onSheet = tables.filter(({ sheet }) => sheet === table.sheet);
  return onSheet.length > 1 ? tableName(table) : table.sheet;
}

function groups(assessment: Assessment): readonly SurveyGroup[] {
  const weights = assessment.indicators.flatMap(({ evidence }) => groupWeights(evidence.reading));
  const known = assessment.settings.groups;
  const fresh = assessment.questionnaires
    .filter(({ sheet }) => !known.some((group) => group.sheet === sheet))
    .map(({ sheet, group = "", firstRow, lastRow }): SurveyGroup => {
      const weight = weights.find((each) => each.group === group)?.weight;
      const returned = exact(Math.max(0, lastRow - firstRow + 1));
      return weight ? { sheet, group, weight, returned } : { sheet, group, returned };
    });
  return [...known, ...fresh];
}

function questions(assessment: Assessment): readonly QuestionPlace[] {
  const { settings, surveys, indicators } = assessment;
  const found = indicators.flatMap(({ evidence }) =>
    evidence.reading.slots.flatMap((slot) => surveys.placeOf(slot) ?? []),
  );
  const places = new Map<string, QuestionPlace>();
  for (const { paper, question } of found) {
    const given = settings.questions.find((each) => each.paper === paper && each.question === question);
    places.set(`${paper} ${String(question)}`, given ?? { paper, question, sheet: "", column: "" });
  }
  return [...places.values()].sort((a, b) => a.paper.localeCompare(b.paper) || a.question - b.question);
}
