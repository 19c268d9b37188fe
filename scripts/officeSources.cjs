// Where office.js may come from: https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
const { dirname, join } = require("node:path");

/** `origin`: what the page must be allowed to ask, apart from its own. */
const officeSources = {
  cdn: {
    script: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    origin: "https://appsforoffice.microsoft.com",
  },
  "21vianet": {
    script: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
    origin: "https://appsforoffice.cdn.partner.office365.cn",
  },
  self: { script: "office/office.js", origin: undefined },
};

/**
 * @param name one of the above, or the https:// address of a folder that holds office.js
 * @throws an Error for anything else
 */
function officeSource(name) {
  const known = Object.hasOwn(officeSources, name) ? officeSources[name] : undefined;
  if (known !== undefined) return known;
  if (!/^https:\/\//.test(name) || !URL.canParse(name)) {
    throw new Error(
      `--env office= takes ${Object.keys(officeSources).join(", ")} or an https:// address, not ${name}`,
    );
  }
  return { script: `${name.replace(/\/+$/, "")}/office.js`, origin: new URL(name).origin };
}

/** office.js loads one file for the host it meets, its texts, and its telemetry sender; nothing of other programs. */
const neededBesideThePage = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-winrt-16.00.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Patterns for copying the files that are served beside the page; none for a CDN. */
function officeFiles(source) {
  if (source.origin !== undefined) return [];
  const library = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return [
    // as published: `minimized` keeps our own build from rewriting them
    ...neededBesideThePage.map((file) => ({
      from: file,
      context: library,
      to: join("office", file),
      info: { minimized: true },
    })),
    { from: "LICENSE.md", context: dirname(library), to: "office/LICENSE.txt", toType: "file" },
  ];
}

module.exports = { officeFiles, officeSource, officeSources };
