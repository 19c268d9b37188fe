import type { Locator } from "playwright-core";
import type { EvidenceTask } from "./evidenceTasks";
import { decisionBox, factBox } from "./paneBoxes";
import type { PaneScreen } from "./paneScreen";

/** More stops than any page has: what is not reached by then cannot be reached. */
const mostStops = 120;

/** Somebody without a mouse: nothing but keys, and only what has the focus answers to them. */
export class Keyboard implements PaneScreen {
  /** Besides the evidence: on the way to a field, between the pages. */
  strokes = 0;
  /** The answers themselves: a text put in, a choice made. */
  evidence = 0;
  readonly document: PaneScreen["document"];
  readonly pane: Locator;
  readonly keyboard: PaneScreen["keyboard"];

  constructor({ document, pane, keyboard }: PaneScreen) {
    this.document = document;
    this.pane = pane;
    this.keyboard = keyboard;
  }

  async press(key: string): Promise<void> {
    this.strokes += 1;
    await this.keyboard.press(key);
  }

  /** Goes on with Tab until one of these has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.first().waitFor();
    await this.moveTo(String(target), "Tab", () => hasFocus(target));
  }

  /** Within a list, a tree or a group of radios. */
  async arrowTo(target: Locator, arrow: "ArrowDown" | "ArrowRight" | "ArrowUp"): Promise<void> {
    await this.moveTo(String(target), arrow, () => hasFocus(target));
  }

  private async moveTo(where: string, key: string, isThere: () => Promise<boolean>): Promise<void> {
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await isThere()) return;
      await this.press(key);
    }
    throw new Error(`${key} never came to ${where}`);
  }

  /** In place of what stands there; it counts as one, as an input method puts it in. */
  async type(text: string): Promise<void> {
    this.evidence += 1;
    await this.keyboard.press("Control+a");
    await this.keyboard.insertText(text);
  }

  async enter(tasks: readonly EvidenceTask[]): Promise<void> {
    for (const task of tasks) await this.enterOne(task);
  }

  private async enterOne(task: EvidenceTask): Promise<void> {
    switch (task.kind) {
      case "decision":
        return this.answer(decisionBox(this, task.question), task.answer);
      case "choice": {
        const box = factBox(this, task.title);
        await this.answer(box, task.answer);
        if (task.note === "") return;
        await this.tabTo(box.getByRole("textbox", { name: /^事实描述/ }));
        return this.type(task.note);
      }
      case "figure":
        await this.tabTo(factBox(this, task.title).locator("input"));
        return this.type(task.value);
      case "manual":
        return this.enterManual(task);
    }
  }

  /** Tab comes to a group of radios, the arrows choose among them, Space where the first is the answer. */
  private async answer(box: Locator, answer: string): Promise<void> {
    const radio = box.getByRole("radio", { name: answer, exact: true });
    await this.tabTo(box.getByRole("radio"));
    const onTheWay = this.strokes;
    await this.arrowTo(radio, "ArrowDown");
    if (!(await radio.isChecked())) await this.press("Space");
    this.evidence += this.strokes - onTheWay;
    this.strokes = onTheWay;
    await box.locator("input:checked").waitFor({ state: "attached" });
  }

  private async enterManual({
    item,
    points,
    reason,
  }: Extract<EvidenceTask, { kind: "manual" }>): Promise<void> {
    await this.tabTo(this.pane.getByRole("button", { name: "人工认定扣分" }));
    await this.press("Enter");
    const form = this.pane.getByRole("group", { name: "人工认定扣分" }).last();
    await this.tabTo(form.getByRole("textbox", { name: "认定扣分" }));
    await this.type(points);
    if (item !== "") {
      await this.tabTo(form.getByRole("combobox"));
      await this.press("Enter");
      const option = this.document.getByRole("option", { name: item, exact: true });
      await option.waitFor();
      await this.moveTo(`the option ${item}`, "ArrowDown", async () => (await this.chosenOption()) === item);
      await this.press("Enter");
    }
    await this.tabTo(form.getByRole("textbox", { name: /^扣分原因/ }));
    await this.type(reason);
    const save = form.getByRole("button", { name: "写进底稿" });
    await this.tabTo(save);
    await this.press("Enter");
    await save.waitFor({ state: "detached" });
  }

  /** The option that Enter would choose: the focus itself stays in the box. */
  private chosenOption(): Promise<string> {
    return this.document.evaluate(() => {
      const id = document.activeElement?.getAttribute("aria-activedescendant") ?? "";
      return document.getElementById(id)?.textContent ?? "";
    });
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluateAll((elements) => elements.some((each) => each === document.activeElement));
}
