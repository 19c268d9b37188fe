// Which elements a task pane manifest with ribbon buttons may hold, in which order, and how often.
// Source: MS-OWEMXML, schemas of section 5 (appforoffice/1.1, officeappbasictypes/1.0, taskpaneappversionoverrides);
// only the part that we use: an element outside it is refused, so that it is looked up before it is used.

/** "name": once, "name?": at most once, "name+": once or more. */
const inside = {
  OfficeApp: [
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  DisplayName: ["Override+"],
  Description: ["Override+"],
  AppDomains: ["AppDomain+"],
  "OfficeApp/Hosts": ["Host"],
  Requirements: ["Sets"],
  Sets: ["Set+"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Hosts", "Resources"],
  "VersionOverrides/Hosts": ["Host"],
  "VersionOverrides/Hosts/Host": ["DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted?", "ExtensionPoint+"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["CustomTab"],
  CustomTab: ["Group+", "Label"],
  Group: ["Label", "Icon", "Control+"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Icon: ["bt:Image+"],
  Action: ["TaskpaneId", "SourceLocation"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
  "bt:Images": ["bt:Image+"],
  "bt:Urls": ["bt:Url+"],
  "bt:ShortStrings": ["bt:String+"],
  "bt:LongStrings": ["bt:String+"],
  "bt:String": ["bt:Override+"],
};

/** The elements that refer to a resource are empty, also where the same name holds texts elsewhere. */
const allowedIn = (path, element) => {
  if ("resid" in element.attributes) return [];
  return inside[path.slice(-3).join("/")] ?? inside[path.slice(-2).join("/")] ?? inside[path.at(-1)] ?? [];
};

function structureProblems(root) {
  if (root.name !== "OfficeApp") return [`根元素是 <${root.name}>，应当是 <OfficeApp>`];
  return [...problemsIn(root, [root.name])];
}

function* problemsIn(element, path) {
  const allowed = allowedIn(path, element).map((entry) => ({
    name: entry.replace(/[?+]$/, ""),
    optional: entry.endsWith("?"),
    many: entry.endsWith("+"),
  }));
  const where = path.join(" › ");
  let place = 0;
  for (const child of element.children) {
    const at = allowed.findIndex(({ name }) => name === child.name);
    if (at === -1) yield `${where} 里不能有 <${child.name}>`;
    else if (at < place) yield `${where} 里的 <${child.name}> 次序不对，应当在 <${allowed[place].name}> 之前`;
    else place = at;
  }
  for (const { name, optional, many } of allowed) {
    const count = element.children.filter((child) => child.name === name).length;
    if (count === 0 && !optional) yield `${where} 里缺 <${name}>`;
    if (count > 1 && !many) yield `${where} 里的 <${name}> 只能有一个，现在有 ${count} 个`;
  }
  for (const child of element.children) yield* problemsIn(child, [...path, child.name]);
}

module.exports = { structureProblems };
