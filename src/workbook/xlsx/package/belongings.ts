import type { Parts } from "./parts";
import { relationshipsOf, relationshipsPart } from "./relationships";

/** The part itself and all parts it leads to, directly or through others. */
function reachedFrom(parts: Parts, part: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [part];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const key = next.toLowerCase();
    if (reached.has(key)) continue;
    reached.add(key);
    for (const { part: target } of relationshipsOf(parts, next)) {
      if (target !== undefined && parts.has(target)) waiting.push(target);
    }
  }
  return reached;
}

/** The part and those that nothing else in the package leads to, with their relationship parts. */
export function belongings(parts: Parts, part: string): readonly string[] {
  const elsewhere = reachedFrom(parts, "");
  return [...reachedFrom(parts, part)]
    .filter((each) => !elsewhere.has(each))
    .flatMap((each) => [each, relationshipsPart(each)])
    .filter((each) => parts.has(each));
}
