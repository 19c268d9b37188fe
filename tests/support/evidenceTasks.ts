import { readPaperRows, type PaperRow } from "../../src/core/evidence/paperRows";
import { presentCells } from "../../src/usecases/presentCells";
import { blankCase, papered } from "./caseWorkbook";
import { caseEvidence } from "./caseEvidence";
import { dataOf } from "./dataOf";
import { opened } from "./xlsxFiles";

/** What an evaluator enters for one fact, in the words of the pane. */
export type EvidenceTask =
  | { readonly kind: "decision"; readonly question: string; readonly answer: string }
  | { readonly kind: "choice"; readonly title: string; readonly answer: string; readonly note: string }
  | { readonly kind: "figure"; readonly title: string; readonly value: string; readonly note: string }
  | {
      readonly kind: "manual";
      readonly item: string;
      readonly points: string;
      readonly reason: string;
    };

/** The answers of 评价底稿 as the pane words them. */
const answers: Readonly<Record<string, string>> = { 否: "没有发生", 是: "发生了，按标准不得分" };

/** The evidence of the case 一网通办, by indicator: the same that fillPaper writes into 评价底稿. */
export async function evidenceTasks(): Promise<ReadonlyMap<string, readonly EvidenceTask[]>> {
  const workbook = opened((await papered(blankCase())).bytes);
  const data = await dataOf(workbook);
  const paper = data.paper && readPaperRows(data.paper, presentCells(data.grids, data.names).text);
  if (!paper) throw new Error("the workbook has no 评价底稿");
  const columns = ["indicator", "item", "value", "note"] as const;
  const typed = new Map<PaperRow, Map<(typeof columns)[number], string>>();
  for (const write of await caseEvidence(workbook)) {
    if (write.kind !== "setCell" || write.at.sheet !== data.paper.sheet) continue;
    const { at, value } = write;
    for (const row of paper.rows.filter((each) => each.row === at.row)) {
      const column = columns.find((each) => row.at(each)?.column === at.column);
      const text = value.type === "number" ? String(value.number) : value.type === "text" ? value.text : "";
      if (column) typed.set(row, (typed.get(row) ?? new Map()).set(column, text));
    }
  }
  const tasks = new Map<string, readonly EvidenceTask[]>();
  for (const [row, cells] of typed) {
    const name = cells.get("indicator") ?? row.name;
    tasks.set(name, [...(tasks.get(name) ?? []), taskOf(row, (column) => cells.get(column) ?? "")]);
  }
  return tasks;
}

function taskOf(row: PaperRow, text: (column: "item" | "value" | "note") => string): EvidenceTask {
  const [value, note] = [text("value"), text("note")];
  const [label = ""] = row.need.split("；");
  const title = `${row.item}${label}`;
  switch (row.kind) {
    case "人工":
      return { kind: "manual", item: text("item"), points: value, reason: note };
    case "口径":
      return { kind: "decision", question: row.need, answer: value };
    case "次数":
    case "数值":
      return { kind: "figure", title, value, note };
    default:
      return { kind: "choice", title, answer: answers[value] ?? value, note };
  }
}
