import type { Locator } from "playwright-core";

/** The box of one fact in 指标详情. */
export function factBox(pane: Locator, title: string): Locator {
  const exact = new RegExp(`^${title.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`);
  const page = pane.page();
  return pane.locator(".fact").filter({
    has: page.locator(".fact-title", { hasText: exact }),
    hasNot: page.locator(".fact-question"),
  });
}

/** The box that asks which way a standard is meant. */
export function decisionBox(pane: Locator, question: string): Locator {
  return pane.locator(".fact", { hasText: question });
}
