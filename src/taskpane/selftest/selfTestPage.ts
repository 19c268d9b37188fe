import type { ReportedFinding, SelfTestReport } from "./report";
import { sayFinding, sayResult, texts } from "./sentences";

/** The page: a start button, a line of progress, and the findings, worst first, with the file to keep. */
export interface SelfTestPage {
  readonly onStart: (work: () => Promise<void>) => void;
  readonly say: (sentence: string) => void;
  readonly show: (report: SelfTestReport) => void;
}

export function selfTestPage(root: HTMLElement): SelfTestPage {
  const start = element("button", texts.start);
  start.type = "button";
  start.className = "shell-primary";
  const progress = element("p", "");
  progress.setAttribute("role", "status");
  const result = element("section", "");
  const main = element("main", "");
  main.className = "shell-notice";
  main.append(element("h1", texts.title), element("p", texts.intro), start, progress, result);
  root.replaceChildren(main);
  return {
    onStart: (work) => {
      start.addEventListener("click", () => {
        start.disabled = true;
        result.replaceChildren();
        void work().finally(() => {
          start.disabled = false;
        });
      });
    },
    say: (sentence) => {
      progress.textContent = sentence;
    },
    show: (report) => {
      progress.textContent = sayResult(report);
      result.replaceChildren(...resultOf(report));
    },
  };
}

const worstFirst = [
  "failed",
  "differs",
  "asBelieved",
] as const satisfies readonly ReportedFinding["verdict"][];

function resultOf(report: SelfTestReport): readonly HTMLElement[] {
  const list = element("ol", "");
  const ordered = worstFirst.flatMap((verdict) =>
    report.findings.filter((finding) => finding.verdict === verdict),
  );
  list.append(...ordered.map((finding) => element("li", sayFinding(finding))));
  const json = `${JSON.stringify(report, undefined, 2)}\n`;
  const save = element("a", texts.save);
  save.download = `绩效评分自检-${report.excel.platform}-${report.excel.version}.json`;
  save.href = URL.createObjectURL(new Blob([json], { type: "application/json" }));
  // the web view of Excel for Mac saves no files
  const copy = element("textarea", json);
  copy.readOnly = true;
  copy.rows = 8;
  copy.className = "shell-copy";
  copy.setAttribute("aria-label", texts.kept);
  copy.addEventListener("focus", () => copy.select());
  return [save, element("p", texts.kept), copy, list];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
