import { formulaCell, numberCell, textCell } from "../planned";
import type { ReportLine, ReportPlaces } from "../report/reportLine";
import type { FundStyles } from "./fundStyles";
import { placed, type SummaryLayout } from "./summaryLayout";
import { headingLines, moneyCell, ROW, type SummarySection } from "./summaryRows";

/** 月份 笔数 金额 累计金额 累计进度: progress is what was paid so far out of 绩效_预算数 (sheets.md §8). */
export function monthLines(
  section: SummarySection,
  layout: SummaryLayout,
  styles: FundStyles,
): readonly ReportLine[] {
  const { months: columns } = layout;
  const hasSums = columns.length === 6;
  const [, , count = 0, amount = 0, running = 0] = columns.map(([from]) => from);
  const headers = ["序号", "月份", "笔数", "金额", ...(hasSums ? ["累计金额"] : []), "累计进度"];
  const first = section.rows[0]?.name ?? "";
  const paid = (places: ReportPlaces): string =>
    `SUM(${places.cell(`month ${first}`, amount).replace(/([A-Z]+)(\d+)/, "$1$$$2")}:${places.here(amount)})`;
  return [
    ...headingLines(section, headers, columns, styles),
    ...section.rows.map((row, index): ReportLine => ({
      key: `month ${row.name}`,
      height: ROW,
      ...(index === 0 ? { staysWithAbove: true } : {}),
      draw: (places) => {
        const formulas = row.formulas?.(`$${places.here(1)}`);
        const sum = hasSums ? places.here(running) : paid(places);
        return placed(columns, [
          numberCell(index + 1, styles.centred, /[\s\S]/),
          row.label ?? textCell(row.name, styles.centred),
          formulas
            ? formulaCell(formulas.count, styles.count)
            : numberCell(row.count, styles.count, /[\s\S]/),
          formulas ? formulaCell(formulas.amount, styles.money) : moneyCell(row.amount, styles),
          ...(hasSums ? [formulaCell(paid(places), styles.money)] : []),
          formulaCell(`IF(N(绩效_预算数)=0,"",ROUND(${sum}/绩效_预算数,4))`, styles.share),
        ]);
      },
    })),
    {
      key: "total month",
      height: ROW,
      staysWithAbove: true,
      draw: (places) => {
        const sum = (column: number): string => `SUM(${places.range("month", column) ?? ""})`;
        const own = places.here(amount);
        return placed(
          [[0, columns[1]?.[1] ?? 1], ...columns.slice(2)],
          [
            textCell("合　计", styles.totalLabel),
            formulaCell(sum(count), styles.totalCount),
            formulaCell(sum(amount), styles.totalMoney),
            ...(hasSums ? [textCell("", styles.totalMoney)] : []),
            formulaCell(`IF(N(绩效_预算数)=0,"",ROUND(${own}/绩效_预算数,4))`, styles.totalShare),
          ],
        );
      },
    },
  ];
}
