import { contentOf, type Packed } from "../../support/zipContainer";
import { local, xmlEvents } from "../../support/xmlEvents";

type Entries = ReadonlyMap<string, Packed>;

const lower = (name: string): string => name.toLowerCase().replaceAll("\\", "/");

function textOf(entry: Packed): string {
  return contentOf(entry).toString("utf8");
}

/** Relationships whose target is not in the file, written "part → target". */
export function danglingTargets(entries: Entries): readonly string[] {
  const names = new Set([...entries.keys()].map(lower));
  const found: string[] = [];
  for (const [name, entry] of entries) {
    if (!name.endsWith(".rels")) continue;
    const folder = name.slice(0, name.lastIndexOf("_rels/")).split("/").slice(0, -1);
    for (const event of xmlEvents(textOf(entry))) {
      if (event.kind === "close" || event.kind === "text" || local(event.name) !== "Relationship") continue;
      if (event.attributes.get("TargetMode") === "External") continue;
      const target = (event.attributes.get("Target") ?? "").replaceAll("\\", "/").replace(/#.*$/, "");
      if (target === "") continue;
      const path = target.startsWith("/") ? [] : [...folder];
      for (const step of target.split("/")) {
        if (step === "..") path.pop();
        else if (step !== "" && step !== ".") path.push(step);
      }
      const part = path.join("/");
      if (!names.has(lower(part)) && !names.has(lower(decodeURIComponent(part)))) {
        found.push(`${name} → ${target}`);
      }
    }
  }
  return found;
}

/** Parts without a content type, types for parts that are not there, and types stated twice. */
export function contentTypeFaults(entries: Entries): readonly string[] {
  const list = entries.get("[Content_Types].xml");
  if (!list) return ["no [Content_Types].xml"];
  const extensions = new Set<string>();
  const overrides: string[] = [];
  for (const event of xmlEvents(textOf(list))) {
    if (event.kind === "close" || event.kind === "text") continue;
    if (local(event.name) === "Default") extensions.add(lower(event.attributes.get("Extension") ?? ""));
    if (local(event.name) === "Override") {
      overrides.push(lower(event.attributes.get("PartName") ?? "").replace(/^\//, ""));
    }
  }
  const parts = [...entries.keys()].filter((name) => !name.endsWith("/") && name !== "[Content_Types].xml");
  const names = new Set(parts.map((name) => lower(name).replace(/^\//, "")));
  const bare = [...names].filter(
    (name) => !overrides.includes(name) && !extensions.has(name.slice(name.lastIndexOf(".") + 1)),
  );
  return [
    ...bare.map((name) => `no content type: ${name}`),
    ...overrides.filter((name) => !names.has(name)).map((name) => `content type of no part: ${name}`),
    ...overrides.filter((name, index) => overrides.indexOf(name) !== index).map((name) => `twice: ${name}`),
  ];
}
