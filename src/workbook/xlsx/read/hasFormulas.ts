/** Whether a sheet part holds a formula: looks for <f>, <f …> or <x:f …> and nothing else. */
export function hasFormulas(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x66, 1); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0x66, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0x3e && next !== 0x20 && next !== 0x2f) continue;
    const before = bytes[at - 1];
    if (before === 0x3c || (before === 0x3a && nameBegins(bytes, at - 2))) return true;
  }
  return false;
}

/** Whether what ends here is a prefix right after "<". */
function nameBegins(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at >= 0 && from - at < 20; at--) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3c) return true;
    if (byte <= 0x20 || byte === 0x2f || byte === 0x3e) return false;
  }
  return false;
}
