import { ExcelError, NotSimulated } from "../excelError";
import { Arguments, type Argument } from "./arguments";
import { bulkProperties, type Reach } from "./bulkProperties";
import { excelClasses } from "./classes";
import { lookClasses } from "./lookClasses";
import type { Answer, ExcelClass, Host, Members } from "./excelClass";
import type { Json } from "./json";
import { isTarget, type ClassName, type Target } from "./target";

/** "Range.getCell", as error locations and our complaints name a member. */
export function memberName(object: Target, wireName: string): string {
  return `${classNameOf(object)}.${wireName.charAt(0).toLowerCase()}${wireName.slice(1)}`;
}

function classNameOf(object: Target): string {
  return isTarget(object, "Look") ? object.self.className : object.kind;
}

function classOf(object: Target): ExcelClass<ClassName> {
  const found = isTarget(object, "Look")
    ? lookClasses[object.self.className]
    : excelClasses[object.kind as Exclude<ClassName, "Look">];
  if (!found) throw new NotSimulated(`the class ${classNameOf(object)}`);
  // a target pairs a kind with what objects of that kind stand for; TypeScript cannot follow that through the table
  return found as ExcelClass<ClassName>;
}

function member<T>(object: Target, members: Members<T> | undefined, wireName: string, use: string): T {
  const found = members && Object.hasOwn(members, wireName) ? members[wireName] : undefined;
  if (found === undefined) throw new NotSimulated(`${memberName(object, wireName)}${use}`);
  return found;
}

export function identityOf(object: Target, host: Host): Readonly<Record<string, Json>> {
  requirePresent(object, host);
  return classOf(object).identity?.(object.self, host) ?? {};
}

/** Objects of a sheet that has been deleted are gone with it. */
function requirePresent(object: Target, { excel }: Host): void {
  if (isTarget(object, "Worksheet") && !excel.workbook.has(object.self))
    throw new ExcelError("ItemNotFound", object.kind);
}

/** What a sheet without cells still answers: its name, its place, and that it be shown, moved or deleted. */
const withoutCells = new Set(["Activate", "Delete"]);

function requireCells(object: Target, wireName: string): void {
  if (isTarget(object, "Worksheet") && !object.self.state.hasCells && !withoutCells.has(wireName))
    throw new ExcelError("UnsupportedSheet", memberName(object, wireName));
}

export function readValue(object: Target, wireName: string, host: Host): Json {
  requirePresent(object, host);
  return member(object, classOf(object).values, wireName, "")(object.self, host);
}

export function allValues(object: Target): readonly string[] {
  return Object.keys(classOf(object).values ?? {});
}

export function hasLink(object: Target, wireName: string): boolean {
  return Object.hasOwn(classOf(object).links ?? {}, wireName);
}

export function followLink(object: Target, wireName: string, host: Host): Target | null {
  requirePresent(object, host);
  requireCells(object, wireName);
  return member(object, classOf(object).links, wireName, "")(object.self, host);
}

export function setValue(object: Target, wireName: string, value: Argument, host: Host): void {
  requirePresent(object, host);
  const set = member(object, classOf(object).setters, wireName, ", being set,");
  set(object.self, value, host, memberName(object, wireName));
}

export function call(object: Target, wireName: string, args: readonly Argument[], host: Host): Answer {
  requirePresent(object, host);
  requireCells(object, wireName);
  const { methods, item } = classOf(object);
  const given = new Arguments(args, memberName(object, wireName));
  const bulk = isTarget(object, "Range") ? bulkProperties[wireName] : undefined;
  if (bulk && isTarget(object, "Range")) return bulk(object.self, given, host, reachOf(host));
  if (wireName === "GetItem" && item) return item(object.self, given, host);
  return member(object, methods, wireName, "()")(object.self, given, host);
}

function reachOf(host: Host): Reach {
  return {
    read: (object, wireName) => readValue(object, wireName, host),
    follow: (object, wireName) => followLink(object, wireName, host),
    isLink: hasLink,
    set: (object, wireName, value) => setValue(object, wireName, value, host),
  };
}

/** Registers or forgets an event of the object; false when the method is none of these. */
export function listen(object: Target, wireName: string, { pane }: Host): boolean {
  const found = /^_(Un)?[Rr]egister(.+)$/.exec(wireName);
  if (!found) return false;
  const register = `_Register${found[2] ?? ""}`;
  const { type, target } = member(object, classOf(object).events, register, "()");
  if (found[1] === undefined) pane.subscribe(type, target(object.self));
  else pane.unsubscribe(type, target(object.self));
  return true;
}

export function isCollection(object: Target): boolean {
  return classOf(object).items !== undefined;
}

export function itemsOf(object: Target, host: Host): readonly Target[] {
  requirePresent(object, host);
  const { items } = classOf(object);
  if (!items) throw new NotSimulated(`${object.kind}.items`);
  return items(object.self, host);
}

export function itemOf(object: Target, args: readonly Argument[], host: Host): Target {
  requirePresent(object, host);
  const { item } = classOf(object);
  if (!item) throw new NotSimulated(`${object.kind}.getItem()`);
  return item(object.self, new Arguments(args, memberName(object, "GetItem")), host);
}
