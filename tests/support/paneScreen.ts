import type { Frame, Keyboard, Locator, Page } from "playwright-core";

/** A pane in a browser, wherever it stands: beside a file of the browser version, or in Excel. */
export interface PaneScreen {
  /** The document of the pane; lists and questions hang outside the pane itself. */
  readonly document: Page | Frame;
  readonly pane: Locator;
  readonly keyboard: Keyboard;
}
