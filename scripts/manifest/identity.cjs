// Who the add-in is, where it runs, what it may do.
const { childrenNamed, elementAt, everyElement } = require("./xml.cjs");

const namespaces = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
};
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Below 1.0 the store refuses it. */
const version = /^[1-9]\d{0,4}(\.\d{1,5}){1,3}$/;
const floor = { name: "ExcelApi", version: "1.14" };

/** Table: what must hold, and the sentence when it does not. */
const rules = [
  [(root) => root.attributes.xmlns === namespaces.app, () => `根元素的 xmlns 应当是 ${namespaces.app}`],
  [(root) => root.attributes["xmlns:bt"] === namespaces.types, () => `xmlns:bt 应当是 ${namespaces.types}`],
  [(root) => root.attributes["xsi:type"] === "TaskPaneApp", () => "xsi:type 应当是 TaskPaneApp"],
  [(root) => guid.test(textOf(root, "Id")), (root) => `Id“${textOf(root, "Id")}”不是 GUID`],
  [
    (root) => version.test(textOf(root, "Version")),
    (root) => `Version“${textOf(root, "Version")}”应当是两到四段数字，从 1.0 起，如 1.0.0.0`,
  ],
  [
    (root) => textOf(root, "DefaultLocale") === "zh-CN",
    (root) => `DefaultLocale 是“${textOf(root, "DefaultLocale")}”，应当是 zh-CN`,
  ],
  [
    (root) => elementAt(root, "Hosts/Host")?.attributes.Name === "Workbook",
    () => "Hosts 里的 Host 应当是 Workbook，也就是 Excel",
  ],
  [
    (root) => elementAt(root, "VersionOverrides/Hosts/Host")?.attributes["xsi:type"] === "Workbook",
    () => "VersionOverrides 里的 Host 应当是 Workbook，也就是 Excel",
  ],
  [
    (root) => textOf(root, "Permissions") === "ReadWriteDocument",
    (root) => `Permissions 是“${textOf(root, "Permissions")}”，读写单元格要 ReadWriteDocument`,
  ],
  [
    (root) => elementAt(root, "VersionOverrides")?.attributes["xsi:type"] === "VersionOverridesV1_0",
    () => "任务窗格的 VersionOverrides 只有 VersionOverridesV1_0",
  ],
  [
    (root) => elementAt(root, "VersionOverrides")?.attributes.xmlns === namespaces.overrides,
    () => `VersionOverrides 的 xmlns 应当是 ${namespaces.overrides}`,
  ],
];

function identityProblems(root) {
  const broken = rules.filter(([holds]) => !holds(root)).map(([, say]) => say(root));
  return [...broken, ...requirementProblems(root), ...actionProblems(root)];
}

const textOf = (root, path) => elementAt(root, path)?.text.trim() ?? "";

/** One requirement set, and exactly the floor: a lower one opens the pane where it cannot work. */
function requirementProblems(root) {
  const sets = elementAt(root, "Requirements/Sets");
  const lowest = sets?.attributes.DefaultMinVersion;
  const asked = childrenNamed(sets ?? root, "Set").map(({ attributes }) => ({
    name: attributes.Name,
    version: attributes.MinVersion ?? lowest,
  }));
  const other = asked
    .filter(({ name }) => name !== floor.name)
    .map(({ name }) => `要求集“${name}”我们没有用到，应当只要求 ${floor.name} ${floor.version}`);
  const own = asked.find(({ name }) => name === floor.name);
  if (own === undefined) return [...other, `没有要求 ${floor.name} ${floor.version}`];
  if (own.version === floor.version) return other;
  return [...other, `要求集 ${floor.name} 的 MinVersion 是“${own.version}”，应当是 ${floor.version}`];
}

/** Buttons open the one pane: a function would need a page of its own, and could not show what it will write. */
function actionProblems(root) {
  const actions = [...everyElement(root)].filter(({ name }) => name === "Action");
  const kinds = actions
    .filter(({ attributes }) => attributes["xsi:type"] !== "ShowTaskpane")
    .map(({ attributes }) => `按钮的动作“${attributes["xsi:type"]}”应当是 ShowTaskpane`);
  const panes = new Set(actions.map((action) => textOf(action, "TaskpaneId")));
  return panes.size > 1
    ? [...kinds, `按钮打开 ${panes.size} 个窗格（${[...panes].join("、")}），应当是同一个`]
    : kinds;
}

module.exports = { identityProblems };
