import type { Browser, Page } from "playwright-core";

/** A page, and what it did that a pane must not do. */
export interface WatchedPage {
  readonly page: Page;
  /** What the Content-Security-Policy refused, one line each. */
  readonly refused: readonly string[];
  /** Errors that nobody caught. */
  readonly errors: readonly string[];
  /** Addresses asked for, apart from the page's own origin. */
  readonly elsewhere: readonly string[];
}

/** A new page of the pane's width that is watched from the start; `origin` is where it may ask. */
export async function watchedPage(browser: Browser, origin: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 350, height: 720 }, locale: "zh-CN" });
  const page = await context.newPage();
  const refused: string[] = [];
  const errors: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  return { page, refused, errors, elsewhere };
}
