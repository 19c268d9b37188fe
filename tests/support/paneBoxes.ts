import type { Locator } from "playwright-core";
import type { PaneScreen } from "./paneScreen";

/** The box of one fact in 指标详情. */
export function factBox({ document, pane }: PaneScreen, title: string): Locator {
  const exact = new RegExp(`^${title.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&")}$`);
  return pane.locator(".fact").filter({
    has: document.locator(".fact-title", { hasText: exact }),
    hasNot: document.locator(".fact-question"),
  });
}

/** The box that asks which way a standard is meant. */
export function decisionBox({ pane }: PaneScreen, question: string): Locator {
  return pane.locator(".fact", { hasText: question });
}
