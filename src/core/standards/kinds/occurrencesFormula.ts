import type { Finding, Occurrences } from "../rule";
import { excelNumber } from "./excelText";
import type { PaperCells, PartFormula } from "./kind";

/** One finding has the points of the item in its own row; several share them, each taking what the ones above left. */
export function occurrencesFormula(part: Occurrences, cells: PaperCells): PartFormula {
  if (part.isFurther === true) return furtherFormula(part, cells);
  const [only, ...others] = part.findings;
  const isOwnItem =
    others.length === 0 && only !== undefined && cells.slot(only.slot).points?.equals(part.points);
  if (isOwnItem === true) {
    const { value, points, award } = cells.row(only.slot);
    const row = {
      award: `IF(${value}="","",MAX(0,${points}-${lossExpression(only, cells)}))`,
      deduction: `IF(${award}="","",${points}-${award})`,
    };
    return { rows: new Map([[only.slot, row]]), points: award };
  }
  const full = excelNumber(part.points);
  const deductionCells = part.findings.map(({ slot }) => cells.row(slot).deduction);
  const rows = part.findings.map((finding, index) => {
    const { value } = cells.row(finding.slot);
    const before = deductionCells.slice(0, index).map((cell) => `-N(${cell})`);
    const left = before.length === 0 ? full : `MAX(0,${full}${before.join("")})`;
    return [
      finding.slot,
      { deduction: `IF(${value}="","",MIN(${lossExpression(finding, cells)},${left}))` },
    ] as const;
  });
  return {
    rows: new Map(rows),
    points: `MAX(0,${full}${deductionCells.map((cell) => `-N(${cell})`).join("")})`,
  };
}

/** What is taken from other points, as much as there may be of them. */
function furtherFormula({ findings }: Occurrences, cells: PaperCells): PartFormula {
  const rows = findings.map((finding) => {
    const { value } = cells.row(finding.slot);
    return [finding.slot, { deduction: `IF(${value}="","",${lossExpression(finding, cells)})` }] as const;
  });
  const taken = findings.map(({ slot }) => `-N(${cells.row(slot).deduction})`);
  return { rows: new Map(rows), points: `0${taken.join("")}` };
}

function lossExpression({ slot, each, atMost }: Finding, cells: PaperCells): string {
  const { value } = cells.row(slot);
  const { kind } = cells.slot(slot);
  const price = excelNumber(each);
  const loss =
    kind === "conformity"
      ? `IF(${value}="不符合",${price},0)`
      : kind === "veto"
        ? `IF(${value}="是",${price},0)`
        : `${price}*${value}`;
  return atMost === undefined ? loss : `MIN(${excelNumber(atMost)},${loss})`;
}
