import { ExcelError, NotSimulated } from "../excelError";
import type { Argument } from "./arguments";
import type { Host } from "./excelClass";
import type { Json } from "./json";
import { call, followLink, itemOf, memberName } from "./objects";
import { type ArgumentInfo, type ObjectPath, type PathIds, pathTypes, type RequestBody } from "./request";
import { isTarget, target, Target } from "./target";

/** The objects a request leads to. Each path is followed once, when an action first needs it. */
export class Paths {
  private readonly paths: RequestBody["ObjectPaths"];
  private readonly host: Host;
  private readonly found = new Map<number, Target | null>();

  constructor(paths: RequestBody["ObjectPaths"], host: Host) {
    this.paths = paths;
    this.host = host;
  }

  /** null is a null object, and so is all that is reached from one. */
  follow(id: number): Target | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new NotSimulated(`a request without its object path ${id}`);
    const object = this.reach(path);
    this.found.set(id, object);
    if (isTarget(object, "Range") || isTarget(object, "RangeAreas")) this.host.pane.current.add(object.self);
    return object;
  }

  arguments(info: ArgumentInfo | undefined): readonly Argument[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index]));
  }

  private argument(value: Json, ids: PathIds | undefined): Argument {
    if (typeof ids === "number" && ids !== 0) return this.follow(ids);
    if (Array.isArray(value))
      return typeof ids === "object"
        ? value.map((each: Json, index) => this.argument(each, ids[index]))
        : (value as Argument);
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.follow(Number(value._ObjectPathId));
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, this.argument(each ?? null, undefined)]),
    );
  }

  private reach(path: ObjectPath): Target | null {
    const { ObjectPathType: type, Name: name, ParentObjectPathId: parentId } = path;
    const parent = parentId === undefined || parentId <= 0 ? undefined : this.follow(parentId);
    if (parent === null) return null;
    switch (type) {
      case pathTypes.global:
        return target("Workbook", undefined);
      case pathTypes.newObject:
        return this.newObject(name);
      case pathTypes.reference:
        return this.kept(name);
      case pathTypes.nothing:
        return null;
      case pathTypes.method:
        return this.called(within(parent, path), path);
      case pathTypes.property:
        return followLink(within(parent, path), name, this.host);
      case pathTypes.indexer:
        return itemOf(within(parent, path), this.arguments(path.ArgumentInfo), this.host);
      default:
        throw new NotSimulated(`object paths of type ${type}`);
    }
  }

  private called(parent: Target, path: ObjectPath): Target | null {
    const answer = call(parent, path.Name, this.arguments(path.ArgumentInfo), this.host);
    if (answer === null || answer instanceof Target) return answer;
    throw new NotSimulated(`${memberName(parent, path.Name)}() as an object`);
  }

  private newObject(name: string): Target {
    if (name === "Microsoft.InternalService.AddinInternalService")
      return target("AddinInternalService", undefined);
    throw new NotSimulated(`new ${name}`);
  }

  private kept(id: string): Target {
    const found = this.host.pane.references.get(id);
    if (!found) throw new ExcelError("InvalidReference", "Range");
    return "areas" in found ? target("RangeAreas", found) : target("Range", found);
  }
}

function within(parent: Target | undefined, path: ObjectPath): Target {
  if (!parent) throw new NotSimulated(`${path.Name} without an object`);
  return parent;
}
