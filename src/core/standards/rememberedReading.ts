import type { Decisions, Reading, StandardText } from "./reading";
import { readStandard } from "./readStandard";

/** As many standards with their answers as a few large workbooks have. */
const most = 2_000;

const readings = new Map<string, Reading>();

/**
 * `readStandard`, each text with its answers once: whoever types evidence has the same standards read again with every
 * key. What was not asked for the longest is forgotten first.
 */
export function rememberedReading(text: StandardText, decisions: Decisions): Reading {
  const key = JSON.stringify([
    text.standard,
    text.full?.toFraction(),
    text.guidance,
    text.name,
    text.values,
    [...decisions],
  ]);
  const known = readings.get(key);
  if (known) readings.delete(key);
  const reading = known ?? readStandard(text, decisions);
  readings.set(key, reading);
  for (const oldest of readings.keys()) {
    if (readings.size <= most) break;
    readings.delete(oldest);
  }
  return reading;
}
