/** As the text or the attribute of an XML part. */
export function xmlText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** name="value" for each that is stated, with a space before. */
export function attributes(stated: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(stated)
    .flatMap(([name, value]) =>
      value === undefined
        ? []
        : [` ${name}="${xmlText(typeof value === "boolean" ? String(Number(value)) : String(value))}"`],
    )
    .join("");
}
