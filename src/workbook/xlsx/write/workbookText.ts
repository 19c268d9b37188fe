import { encodeAttribute, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, rootOf, tagText, type Element } from "../xml/elements";
import { attribute, attributesOf, isTrue, prefixOf, withAttribute } from "../xml/tags";
import { withAppended, withChild, withChildTag, workbookOrder } from "./orderedChildren";
import { splice, type Splice } from "../xml/splices";

/** The children of a list of the workbook part: its sheets, its defined names. */
function listed(text: string, local: string): readonly Element[] {
  const root = rootOf(text);
  const list = root && childNamed(text, root, local);
  return list ? childrenOf(text, list) : [];
}

/** The place of a sheet among the tabs, which is what local names and views count by; −1 if there is none. */
export function sheetIndex(text: string, name: string): number {
  return listed(text, "sheets").findIndex((sheet) => attribute(tagText(text, sheet), "name") === name);
}

/** The names of all tabs, in order. */
export function sheetNames(text: string): readonly string[] {
  return listed(text, "sheets").map((sheet) => attribute(tagText(text, sheet), "name") ?? "");
}

/** Whether a sheet of this name is there; Excel does not tell capitals apart. */
export function hasSheet(text: string, name: string): boolean {
  const wanted = name.toLowerCase();
  return listed(text, "sheets").some(
    (each) => attribute(tagText(text, each), "name")?.toLowerCase() === wanted,
  );
}

export function isStructureLocked(text: string): boolean {
  const root = rootOf(text);
  const protection = root && childNamed(text, root, "workbookProtection");
  return protection !== undefined && isTrue(attribute(tagText(text, protection), "lockStructure"));
}

/** The workbook with one more tab at an index; whatever counts tabs is counted anew. */
export function withSheet(text: string, index: number, name: string, relationship: string): string {
  const sheets = listed(text, "sheets");
  const ids = sheets.map((sheet) => Number(attribute(tagText(text, sheet), "sheetId")));
  const id = String(Math.max(0, ...ids) + 1);
  const root = rootOf(text);
  const rootTag = root ? tagText(text, root) : "";
  const namespace = attributesOf(rootTag).find((each) => /officeDocument.*\/relationships$/.test(each.value));
  const prefix = namespace?.name.startsWith("xmlns:") === true ? namespace.name.slice(6) : undefined;
  const link =
    prefix === undefined
      ? `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relationship}"`
      : `${prefix}:id="${relationship}"`;
  const own = prefixOf(sheets[0]?.name ?? root?.name ?? "");
  const xml = `<${own}sheet name="${encodeAttribute(name)}" sheetId="${id}" ${link}/>`;
  const before = sheets[index];
  const last = sheets.at(-1);
  const at = before?.start ?? last?.end;
  const inserted =
    at === undefined
      ? withAppended(text, workbookOrder, "sheets", xml)
      : text.slice(0, at) + xml + text.slice(at);
  return recounted(inserted, index);
}

/** The places of the tabs that can be seen. */
export function visibleTabs(text: string): readonly number[] {
  return listed(text, "sheets").flatMap((sheet, index) =>
    /^(hidden|veryHidden)$/.test(attribute(tagText(text, sheet), "state") ?? "") ? [] : [index],
  );
}

/** The workbook without the tab at an index and the names local to it; whatever counts tabs is counted anew. */
export function withoutSheet(text: string, index: number): string {
  const gone = listed(text, "sheets")[index];
  if (!gone) return text;
  const left = visibleTabs(text).filter((tab) => tab !== index);
  const beside = left.find((tab) => tab > index) ?? left.at(-1) ?? 0;
  const lowered = (tab: number): number => (tab > index ? tab - 1 : tab);
  const names = listed(text, "definedNames");
  const locals = names.filter((name) => attribute(tagText(text, name), "localSheetId") === String(index));
  const splices: Splice[] = [gone, ...locals].map(({ start, end }) => ({ start, end, text: "" }));
  const setTab = (element: Element, name: string, place: (tab: number) => number): void => {
    const found = attributesOf(tagText(text, element)).find((each) => each.name === name);
    if (!found || place(Number(found.value)) === Number(found.value)) return;
    const start = element.start + found.start;
    splices.push({ start, end: element.start + found.end, text: String(place(Number(found.value))) });
  };
  for (const name of names) if (!locals.includes(name)) setTab(name, "localSheetId", lowered);
  for (const view of listed(text, "bookViews")) {
    setTab(view, "activeTab", (tab) => lowered(tab === index ? beside : tab));
    setTab(view, "firstSheet", (tab) => lowered(tab === index ? beside : tab));
  }
  // A saved view knows its sheet by its number, which stays the same wherever the tab stands.
  const sheetIds = listed(text, "sheets").map((sheet) => Number(attribute(tagText(text, sheet), "sheetId")));
  const [goneId, besideId] = [sheetIds[index], sheetIds[beside]];
  for (const view of listed(text, "customWorkbookViews")) {
    setTab(view, "activeSheetId", (id) => (id === goneId ? (besideId ?? id) : id));
  }
  return withoutEmptyNames(splice(text, splices));
}

/** An empty list of names is against the schema. */
function withoutEmptyNames(text: string): string {
  return listed(text, "definedNames").length === 0
    ? withChild(text, workbookOrder, "definedNames", "")
    : text;
}

function recounted(text: string, index: number): string {
  const splices: Splice[] = [];
  const raise = (element: Element, name: string): void => {
    const tag = tagText(text, element);
    const found = attributesOf(tag).find((each) => each.name === name);
    if (!found || Number(found.value) < index) return;
    const start = element.start + found.start;
    splices.push({ start, end: start + found.end - found.start, text: String(Number(found.value) + 1) });
  };
  for (const name of listed(text, "definedNames")) raise(name, "localSheetId");
  for (const view of listed(text, "bookViews")) {
    raise(view, "activeTab");
    raise(view, "firstSheet");
  }
  return splice(text, splices);
}

export interface DefinedName {
  readonly name: string;
  /** The tab it is local to; undefined for a workbook-wide name. */
  readonly sheet?: number;
  readonly formula: string;
  readonly isHidden?: boolean;
}

/** Sets a name in the place of the one it replaces; capitals make no difference. */
export function withName(text: string, defined: DefinedName): string {
  const sheet = defined.sheet === undefined ? "" : ` localSheetId="${String(defined.sheet)}"`;
  const hidden = defined.isHidden === true ? ' hidden="1"' : "";
  const xml = `<definedName name="${encodeAttribute(defined.name)}"${sheet}${hidden}>${encodeText(defined.formula)}</definedName>`;
  const old = findName(text, defined.name, defined.sheet);
  if (!old) return withAppended(text, workbookOrder, "definedNames", xml);
  const own = prefixOf(old.name);
  const written = xml
    .replace("<definedName", `<${own}definedName`)
    .replace("</definedName", `</${own}definedName`);
  return text.slice(0, old.start) + written + text.slice(old.end);
}

/** `sheet` is the tab the name is local to; undefined for a workbook-wide name. */
export function withoutName(text: string, name: string, sheet?: number): string {
  const old = findName(text, name, sheet);
  return old ? withoutEmptyNames(text.slice(0, old.start) + text.slice(old.end)) : text;
}

function findName(text: string, name: string, sheet: number | undefined): Element | undefined {
  const local = sheet === undefined ? undefined : String(sheet);
  return listed(text, "definedNames").find((each) => {
    const tag = tagText(text, each);
    return (
      attribute(tag, "name")?.toLowerCase() === name.toLowerCase() && attribute(tag, "localSheetId") === local
    );
  });
}

/** Every program that opens the file computes all formulas anew: their stored results may be out of date. */
export function withFullCalculation(text: string): string {
  return withChildTag(text, workbookOrder, "calcPr", (tag) =>
    isTrue(attribute(tag, "fullCalcOnLoad")) ? tag : withAttribute(tag, "fullCalcOnLoad", "1"),
  );
}
