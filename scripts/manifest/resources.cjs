// Texts, addresses and pictures: each is there, used, of the right kind, not too long, and on https.
const { childrenNamed, elementAt, everyElement } = require("./xml.cjs");

/** Lengths: MS-OWEMXML, ShortString 125, LongString 250, URL 2048, resource id 32, other ids 125. */
const limits = { short: 125, long: 250, url: 2048, resource: 32, id: 125 };
/** Our own: beyond it a ribbon breaks or cuts a label. A Chinese character counts two. */
const labelWidth = 18;

const groups = {
  "bt:Images": { name: "Images", limit: limits.url },
  "bt:Urls": { name: "Urls", limit: limits.url },
  "bt:ShortStrings": { name: "ShortStrings", limit: limits.short },
  "bt:LongStrings": { name: "LongStrings", limit: limits.long },
};

/** Where the resource of an element must stand: the reference pages of Label, Title, Description, SourceLocation and Icon. */
const groupFor = {
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  SourceLocation: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  "bt:Image": "bt:Images",
};

function resourceProblems(root) {
  const resources = elementAt(root, "VersionOverrides/Resources");
  const defined = Object.keys(groups).flatMap((group) =>
    (elementAt(resources ?? root, group)?.children ?? []).map((element) => ({
      group,
      element,
      id: element.attributes.id ?? "",
    })),
  );
  const users = [...everyElement(root)].filter(({ attributes }) => "resid" in attributes);
  return [
    ...referenceProblems(defined, users),
    ...idProblems(root, defined),
    ...textProblems(root, defined),
    ...labelProblems(defined, users),
    ...addressProblems(root),
  ];
}

function* referenceProblems(defined, users) {
  const byId = new Map(defined.map((entry) => [entry.id, entry]));
  const used = new Set(users.map(({ attributes }) => attributes.resid));
  for (const { name, attributes } of users) {
    const entry = byId.get(attributes.resid);
    if (entry === undefined) yield `<${name}> 用到的资源“${attributes.resid}”没有定义`;
    else if (entry.group !== groupFor[name])
      yield `<${name}> 用到的资源“${attributes.resid}”应当在 ${groups[groupFor[name]]?.name ?? "别处"} 里，现在在 ${groups[entry.group].name} 里`;
  }
  for (const { id } of defined) if (!used.has(id)) yield `资源“${id}”没有用到`;
}

function* idProblems(root, defined) {
  for (const id of repeated(defined.map(({ id }) => id))) yield `资源编号“${id}”重复`;
  for (const { id } of defined) {
    if (!/^[A-Za-z][\w.]*$/.test(id)) yield `资源编号“${id}”应当以字母开头，只用字母、数字、点和下划线`;
    if (id.length > limits.resource)
      yield `资源编号“${id}”有 ${id.length} 个字符，最多 ${limits.resource} 个`;
  }
  const controls = [...everyElement(root)].filter(({ name }) =>
    ["CustomTab", "Group", "Control"].includes(name),
  );
  for (const id of repeated(controls.map(({ attributes }) => attributes.id))) yield `功能区编号“${id}”重复`;
  for (const { name, attributes } of controls) {
    const id = attributes.id ?? "";
    if (!/^[A-Za-z][\w.]*$/.test(id))
      yield `<${name}> 的编号“${id}”应当以字母开头，只用字母、数字、点和下划线`;
    if (id.length > limits.id) yield `<${name}> 的编号有 ${id.length} 个字符，最多 ${limits.id} 个`;
  }
}

function* textProblems(root, defined) {
  const own = [
    {
      what: "<ProviderName>",
      texts: [elementAt(root, "ProviderName")?.text.trim() ?? ""],
      limit: limits.short,
    },
    ...["DisplayName", "Description"].map((name) => ({
      what: `<${name}>`,
      texts: textsOf(elementAt(root, name)),
      limit: name === "DisplayName" ? limits.short : limits.long,
    })),
  ];
  const all = [
    ...own,
    ...defined.map(({ group, element, id }) => ({
      what: `资源“${id}”`,
      texts: textsOf(element),
      limit: groups[group].limit,
    })),
  ];
  for (const { what, texts, limit } of all) {
    for (const text of texts) {
      if (text === "") yield `${what}是空的`;
      if ([...text].length > limit) yield `${what}有 ${[...text].length} 个字，最多 ${limit} 个`;
    }
  }
  const spoken = [
    ...["DisplayName", "Description"].map((name) => ({ what: `<${name}>`, element: elementAt(root, name) })),
    ...defined
      .filter(({ group }) => group.endsWith("Strings"))
      .map(({ element, id }) => ({ what: `资源“${id}”`, element })),
  ];
  for (const { what, element } of spoken)
    if (!localesOf(element).includes("en-US")) yield `${what}没有 en-US 的文字`;
}

function* labelProblems(defined, users) {
  const labels = new Set(
    users.filter(({ name }) => name === "Label").map(({ attributes }) => attributes.resid),
  );
  for (const { id, element } of defined) {
    if (!labels.has(id)) continue;
    for (const text of textsOf(element)) {
      if (widthOf(text) > labelWidth)
        yield `标签“${text}”太长，功能区放不下：最多 ${labelWidth / 2} 个汉字或 ${labelWidth} 个字母`;
    }
  }
}

function* addressProblems(root) {
  const source = elementAt(root, "DefaultSettings/SourceLocation")?.attributes.DefaultValue ?? "";
  const base = originOf(source);
  for (const element of everyElement(root)) {
    const said = [element.attributes.DefaultValue, element.attributes.Value].filter((value) =>
      isAddress(element, value),
    );
    if (element.name === "AppDomain") said.push(element.text.trim());
    for (const address of said) {
      const origin = originOf(address);
      if (!/^https:\/\//.test(address))
        yield `<${element.name}> 的地址“${address}”不是 https:// 开头的完整地址`;
      else if (origin === undefined) yield `<${element.name}> 的地址“${address}”不是一个地址`;
      else if (element.name === "AppDomain" && address !== origin)
        yield `AppDomain“${address}”只写到域名，不带路径`;
      else if (base !== undefined && origin !== base)
        yield `<${element.name}> 的地址“${address}”不在 ${base}，窗格不向别处请求`;
    }
  }
}

const addressed = new Set([
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "bt:Image",
  "bt:Url",
]);
const isAddress = (element, value) => value !== undefined && addressed.has(element.name);

const originOf = (address) => (URL.canParse(address) ? new URL(address).origin : undefined);

const overridesOf = (element) => [
  ...childrenNamed(element, "Override"),
  ...childrenNamed(element, "bt:Override"),
];
const localesOf = (element) =>
  element === undefined ? [] : overridesOf(element).map(({ attributes }) => attributes.Locale);
const textsOf = (element) =>
  element === undefined
    ? []
    : [
        element.attributes.DefaultValue ?? "",
        ...overridesOf(element).map(({ attributes }) => attributes.Value ?? ""),
      ];

const repeated = (ids) => new Set(ids.filter((id, place) => ids.indexOf(id) !== place));
const widthOf = (text) =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

module.exports = { resourceProblems };
