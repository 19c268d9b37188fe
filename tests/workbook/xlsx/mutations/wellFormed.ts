const markup =
  /<!--(?:(?!--)[^])*-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<\/([^\s<>/"'=&]+)\s*>|<([^\s<>/"'=&!?]+)((?:\s+[^\s<>/"'=&]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const reference = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-fA-F]+);)/;
/** Line ends and tabs aside, no control character can stand in XML; nor can what was no UTF-8. */
const forbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff\ufffd]/u;

/** Whether an XML parser would take this text; a text that none takes cannot be read rightly or wrongly. */
export function isWellFormed(content: Buffer): boolean {
  const text = content.toString("utf8").replace(/^\ufeff/, "");
  if (forbidden.test(text)) return false;
  const open: string[] = [];
  let roots = 0;
  markup.lastIndex = 0;
  while (markup.lastIndex < text.length) {
    const found = markup.exec(text);
    if (!found) return false;
    const [, closed, opened, attributes = "", empty, characters] = found;
    if (characters !== undefined) {
      if (reference.test(characters) || characters.includes("]]>")) return false;
      if (open.length === 0 && characters.trim() !== "") return false;
    } else if (closed !== undefined) {
      if (open.pop() !== closed) return false;
    } else if (opened !== undefined) {
      if (open.length === 0 && ++roots > 1) return false;
      const names = Array.from(
        attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g),
        (each) => each[1],
      );
      if (reference.test(attributes) || new Set(names).size < names.length) return false;
      if (empty === "") open.push(opened);
    } else if (found[0].startsWith("<?xml") && found.index > 0 && /^<\?xml\s/.test(found[0])) return false;
  }
  return roots === 1 && open.length === 0;
}
