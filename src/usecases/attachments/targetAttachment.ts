import { findTargetTables } from "../../core/indicators/findTargets";
import { problem } from "../../core/problems/problem";
import { planTargetTable } from "../../core/sheets/report/targetTable";
import { type Attachment, frameOf, ready } from "./attachment";

/** 附件2 绩效目标表; several tables of targets are 附件2-1, 附件2-2 in the order of their sheets. */
export const targetAttachment: Attachment = {
  name: "附件2",
  title: "项目绩效目标表",
  state: ({ data }) =>
    findTargetTables(data.own).length > 0
      ? ready
      : { state: "missing", problem: problem("attachment-no-targets", undefined, { name: "附件2" }) },
  plan: (input) => {
    const tables = findTargetTables(input.assessment.data.own);
    return tables.map((table, index) => {
      const number = tables.length === 1 ? "附件2" : `附件2-${String(index + 1)}`;
      return planTargetTable({ ...frameOf(input, `${number} 绩效目标表`), number, table });
    });
  },
};
