import { TextDecoder } from "node:util";
import { posix } from "node:path";
import { unzipSync } from "fflate";
import { XmlElement } from "./xmlTree";

export interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The parts of an .xlsx file, for what our own adapter does not read of it: looks, rules, print setup. */
export class PackageFile {
  private readonly parts: ReadonlyMap<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    const entries = Object.entries(unzipSync(new Uint8Array(bytes)));
    this.parts = new Map(
      entries.map(([name, part]) => [name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase(), part]),
    );
  }

  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  text(name: string): string {
    const part = this.parts.get(name.toLowerCase());
    if (!part) throw new Error(`no part ${name}`);
    return new TextDecoder().decode(part);
  }

  xml(name: string): XmlElement {
    return XmlElement.root(this.text(name));
  }

  relations(part: string): readonly Relation[] {
    const { dir, base } = posix.parse(part);
    const name = posix.join(dir, "_rels", `${base}.rels`);
    if (!this.has(name)) return [];
    return this.xml(name)
      .children("Relationship")
      .map((each) => {
        const target = decodeURI(each.attribute("Target") ?? "").replaceAll("\\", "/");
        const isOutside = each.attribute("TargetMode") === "External";
        return {
          id: each.attribute("Id") ?? "",
          kind: (each.attribute("Type") ?? "").split("/").at(-1) ?? "",
          target: isOutside
            ? target
            : posix.normalize(target.startsWith("/") ? target.slice(1) : posix.join(dir, target)),
        };
      });
  }

  /** The part that holds the workbook. */
  workbookPart(): string {
    const found = this.relations("").find(({ kind }) => kind === "officeDocument");
    if (!found) throw new Error("a package without a workbook");
    return found.target;
  }
}
