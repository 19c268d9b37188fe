import type { Excel } from "../excel";
import { NotSimulated } from "../excelError";

export function saveWorkbook(_excel: Excel): Uint8Array {
  throw new NotSimulated("saving");
}
