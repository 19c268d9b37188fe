import { decodeEntities, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, contentText, rootOf, type Element } from "../xml/elements";
import { withAttribute } from "../xml/tags";
import { splice } from "../xml/splices";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";

/**
 * The list of sheet names in the document's properties, which only file dialogs show. It is kept true where it has
 * the usual form and left alone otherwise: no program checks it against the sheets.
 */
export function addToSheetTitles(parts: Parts, before: readonly string[], index: number, name: string): void {
  const part = relationshipsOf(parts, "").find((each) => each.kind === "extended-properties")?.part;
  if (part === undefined || !parts.has(part)) return;
  const text = parts.text(part);
  const root = rootOf(text);
  const titles = root && vectorOf(text, childNamed(text, root, "TitlesOfParts"));
  const pairs = root && vectorOf(text, childNamed(text, root, "HeadingPairs"));
  if (!titles || !pairs) return;
  const names = childrenOf(text, titles);
  const known = before.every((sheet, at) => {
    const element = names[at];
    return element !== undefined && decodeEntities(contentText(text, element)) === sheet;
  });
  const count = childrenOf(text, pairs)[1];
  const number = count && childrenOf(text, count)[0];
  if (!known || !number || contentText(text, number) !== String(before.length)) return;
  const tag = text.slice(titles.start, titles.contentStart);
  const at = names[index]?.start ?? names.at(-1)?.end ?? titles.contentStart;
  parts.setText(
    part,
    splice(text, [
      {
        start: titles.start,
        end: titles.contentStart,
        text: withAttribute(tag, "size", String(names.length + 1)),
      },
      { start: at, end: at, text: `<vt:lpstr>${encodeText(name)}</vt:lpstr>` },
      { start: number.contentStart, end: number.contentEnd, text: String(before.length + 1) },
    ]),
  );
}

function vectorOf(text: string, parent: Element | undefined): Element | undefined {
  const vector = parent && childrenOf(text, parent)[0];
  return vector?.name === "vt:vector" ? vector : undefined;
}
