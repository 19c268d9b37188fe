import { batchProbes } from "./batchProbes";
import { eventProbes } from "./eventProbes";
import { mergeProbes } from "./mergeProbes";
import type { Probe } from "./probe";
import { protectionProbes } from "./protectionProbes";
import { sheetProbes } from "./sheetProbes";
import { textProbes } from "./textProbes";

/** Every question of the self-test, in the order in which it is asked. */
export const probes: readonly Probe[] = [
  ...textProbes,
  ...mergeProbes,
  ...batchProbes,
  ...sheetProbes,
  ...protectionProbes,
  ...eventProbes,
];
