import type { Host } from "./excelClass";
import type { Json } from "./json";
import { allValues, followLink, hasLink, identityOf, isCollection, itemsOf, readValue } from "./objects";
import type { QueryInfo } from "./request";
import type { Target } from "./target";

type Loaded = Record<string, Json>;

/** What load() asked for: scalars, and objects inside by paths such as "format/fill/color". No choice means all scalars. */
export function load(object: Target | null, query: QueryInfo, host: Host): Json {
  if (object === null) return null;
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  if (!isCollection(object)) return loadObject(object, wanted, host);
  const own = new Set(allValues(object));
  const all = itemsOf(object, host);
  const from = query.Skip ?? 0;
  const some = all.slice(from, query.Top === undefined ? undefined : from + query.Top);
  const forItems = wanted.filter((path) => !own.has(wireName(path)) && !/^count$/i.test(path));
  const result: Loaded = { _Items: some.map((item) => loadObject(item, forItems, host)) };
  for (const path of wanted) {
    if (/^count$/i.test(path)) result.Count = all.length;
    else if (own.has(wireName(path))) result[wireName(path)] = readValue(object, wireName(path), host);
  }
  return result;
}

function loadObject(object: Target, paths: readonly string[], host: Host): Json {
  const result: Loaded = { ...identityOf(object, host) };
  const inside = new Map<string, string[]>();
  for (const path of paths.length === 0 ? ["*"] : paths) {
    const [first = "", ...rest] = path.split(/[/.]/);
    const name = wireName(first);
    if (first === "*") for (const each of allValues(object)) result[each] = readValue(object, each, host);
    else if (hasLink(object, name)) inside.set(name, [...(inside.get(name) ?? []), rest.join("/")]);
    else result[name] = readValue(object, name, host);
  }
  for (const [name, some] of inside) {
    const chosen = some.filter((path) => path !== "" && path !== "*");
    const isAll = chosen.length < some.length;
    const link = followLink(object, name, host);
    result[name] = load(link, { Select: isAll ? ["*", ...chosen] : chosen }, host);
  }
  return result;
}

/** load() names properties as the client does; the wire has a capital. */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
