import type { Keyboard } from "./enterByKeyboard";
import type { Mouse } from "./enterByMouse";
import type { EvidenceTask } from "./evidenceTasks";
import type { PaneScreen } from "./paneScreen";

const indicators = 23;
const firstIndicator = /立项依据充分性/;
const write = /^写入 \d+ 格$/;

type Tasks = ReadonlyMap<string, readonly EvidenceTask[]>;

/** The total and the grade as somebody is told them. */
export type Told = readonly [total: string, grade: string];

export function toldIn(words: string): Told {
  const [, total = "", grade = ""] = /(\d+\.\d\d)[^优良中差]*([优良中差])/.exec(words) ?? [];
  return [total, grade];
}

/** From the first page of the pane to the scores in their cells, all evidence entered on the way. */
export async function goByMouse(mouse: Mouse, tasks: Tasks): Promise<Told> {
  await mouse.press("button", "读取评分标准");
  await mouse.press("tab", "指标");
  await mouse.press("treeitem", firstIndicator);
  await throughIndicators(mouse, tasks, () => mouse.press("button", "下一个指标"));
  await mouse.press("tab", "总览");
  await mouse.press("button", "重新评分");
  await mouse.press("button", write);
  return told(mouse);
}

/** The same with keys alone. */
export async function goByKeyboard(keys: Keyboard, tasks: Tasks): Promise<Told> {
  const { pane } = keys;
  await keys.tabTo(pane.getByRole("button", { name: "读取评分标准" }));
  await keys.press("Control+Enter");
  await arrivedAt(keys, "总览");
  await keys.tabTo(pane.getByRole("tab"));
  await keys.arrowTo(pane.getByRole("tab", { name: "指标" }), "ArrowRight");
  await keys.press("Enter");
  await keys.tabTo(pane.getByRole("treeitem"));
  await keys.arrowTo(pane.getByRole("treeitem", { name: firstIndicator }).last(), "ArrowDown");
  await keys.press("Enter");
  await arrivedAt(keys, "立项依据充分性");
  await throughIndicators(keys, tasks, () => keys.press("Alt+ArrowDown"));
  await keys.tabTo(pane.getByRole("tab"));
  await keys.press("Home");
  await keys.press("Enter");
  await arrivedAt(keys, "总览");
  await keys.press("Control+Enter");
  await arrivedAt(keys, "写入预览");
  await keys.press("Control+Enter");
  await arrivedAt(keys, "总览");
  return told(keys);
}

/** A page that comes has the focus at its heading: the keys go on from there. */
async function arrivedAt({ pane }: PaneScreen, page: string): Promise<void> {
  await pane.locator("h1:focus", { hasText: page }).waitFor({ state: "attached" });
}

/** The detail of one indicator after the other, in the order of the list. */
async function throughIndicators(
  evaluator: Mouse | Keyboard,
  tasks: Tasks,
  next: () => Promise<void>,
): Promise<void> {
  const { pane } = evaluator;
  const heading = pane.getByRole("heading", { level: 1 });
  for (let place = 1; place <= indicators; place += 1) {
    const name = await heading.innerText();
    await evaluator.enter(tasks.get(name) ?? []);
    if (place === indicators) return;
    await next();
    await pane.getByRole("heading", { level: 1, name, exact: true }).waitFor({ state: "detached" });
  }
}

/** What 总览 says once everything is written. */
async function told({ pane }: PaneScreen): Promise<Told> {
  await pane
    .getByText(/已写入/)
    .first()
    .waitFor();
  return toldIn(await pane.locator(".score-line").innerText());
}
