import axe from "axe-core";

/** What axe finds on the page as it stands (WCAG 2.0 to 2.2, A and AA); colours are seen by a real browser only. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // both measure letters on a canvas, which jsdom does not have
    rules: {
      "color-contrast": { enabled: false },
      "label-content-name-mismatch": { enabled: false },
    },
  });
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
    .filter((found) => !found.includes("data-tabster-dummy"));
}
