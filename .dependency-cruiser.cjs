// Who may import whom. The order of src/core is written once, here; the rules below are made from it.
const coreFolders = [
  "number",
  "grid",
  "problems",
  "formulas",
  "indicators",
  "standards",
  "evidence",
  "surveys",
  "funds",
  "scores",
  "checks",
  "patch",
  "sheets",
];

const adapters = "^src/workbook/(xlsx|excel|memory)/";
// the self-test asks the Excel adapter itself
const mains = "^src/(cli/main\\.ts$|taskpane/(main\\.tsx$|selftest/))";
const anyOf = (names) => `(${names.join("|")})`;

const coreOrder = coreFolders.slice(0, -1).map((folder, place) => ({
  name: `core-order-${folder}`,
  comment: `src/core/${folder} imports only itself and the folders before it`,
  severity: "error",
  from: { path: `^src/core/${folder}/` },
  to: { path: `^src/core/${anyOf(coreFolders.slice(place + 1))}/` },
}));

const unnamed = "(^|/)(index|utils?|helpers?|common|types|constants)(/|\\.tsx?$)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circular",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "core-is-pure",
      comment: "src/core imports nothing outside itself except fraction.js",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: "^src/core/|^node_modules/fraction\\.js/" },
    },
    {
      name: "core-folder-has-a-place",
      comment: "every file of src/core is in a folder of the list above",
      severity: "error",
      from: { path: "^src/core/", pathNot: `^src/core/${anyOf(coreFolders)}/` },
      to: {},
    },
    {
      name: "core-folder-has-a-place-to",
      comment: "every file of src/core is in a folder of the list above",
      severity: "error",
      from: {},
      to: { path: "^src/core/", pathNot: `^src/core/${anyOf(coreFolders)}/` },
    },
    ...coreOrder,
    {
      name: "port-knows-only-core",
      severity: "error",
      from: { path: "^src/workbook/(workbook|host|openFile)\\.ts$" },
      to: { pathNot: "^src/core/|^src/workbook/(workbook|host)\\.ts$" },
    },
    {
      name: "usecases-know-core-and-the-port",
      comment: "a use case is the same in Excel and on the command line",
      severity: "error",
      from: { path: "^src/usecases/" },
      to: { pathNot: "^src/(core|usecases)/|^src/workbook/(workbook|host)\\.ts$" },
    },
    {
      name: "only-main-chooses-an-adapter",
      severity: "error",
      from: { path: "^src/", pathNot: [mains, adapters] },
      to: { path: adapters },
    },
    {
      name: "adapters-do-not-know-each-other",
      severity: "error",
      from: { path: adapters },
      to: { path: adapters, pathNot: "^src/workbook/$1/" },
    },
    {
      name: "adapters-know-core-and-the-port",
      severity: "error",
      from: { path: adapters },
      to: { path: "^src/", pathNot: "^src/(core|workbook)/" },
    },
    {
      name: "xlsx-runs-in-the-browser-too",
      severity: "error",
      from: { path: "^src/workbook/xlsx/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-imports-the-command-line",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { path: "^src/cli/" },
    },
    {
      name: "nobody-imports-the-pane",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "^src/taskpane/" },
    },
    {
      name: "commands-are-names",
      comment: "what a ribbon button asks for is known without anything else",
      severity: "error",
      from: { path: "^src/commands/" },
      to: { pathNot: "^src/commands/" },
    },
    {
      name: "react-stays-in-the-pane",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/taskpane/" },
      to: { path: "^node_modules/(react|react-dom|@fluentui)/" },
    },
    {
      name: "src-does-not-know-its-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^tests/" },
    },
    {
      name: "src-needs-no-dev-dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "not-resolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-orphans",
      comment: "a source file that nothing imports and that imports nothing",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.d\\.ts$" },
      to: {},
    },
    {
      name: "a-file-is-named-by-its-concept",
      comment: "no barrels and no drawers: import from the file that owns the concept",
      severity: "error",
      from: { path: "^(src|tests)/" },
      to: { path: unnamed, pathNot: "node_modules" },
    },
    {
      name: "a-file-is-named-by-its-concept-from",
      comment: "no barrels and no drawers: import from the file that owns the concept",
      severity: "error",
      from: { path: unnamed },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // an import of types alone is a dependency like any other
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
