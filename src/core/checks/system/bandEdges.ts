import type { CheckHead } from "../check";
import { lintCheck } from "./lintCheck";

const head = {
  id: "体系-04",
  severity: "警告",
  name: "分档的界值和最高档",
} as const satisfies CheckHead;

/** Bands with a gap, an overlap, or a best one that does not give full marks. */
export const bandEdges = lintCheck(
  head,
  "check-bands",
  new Set(["band-gap", "band-overlap", "best-band-not-full"]),
);
