import type { ReportPlaces } from "../report/reportLine";
import { type ChartBlock, chartBlock } from "./satisfactionChart";
import type { QuestionTally } from "./questionTallies";
import { questionMark } from "./questionKeys";

/** A bar of more parts cannot be told apart any more. */
const MOST_OPTIONS = 6;

/** One bar is no comparison; more than these fill a page. */
const [LEAST_BARS, MOST_BARS] = [2, 20];

/** 附件5: a bar for every single-choice question, divided by its options, which are called by their letters. */
export function questionChart(
  tallies: readonly QuestionTally[],
  frame: { readonly sheet: string; readonly font: string },
): ChartBlock {
  const charted = tallies.filter(
    ({ question, options }) =>
      (question.kind === "single" || question.kind === "scale") &&
      options.length > 1 &&
      options.length <= MOST_OPTIONS,
  );
  const bars = charted.length < LEAST_BARS || charted.length > MOST_BARS ? [] : charted;
  const letters = Math.max(0, ...bars.map(({ options }) => options.length));
  return chartBlock({
    ...frame,
    name: "各题选项占比图",
    description: "各单选题选择各选项的占比，选项字母见各题",
    caption: "图　单选题各选项占比图（选项字母见各题）",
    width: 460,
    lastColumn: 4,
    options: Array.from({ length: letters }, (_, index) => String.fromCharCode(65 + index)),
    bars: bars.map(({ id, options }) => ({
      key: id,
      label: () => `"${questionMark(id)}"`,
      share: (places: ReportPlaces, option: number) => {
        const text = options[option]?.text;
        return text === undefined ? '""' : places.cell(`option ${id} ${text}`, 4);
      },
    })),
  });
}
