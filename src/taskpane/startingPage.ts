import type { OfficeReady, StartingPage } from "./boot";

/**
 * The real page. It must be asked before office.js has run: both are deferred scripts and ours stands first, so
 * that a pane can say that office.js is missing instead of waiting for it.
 */
export function startingPage(page: Document): StartingPage {
  const script = page.getElementById("office-js");
  return {
    officeScript: script === null ? undefined : outcomeOf(script),
    officeReady,
    after: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

function outcomeOf(script: HTMLElement): Promise<"loaded" | "failed"> {
  return new Promise((resolve) => {
    script.addEventListener("load", () => resolve("loaded"), { once: true });
    script.addEventListener("error", () => resolve("failed"), { once: true });
  });
}

// outside Office both are null, which the published types leave out
async function officeReady(): Promise<OfficeReady> {
  const { host, platform }: { readonly host: unknown; readonly platform: unknown } = await Office.onReady();
  return {
    program: typeof host === "string" ? host : null,
    platform: typeof platform === "string" ? platform : null,
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
  };
}
