import { headingFont, type Look } from "../look";
import { inputCell } from "../planned";
import type { ReportLine } from "./reportLine";

/** 附件N and the title under it, as 绩效目标表 and the forms of 意见反馈 and 采纳情况 begin; a person may word both otherwise. */
export function formHeading(
  { number, title }: { readonly number: string; readonly title: string },
  { look, last }: { readonly look: Look; readonly last: number },
): readonly ReportLine[] {
  return [
    {
      key: "number",
      height: 26.25,
      draw: () => ({
        cells: [
          inputCell({ type: "text", text: number }, look({ font: headingFont, size: 16, wrap: false })),
        ],
      }),
    },
    {
      key: "title",
      height: 37.5,
      draw: () => ({
        cells: [
          inputCell({ type: "text", text: title }, look({ size: 18, bold: true, horizontal: "center" })),
        ],
        spans: [[0, last]],
      }),
    },
  ];
}
