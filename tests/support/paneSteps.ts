import { act, fireEvent, screen, within } from "@testing-library/react";
import type { CellAddress } from "../../src/core/grid/address";
import type { PaperColumn } from "../../src/core/evidence/paperColumns";
import type { Assessment } from "../../src/usecases/assess";
import type { OpenedPane } from "./openedPane";
import { placeOf, rowOf } from "./paperRow";

export function assessmentOf({ session }: OpenedPane): Assessment {
  const { stage } = session.state;
  if (stage.kind !== "open") throw new Error(`The workbook is ${stage.kind}`);
  return stage.open.assessment;
}

/** The cell of 评价底稿 for a fact, by its indicator and words. */
export function evidenceCell(
  pane: OpenedPane,
  indicator: string,
  words: string,
  column: PaperColumn = "value",
): CellAddress {
  const { paper } = assessmentOf(pane);
  if (!paper) throw new Error("The workbook has no 评价底稿 yet");
  return placeOf(rowOf(paper, indicator, words), column);
}

/** A person empties cells of the sheets, and the pane reads them. */
export async function emptied(pane: OpenedPane, cells: readonly CellAddress[]): Promise<void> {
  await act(async () => {
    await pane.host.typeInto(cells.map((at) => ({ kind: "setCell", at, value: { type: "blank" } }) as const));
    await pane.session.resume();
  });
}

/** Goes to 指标 and opens the indicator whose name begins so. */
export async function openDetail(pane: OpenedPane, name: string): Promise<void> {
  const back = screen.queryByRole("button", { name: "指标" });
  if (back) fireEvent.click(back);
  else fireEvent.click(screen.getByRole("tab", { name: "指标" }));
  await pane.settle();
  const all = await screen.findByRole("radio", { name: /^全部/ });
  fireEvent.click(all);
  const row = screen.getAllByRole("treeitem").find((item) => item.textContent.startsWith(name));
  if (!row) throw new Error(`No indicator ${name}`);
  fireEvent.click(row);
  await screen.findByRole("heading", { level: 1, name: new RegExp(`^${name}`) });
  await pane.settle();
}

/** The box of one fact, by its words. */
export function factBox(words: RegExp): ReturnType<typeof within> {
  return within(screen.getByRole("group", { name: words }));
}

/** Types into a field and leaves it. */
export async function typeInto(pane: OpenedPane, field: HTMLElement, text: string): Promise<void> {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
  await pane.settle();
}

/** Lets the pause after typing pass. */
export async function typingPause(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
}
