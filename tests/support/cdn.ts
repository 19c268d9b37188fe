import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

const officeJs = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

export const microsoftCdn = "https://appsforoffice.microsoft.com/";

/** Answers for Microsoft's CDN, which tests cannot reach, with the files of the npm package. */
export async function answerForTheCdn(page: Page): Promise<void> {
  await page.route(`${microsoftCdn}**`, (route) => {
    const path = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
    const file = join(officeJs, path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: "text/javascript",
      headers: { "access-control-allow-origin": "*" },
      body: readFileSync(file, "utf8"),
    });
  });
}
