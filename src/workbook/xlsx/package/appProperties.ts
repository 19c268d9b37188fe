import { decodeEntities, encodeText } from "../xml/escapes";
import { childNamed, childrenOf, contentText, rootOf, tagText, type Element } from "../xml/elements";
import { withAttribute } from "../xml/tags";
import { splice, type Splice } from "../xml/splices";
import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";

/**
 * The list of sheet names in the document's properties, which only file dialogs show. It is kept true where it has
 * the usual form and left alone otherwise: no program checks it against the sheets.
 */
export function addToSheetTitles(parts: Parts, before: readonly string[], index: number, name: string): void {
  changeTitles(parts, before, 1, (names, end) => {
    const at = names[index]?.start ?? names.at(-1)?.end ?? end;
    return { start: at, end: at, text: `<vt:lpstr>${encodeText(name)}</vt:lpstr>` };
  });
}

/** The list without the sheet at an index of those that stood there. */
export function removeFromSheetTitles(parts: Parts, before: readonly string[], index: number): void {
  changeTitles(parts, before, -1, (names, end) => ({
    start: names[index]?.start ?? end,
    end: names[index]?.end ?? end,
    text: "",
  }));
}

function changeTitles(
  parts: Parts,
  before: readonly string[],
  more: 1 | -1,
  change: (names: readonly Element[], end: number) => Splice,
): void {
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
  const tag = withAttribute(tagText(text, titles), "size", String(names.length + more));
  parts.setText(
    part,
    splice(text, [
      { start: titles.start, end: titles.contentStart, text: tag },
      change(names, titles.contentStart),
      { start: number.contentStart, end: number.contentEnd, text: String(before.length + more) },
    ]),
  );
}

function vectorOf(text: string, parent: Element | undefined): Element | undefined {
  const vector = parent && childrenOf(text, parent)[0];
  return vector?.name === "vt:vector" ? vector : undefined;
}
