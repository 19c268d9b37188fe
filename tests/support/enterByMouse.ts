import type { Locator } from "playwright-core";
import type { EvidenceTask } from "./evidenceTasks";
import { decisionBox, factBox } from "./paneBoxes";
import type { PaneScreen } from "./paneScreen";

/** Somebody with a mouse: every click is counted, those that are evidence itself apart. */
export class Mouse implements PaneScreen {
  /** Besides the evidence. */
  clicks = 0;
  evidence = 0;
  readonly document: PaneScreen["document"];
  readonly pane: Locator;
  readonly keyboard: PaneScreen["keyboard"];

  constructor({ document, pane, keyboard }: PaneScreen) {
    this.document = document;
    this.pane = pane;
    this.keyboard = keyboard;
  }

  async press(role: "button" | "tab" | "treeitem" | "option", name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.document.getByRole(role, { name, exact: true }).first().click();
  }

  async enter(tasks: readonly EvidenceTask[]): Promise<void> {
    for (const task of tasks) await this.enterOne(task);
  }

  private async enterOne(task: EvidenceTask): Promise<void> {
    this.evidence += 1;
    switch (task.kind) {
      case "decision": {
        const box = decisionBox(this, task.question);
        await box.getByRole("radio", { name: task.answer, exact: true }).check();
        return;
      }
      case "choice": {
        const box = factBox(this, task.title);
        await box.getByRole("radio", { name: task.answer, exact: true }).check();
        if (task.note !== "") await box.getByRole("textbox", { name: /^事实描述/ }).fill(task.note);
        return;
      }
      case "figure": {
        const box = factBox(this, task.title);
        await box.locator("input").first().fill(task.value);
        return;
      }
      case "manual":
        await this.enterManual(task);
    }
  }

  private async enterManual({
    item,
    points,
    reason,
  }: Extract<EvidenceTask, { kind: "manual" }>): Promise<void> {
    await this.press("button", "人工认定扣分");
    const form = this.pane.getByRole("group", { name: "人工认定扣分" }).last();
    await form.getByRole("textbox", { name: "认定扣分" }).fill(points);
    if (item !== "") {
      this.clicks += 1;
      await form.getByRole("combobox").click();
      await this.press("option", item);
    }
    await form.getByRole("textbox", { name: /^扣分原因/ }).fill(reason);
    this.clicks += 1;
    await form.getByRole("button", { name: "写进底稿" }).click();
    await form.getByRole("button", { name: "写进底稿" }).waitFor({ state: "detached" });
  }
}
