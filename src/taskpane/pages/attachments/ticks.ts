/** What the evaluator ticked or unticked himself, by the name of the table. */
export type Ticks = ReadonlyMap<string, "in" | "out">;
