import { allAtOnce } from "../../core/grid/steps";
import type { Finding } from "../../core/checks/finding";
import type { Patch } from "../../core/patch/patch";
import type { Problem } from "../../core/problems/problem";
import { type Decisions, type FindingRecord, findingRecords } from "../../core/sheets/findings/findingRecord";
import { planFindingsSheet } from "../../core/sheets/findings/findingsSheet";
import {
  findingsSheetName,
  findingsTableName,
  readStandingFindings,
} from "../../core/sheets/findings/standingFindings";
import type { EvaluationSettings } from "../../core/evidence/evaluationSettings";
import { finishReports } from "../finishReports";
import type { WorkbookData } from "../workbookData";
import { findingsGrid } from "./findingsGrid";

export interface FindingsWish {
  readonly findings: readonly Finding[];
  /** What the evaluator decides now; what the sheet says is kept for all others. */
  readonly decisions: Decisions;
  /** "2024-11-21"; it comes from outside. */
  readonly today: string;
  readonly settings: EvaluationSettings;
}

export interface FindingsPlan {
  readonly records: readonly FindingRecord[];
  readonly patch: Patch;
  readonly problems: readonly Problem[];
}

/** 核对记录 as it ought to stand: made where there is none, otherwise brought up to date around what people filled in. */
export function planFindings(data: WorkbookData, wish: FindingsWish): FindingsPlan {
  const standing = findingsGrid(data);
  const before = readStandingFindings(standing);
  const records = findingRecords(wish.findings, before, wish.decisions, wish.today);
  const hasProject = data.names.some(({ name }) => name === PROJECT_NAME);
  const report = planFindingsSheet({
    name: standing?.sheet ?? findingsSheetName,
    tableName: findingsTableName,
    ...(standing ? { standing } : {}),
    font: wish.settings.bodyFont,
    records,
    before,
    projectName: hasProject ? PROJECT_NAME : "",
  });
  const finished = allAtOnce(finishReports(data, [report], []));
  return { records, patch: finished.patch, problems: finished.problems };
}

const PROJECT_NAME = "绩效_项目名称";
