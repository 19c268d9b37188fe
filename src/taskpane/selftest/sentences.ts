import type { ReportedFinding, SelfTestReport, Verdict } from "./report";

/** What the page of the self-test says. */
export const texts = {
  title: "自检：这个 Excel 和我们想的一样吗",
  intro:
    "逐条试一试 Excel 怎样写文字、合并、保护和通知改动。每条在自己的临时工作表里做，做完就删。请新建一个空白工作簿，在里面运行；约半分钟。",
  start: "开始自检",
  save: "保存结果",
  onlyInExcel: "这里不是 Excel，没有可以试的。请在 Excel 的任务窗格里打开这一页。",
  kept: "结果只有 Excel 的版本和每条的对照，没有文件名和内容。保存不了时，从下面复制。",
} as const;

const verdicts = { asBelieved: "一致", differs: "不同", failed: "没做成" } as const satisfies Record<
  Verdict,
  string
>;

export function sayProgress(done: number, total: number, next: string | undefined): string {
  return next === undefined ? `做完 ${total} 条` : `${done + 1}/${total} ${next}`;
}

/** One line for a question: the verdict, the question, and what was seen when it is not what we believe. */
export function sayFinding({ verdict, what, believed, seen, error }: ReportedFinding): string {
  const head = `${verdicts[verdict]}：${what}`;
  switch (verdict) {
    case "asBelieved":
      return head;
    case "differs":
      return `${head}。想的是 ${JSON.stringify(believed)}，看到 ${JSON.stringify(seen)}`;
    case "failed":
      return `${head}。${error?.code ?? ""} ${error?.message ?? ""}`.trimEnd();
  }
}

export function sayResult({ findings, sheetsLeft }: SelfTestReport): string {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  const counts = `${findings.length} 条：一致 ${count("asBelieved")}，不同 ${count("differs")}，没做成 ${count("failed")}。`;
  return sheetsLeft.length === 0
    ? counts
    : `${counts}没有删掉的临时工作表：${sheetsLeft.join("、")}，请手工删除。`;
}

export function sayNotEmpty(sheets: readonly string[]): string {
  return `这个工作簿有内容（${sheets.join("、")}），没有开始。自检要增删工作表，请新建一个空白工作簿再运行。`;
}

export function sayStopped(reason: string): string {
  return `自检停下了：${reason}。请看看有没有以“自检”开头的工作表，有就手工删除。`;
}
