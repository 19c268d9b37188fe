import { paperColumnOrder, paperHeaders } from "../../evidence/paperColumns";
import { manualHeading, retiredHeading } from "../../evidence/paperRows";
import { textCell } from "../planned";
import { blockHeading, manualCells, retiredCells, totalCells } from "./blockCells";
import { headingCells, lineCells } from "./indicatorCells";
import type { PaperSlot } from "./paperLayout";
import type { PaperStyles } from "./paperStyles";
import type { CellContext, RowCells } from "./rowParts";

export function rowCells(slot: PaperSlot, row: number, context: CellContext): RowCells {
  switch (slot.kind) {
    case "indicator":
      return headingCells(slot.indicator, slot.sequence, row, context);
    case "line":
      return lineCells(slot, row, context);
    case "manual":
      return manualCells(slot.sequence, row, context);
    case "manualHeading":
      return blockHeading(
        `${manualHeading}（评分标准没有列明的扣分，取值填扣多少分；没有就留空）`,
        context.styles,
      );
    case "total":
      return totalCells(context);
    case "note":
      return new Map([["sequence", textCell(NOTE, context.styles.note)]]);
    case "retiredHeading":
      return new Map([
        ["sequence", textCell(`${retiredHeading}（原来填的内容保留在这里，可以删除）`, context.styles.note)],
      ]);
    case "retired":
      return retiredCells(slot.row, context.styles);
    case "foreign":
      return new Map();
  }
}

const NOTE =
  "注：1.浅黄底为填写区，取值也可用公式引自其他工作表；白底为公式，勿改。2.灰底行为指标汇总，得分＝各要点得分之和或按公式计算，四舍五入保留两位小数；扣分＝分值－得分。3.类型“符合性”填符合、不符合或不适用，“否决”填是（发生）或否，“口径”是对评分标准读法的答复，答复前该指标不评分。4.状态：待填、缺事实、已填；待补、未写入、已评、与评分表不符。";

export function headerCells(styles: PaperStyles): RowCells {
  return new Map(
    paperColumnOrder.map((column) => {
      const outside = column === "writtenScore" || column === "writtenReason";
      return [
        column,
        textCell(paperHeaders[column], outside ? styles.written.reason : styles.header),
      ] as const;
    }),
  );
}
