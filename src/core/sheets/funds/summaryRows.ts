import { fenToYuan, type Fen } from "../../number/money";
import { toCellNumber } from "../../number/round";
import { formulaCell, numberCell, type PlannedCell, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import type { FundStyles } from "./fundStyles";
import { placed, type Place } from "./summaryLayout";

export const ROW = 21;

/** One row of a summary: what it is about, its count and its sum, as formulas or as what they came to. */
export interface SummaryRow {
  /** Unique within the section. */
  readonly name: string;
  /** The cell that says it; the name as text where undefined. */
  readonly label?: PlannedCell;
  readonly count: number;
  readonly amount: Fen;
  readonly formulas?: (name: string) => { readonly count: string; readonly amount: string };
}

export interface SummarySection {
  /** "payee": the first word of the rows' keys. */
  readonly kind: string;
  readonly title: string;
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
}

/** Values of ours follow the ledger without a word. */
const ANY = /[\s\S]/;

/** Title, header, rows and their total, with shares of it. */
export function sectionLines(
  section: SummarySection,
  columns: readonly Place[],
  styles: FundStyles,
): readonly ReportLine[] {
  const { kind, rows } = section;
  const [, name, count, amount] = columns.map(([from]) => from);
  const total = `total ${kind}`;
  const at = (places: ReportPlaces, column = 0): string => places.here(column);
  return [
    ...headingLines(section, ["序号", section.heading, "笔数", "金额", "占比"], columns, styles),
    ...rows.map((row, index): ReportLine => ({
      key: `${kind} ${row.name}`,
      height: ROW,
      ...(index === 0 ? { staysWithAbove: true } : {}),
      draw: (places) => {
        const formulas = row.formulas?.(`$${at(places, name)}`);
        const sum = places.cell(total, amount ?? 0);
        return placed(columns, [
          numberCell(index + 1, styles.centred, ANY),
          row.label ?? textCell(row.name, styles.text),
          formulas
            ? formulaCell(formulas.count, styles.count, OURS)
            : numberCell(row.count, styles.count, ANY),
          formulas ? formulaCell(formulas.amount, styles.money, OURS) : moneyCell(row.amount, styles),
          formulaCell(`IF(N(${sum})=0,"",ROUND(${at(places, amount)}/${sum},4))`, styles.share),
        ]);
      },
    })),
    {
      key: total,
      height: ROW,
      staysWithAbove: true,
      draw: (places) => {
        const [counts, amounts] = [places.range(kind, count ?? 0), places.range(kind, amount ?? 0)];
        const sum = (range: string | undefined): string => (range === undefined ? '""' : `SUM(${range})`);
        const own = at(places, amount);
        return placed(
          [[columns[0]?.[0] ?? 0, columns[1]?.[1] ?? 1], ...columns.slice(2)],
          [
            textCell("合　计", styles.totalLabel),
            formulaCell(sum(counts), styles.totalCount),
            formulaCell(sum(amounts), styles.totalMoney),
            formulaCell(`IF(N(${own})=0,"",ROUND(${own}/${own},4))`, styles.totalShare),
          ],
        );
      },
    },
  ];
}

/** Counts and sums of ours, whichever ranges they were over. */
const OURS = /^(?:SUMPRODUCT|COUNTIFS?|SUMIFS?)\(/i;

export function headingLines(
  section: Pick<SummarySection, "kind" | "title">,
  headers: readonly string[],
  columns: readonly Place[],
  styles: FundStyles,
): readonly ReportLine[] {
  return [
    {
      key: `section ${section.kind}`,
      height: ROW,
      draw: () => ({ cells: [textCell(section.title, styles.section, /^[一二三四五六]、/)] }),
    },
    {
      key: `header ${section.kind}`,
      height: ROW,
      staysWithAbove: true,
      draw: () =>
        placed(
          columns,
          headers.map((text) => textCell(text, styles.head)),
        ),
    },
  ];
}

export function moneyCell(amount: Fen, styles: FundStyles): PlannedCell {
  return numberCell(toCellNumber(fenToYuan(amount)), styles.money, ANY);
}
