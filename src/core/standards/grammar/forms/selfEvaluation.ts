import { type Exact, HUNDRED } from "../../../number/exact";
import { form, type Form, type Found } from "../pattern";
import { readPlainNumber } from "../quantity";
import type { Said } from "../statement";

const NOTE = "(?:\\((?:不)?含[^)]*\\))?";
const DASH = "-{1,2}";
const OF_POINTS = "(?:按照?)?(?:该)?(?:指标)?(?:对应)?(?:指标值|指标分值|分值|分值区间|权重分|权重)?(?:的)?";
const THREE = `(?<top>\\d+)%?${DASH}(?<cut>\\d+)%(?<note>${NOTE}),?、?(?<cutA>\\d+)%?(?<noteA>${NOTE})${DASH}(?<low>\\d+)%(?<note2>${NOTE}),?、?(?<lowA>\\d+)%?(?<noteB>${NOTE})${DASH}(?<bottom>\\d+)%?`;
const NAMES = "(?<first>[^,;。:、\\n]{2,16})、(?<second>[^,;。:、\\n]{2,24})、(?<third>[^,;。:、\\n]{2,24}?)";
const SETS =
  "(?:来|合理)*(?:填写完成比例|确定完成比例|赋分|计算得分|记分|计分|确定分值|得分|评分|打分|确定得分|给分|合理确定分值)?";
const POINTS = "(?:该指标分值|指标分值|该项分值|分值|权重分|权重)";

/** The self-evaluation form's own rules: three grades for words, B/A or A/B for figures. */
export const selfEvaluation: readonly Form[] = [
  form("{if}为?(?<sort>定性|定量)(?:指标)?(?:,则|,|:)", "若为定性指标,则", sort),
  form("(?<sort>定性|定量)指标得分按照(?:以下)?方法评定:", "定量指标得分按照以下方法评定：", sort),
  form(`(?:定性)?(?:指标)?,?(?:(?:根据|按照?)(?:指标)?(?:完成情况(?:分为|划分为):?)?)?“?${NAMES}”?(?:等)?三[档挡][,:]?(?:分别)?(?:按照?)?${OF_POINTS}${THREE}${SETS}{end}`, "根据指标完成情况分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，分别按照该指标对应分值区间100%-80%（含）、80%-60%（含）、60%-0%合理确定分值", threeBand),
  form(`(?:根据|按照?)?“?三[档挡]”?(?:原则)?(?:的分值区间为|:|,)?(?:分别)?${OF_POINTS}${THREE}${SETS}{end}`, "根据“三档”原则分别按照指标值的100-80%(含)、80-50%(含)、50-0%来记分", threeBand),
  form("(?<first>[^,;。:/\\n]{2,10})\\/(?<second>[^,;。:/\\n]{2,10})\\/(?<third>[^,;。:/\\n]{2,10}),分别得(?<cut>\\d+)%-(?<top>\\d+)%、(?<low>\\d+)%-(?<cutA>\\d+)%、0%?-(?<lowA>\\d+)%(?:指标分值|权重分|分值){end}", "全部/部分/未达成，分别得80%-100%、60%-80%、0-60%权重分", threeBand),
  form("完成值达到(?:年度|年初)?指标值,?(?:的)?(?:记|得|计)满分[;,]未达到(?:年度|年初)?指标值的?,?按照?B\\/A或A\\/B\\*" + POINTS + "(?:记分|计分|计算)?", "完成值达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分", () => ({ kind: "target", direction: "sign", statesFull: true })),
  form("定量指标若?为正向指标(?:\\([^)]*\\))?,则?(?:得分计算方法)?(?:应用|为|:)*全年实际值\\(B\\)\\/年度指标值\\(A\\)\\*" + POINTS + "[;,。](?:若)?(?:定量指标)?若?为?反向指标(?:\\([^)]*\\))?,则?(?:得分计算方法)?(?:应用|为|:)*年度指标值\\(A\\)\\/全年实际值\\(B\\)\\*" + POINTS, "定量指标若为正向指标(即指标值为≥*),则得分计算方法应用全年实际值(B)/年度指标值(A)*该指标分值;若为反向指标(即指标值≤*),则应用年度指标值(A)/全年实际值(B)*该指标分值", () => ({ kind: "target", direction: "sign", statesFull: false })),
  form(`(?:完成值达到(?:年度|年初)?(?:指标值|目标值),?的?(?:记|得|计)满分[;,。]未达到(?:年度|年初)?(?:指标值|目标值)的?,?按照?完成比例(?:计分|记分|得分)[,;。])?正向指标(?:\\([^)]*\\))?,?得分=(?:实际)?完成值\\/(?:年度|年初)?(?:指标值|目标值)\\*${POINTS}[,;。]反向指标(?:\\([^)]*\\))?,?得分=(?:年度|年初)?(?:指标值|目标值)\\/(?:实际)?完成值\\*${POINTS}`, "完成值达到指标值，记满分；未达到指标值，按照完成比例计分，正向指标（即目标值为≥*）得分=实际完成值/年初目标值*该指标分值，反向指标（即目标值为≤*）得分=年初目标值/实际完成值*该指标分值", () => ({ kind: "target", direction: "sign", statesFull: true })),
  form("(?:定量指标)?,?(?:与年初指标值相比,)?完成(?:年初|年度)?指标值的?,?(?:记|得|计)(?:满分|该指标所赋全部分值)[;,]", "与年初指标值相比，完成指标值的，记该指标所赋全部分值；", () => ({ kind: "target", direction: "sign", statesFull: true })),
  form("未完成(?:(?:年初|年度)?指标值)?的,?按照?(?:实际)?完成值与(?:年初|年度)?指标值的比例(?:记分|计分|得分|计算)", "未完成指标值的，按照完成值与指标值的比例记分", () => ({ kind: "target", direction: "sign", statesFull: false })),
  form("(?<direction>正向|反向)(?:指标)?[:,]?(?:的)?得分=(?:全年|年度|年初)?(?<over>指标值|目标值|实际值|完成值|实际完成值)(?:\\([AB]\\))?\\/(?:全年|年度|年初)?(?<under>指标值|目标值|实际值|完成值|实际完成值)(?:\\([AB]\\))?\\*" + POINTS, "反向指标得分=指标值÷实际值×分值", directed),
  form("(?<content>对完成值高于指标值较多的,要分析原因,如果是由于年初指标值设定明显偏低造成的),要?按照偏离度适度调减分值", "对完成值高于指标值较多的，要分析原因，如果是由于年初指标值设定明显偏低造成的，要按照偏离度适度调减分值", (found) => ({ kind: "discretion", content: found.stretch("content") })),
]; // prettier-ignore

function sort(found: Found): Said {
  return { kind: "sort", sort: found.text("sort") === "定性" ? "定性" : "定量" };
}

function directed(found: Found): Said | undefined {
  const isReverse = /指标值|目标值/.test(found.text("over"));
  if (found.text("over") === found.text("under")) return undefined;
  if (isReverse === /指标值|目标值/.test(found.text("under"))) return undefined;
  if (isReverse !== (found.text("direction") === "反向")) return undefined;
  return { kind: "target", direction: isReverse ? "reverse" : "forward", statesFull: false };
}

function threeBand(found: Found): Said | undefined {
  const [top, cut, cutAgain, low, lowAgain] = ["top", "cut", "cutA", "low", "lowA"].map((name) =>
    percent(found, name),
  );
  if (!top || !cut || !low || !top.equals(1) || !cutAgain?.equals(cut) || !lowAgain?.equals(low))
    return undefined;
  const names = ["first", "second", "third"].map((name) => found.text(name)).filter((name) => name !== "");
  // a cut without a note belongs to the better band
  const isUpper = !/^\(含/.test(found.text("noteA"));
  const bottom = percent(found, "bottom");
  if (bottom?.gte(low)) return undefined;
  return { kind: "threeBand", names, cuts: [cut, low], isUpper, ...(bottom?.gt(0) && { bottom }) };
}

function percent(found: Found, name: string): Exact | undefined {
  return readPlainNumber(found.text(name))?.div(HUNDRED);
}
