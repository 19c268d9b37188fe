import type { IndicatorReading } from "../../indicators/indicator";

/** How many indicators the table has at a level (三级 is 3); undefined where it does not reach down that far. */
export function countAtLevel({ indicators }: IndicatorReading, level: number): number | undefined {
  const paths = new Set(
    indicators
      .filter(({ path }) => path.length >= level)
      .map(({ path }, index) =>
        // two indicators of one path are two, however they are called
        path.length === level
          ? `${JSON.stringify(path)} ${String(index)}`
          : JSON.stringify(path.slice(0, level)),
      ),
  );
  return paths.size === 0 ? undefined : paths.size;
}
