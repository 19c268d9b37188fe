import type { Parts } from "./parts";
import { relationshipsOf } from "./relationships";

/** Whether somebody signed the file: the package leads to the origin of its signatures. */
export function isSigned(parts: Parts): boolean {
  return relationshipsOf(parts, "").some((each) => each.kind === "origin" && each.part !== undefined);
}
