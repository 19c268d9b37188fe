import type { CellAddress } from "../../core/grid/address";
import type { Reading } from "../../core/standards/reading";
import type { Assessment } from "../assess";
import { cellLabel } from "./figures";

/** 读懂情况: each standard read, partly read or unread, and why. */
export interface CoverageView {
  readonly sentence: string;
  readonly groups: readonly CoverageGroup[];
}

export interface CoverageGroup {
  readonly state: Reading["state"];
  readonly title: string;
  readonly rows: readonly CoverageRow[];
}

export interface CoverageRow {
  readonly indicator: number;
  readonly name: string;
  readonly text: string;
  readonly place: string;
  readonly at: CellAddress;
}

const words = { unread: "未读懂", partial: "部分读懂", read: "读懂" } as const satisfies Record<
  Reading["state"],
  string
>;

export function coverageView({ indicators, reading: { table } }: Assessment): CoverageView {
  const count = (state: Reading["state"]): number =>
    indicators.filter(({ evidence }) => evidence.reading.state === state).length;
  const groups = (["unread", "partial", "read"] as const).map((state): CoverageGroup => {
    const rows = indicators.flatMap(({ indicator, evidence }, place): readonly CoverageRow[] => {
      if (evidence.reading.state !== state) return [];
      const at = indicator.cells.standard;
      return [
        {
          indicator: place,
          name: indicator.name,
          text: reasonOf(evidence.reading, evidence.standard),
          place: cellLabel(at, table.sheet),
          at,
        },
      ];
    });
    return { state, title: `${words[state]} ${String(rows.length)} 条`, rows };
  });
  return {
    sentence: `${String(indicators.length)} 条评分标准：读懂 ${String(count("read"))}，部分 ${String(count("partial"))}，未读懂 ${String(count("unread"))}。没读懂的字句不会拿来计分。`,
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}

function reasonOf(reading: Reading, standard: string): string {
  if (reading.state === "read") return reading.explanation.join("");
  const unread = reading.unread.map(({ start, end }) => `“${standard.slice(start, end).trim()}”没有读懂`);
  const lint = reading.lint.map(({ message }) => message);
  return `${(unread.length > 0 ? unread : lint).join("；")}。`;
}
