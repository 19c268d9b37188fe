import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";

const officeJs = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Where office.js may come from on the internet: Microsoft's own network and that of 21Vianet. */
const networks: Readonly<Record<string, string>> = {
  "https://appsforoffice.microsoft.com": "/lib/1/hosted/",
  "https://appsforoffice.cdn.partner.office365.cn": "/appsforoffice/lib/1/hosted/",
};

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

export type Served =
  | { readonly state: "file"; readonly contentType: string; readonly body: Buffer }
  | { readonly state: "missing" }
  /** No address a page of ours may ask. */
  | { readonly state: "elsewhere" };

/** What an address gives: a file of the folder at the add-in's own origin, or one of the office.js package. */
export function servedFile(address: URL, origin: string, folder: string): Served {
  const path = decodeURIComponent(address.pathname);
  if (address.origin === origin) return fileIn(folder, path);
  const base = networks[address.origin];
  if (base === undefined) return { state: "elsewhere" };
  return path.startsWith(base) ? fileIn(officeJs, path.slice(base.length)) : { state: "missing" };
}

function fileIn(folder: string, path: string): Served {
  const file = join(folder, normalize(`/${path}`));
  if (!existsSync(file) || !statSync(file).isFile()) return { state: "missing" };
  const contentType = types[extname(file)] ?? "application/octet-stream";
  return { state: "file", contentType, body: readFileSync(file) };
}
