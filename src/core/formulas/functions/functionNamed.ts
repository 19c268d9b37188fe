import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FunctionDefinition } from "./definition";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { positionFunctions } from "./position";
import { rankingFunctions } from "./ranking";
import { roundingFunctions } from "./rounding";
import { textFunctions } from "./text";
import { totalFunctions } from "./totals";

const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  Object.entries<FunctionDefinition>({
    ...logicalFunctions,
    ...informationFunctions,
    ...totalFunctions,
    ...conditionalFunctions,
    ...roundingFunctions,
    ...textFunctions,
    ...lookupFunctions,
    ...positionFunctions,
    ...rankingFunctions,
    ...dateFunctions,
  }),
);

/** By its English name in capitals, as files store it; undefined for a function that is not calculated here. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return functions.get(name);
}
