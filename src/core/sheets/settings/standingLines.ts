import { correctionLabel } from "../../evidence/evaluationSettings";
import { sectionNumbers } from "../../evidence/settingsRows";
import { cellText } from "../../grid/cellText";
import type { Grid } from "../../grid/grid";

/** Keys of the rows that stand in 评价设置, as lineKey gives them; undefined for rows that are somebody's own. */
export function standingKeys(grid: Grid): readonly (string | undefined)[] {
  let section = -1;
  let inQuestions = false;
  let corrections: number | undefined;
  return Array.from({ length: grid.rowCount }, (_, row) => {
    const label = cellText(grid.cell(row, 0).value).trim();
    const second = cellText(grid.cell(row, 1).value).trim();
    if (row === 0 && label !== "") return "title";
    const heading = /^([一二三四五六七])、/.exec(label)?.[1];
    if (heading !== undefined) {
      section = sectionNumbers.indexOf(heading);
      inQuestions = false;
      corrections = undefined;
      return `section ${heading}`;
    }
    if (section < 0) return label === "" ? undefined : "hint";
    if (label === "卷") inQuestions = true;
    if (label === correctionLabel) {
      corrections = 0;
      return `header ${label}`;
    }
    if (corrections !== undefined) {
      corrections += 1;
      return `correction ${String(corrections)}`;
    }
    return keyIn(section, inQuestions, label, second);
  });
}

const HEADERS = ["等级", "选项", "问卷", "用途", "卷"];

function keyIn(section: number, inQuestions: boolean, label: string, second: string): string | undefined {
  if (label === "") return undefined;
  if (HEADERS.includes(label)) return `header ${label}`;
  switch (section) {
    case 1:
      return `grade ${label}`;
    case 2:
      return label === "满意度计法" ? `label ${label}` : `option ${label}`;
    case 3:
      return label.startsWith("权重合计") ? "weights" : `group ${label}`;
    case 5:
      return inQuestions ? `question ${label.replace(/卷$/, "")} ${second}` : `role ${label}`;
    default:
      return `label ${label}`;
  }
}
