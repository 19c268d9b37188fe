/** What stands in an XML text, one thing after another; read without the adapter. */
export type XmlEvent =
  | {
      readonly kind: "open" | "empty";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: "text"; readonly text: string };

const pieces =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const attributePieces = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole, name: string) => {
    if (name.startsWith("#x")) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith("#")) return String.fromCodePoint(Number(name.slice(1)));
    return entities[name] ?? whole;
  });
}

export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (const found of xml.matchAll(pieces)) {
    const start = found.index;
    const end = start + found[0].length;
    const [, cdata, slash, name, attributes = "", empty, text] = found;
    if (cdata !== undefined) yield { kind: "text", text: cdata };
    else if (text !== undefined) yield { kind: "text", text: unescaped(text) };
    else if (name === undefined) continue;
    else if (slash === "/") yield { kind: "close", name, start, end };
    else {
      const all = new Map(
        Array.from(attributes.matchAll(attributePieces), (each) => [
          each[1]!,
          unescaped(each[2] ?? each[3] ?? ""),
        ]),
      );
      yield { kind: empty === "/" ? "empty" : "open", name, attributes: all, start, end };
    }
  }
}

/** "x:row" → "row". */
export function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
