/** XML of a sheet as it reads without the prefix that the sheet's elements carry, to be put back with others of ours. */
export function unprefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}
