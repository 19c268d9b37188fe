import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Chromium as it is installed on this machine, or the one named in CHROMIUM; a missing one fails the tests. */
export async function startChromium(): Promise<Browser> {
  const places = process.env["CHROMIUM"] === undefined ? usualPlaces : [process.env["CHROMIUM"]];
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error(`no Chromium at ${places.join(", ")}: apt-get install chromium`);
  return await chromium.launch({ executablePath });
}
