import { DEGREE } from "../../severityWords";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

/** What lies between two limits costs, or what is worse: only beside others like it does it say of what. */
export const limitLosses: readonly Form[] = [
  form("(?=[^,;。:\\n扣]*\\d){if}{condition}(?:的)?,?{loss}{end}", "10%-20%扣2分", limitLoss),
  form(`(?<finding>${DEGREE})(?:的)?,?{loss}{end}`, "较重扣2分", (found) => {
    const loss = found.award("loss");
    return loss && { kind: "event", finding: found.stretch("finding"), loss, isBare: true };
  }),
];

function limitLoss(found: Found): Said | undefined {
  const [when, loss] = [found.condition("condition"), found.award("loss")];
  if (when === undefined || loss === undefined) return undefined;
  const { low, high, unit } = when.condition;
  const isPoint = low !== undefined && high !== undefined && low.value.equals(high.value);
  if (isPoint || !/%|‰|[天日周月年时]|季度|分钟|元/.test(unit)) return undefined;
  return { kind: "event", finding: when.at, loss, isBare: true };
}
