import axe from "axe-core";
import type { PaneScreen } from "./paneScreen";

/** `system`: the computer's contrast theme paints everything, and axe takes half of its colours for the page's. */
export type Colours = "own" | "system";

/** What axe finds on a page as it is shown (WCAG 2.0 to 2.2, A and AA). */
export async function axeOnPage(
  { document }: Pick<PaneScreen, "document">,
  colours: Colours,
): Promise<readonly string[]> {
  // the policy lets no script into the page but its own; the tester's tools may
  await document.evaluate(axe.source);
  return document.evaluate(async (given) => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    // the colours within the cells are the evaluator's own
    const { violations } = await tool.run(
      { exclude: [".sheet-text"] },
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
        rules: { "color-contrast": { enabled: given === "own" } },
      },
    );
    return violations
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
      .filter((found) => !found.includes("data-tabster-dummy"));
  }, colours);
}
