import { exact, type Exact } from "../../../number/exact";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

/** One price for each thing of a list, and for what happens in the middle of a sentence. */
export const sharedLosses: readonly Form[] = [
  form("{if}(?<list>[^,;。:\\n\\d扣得每]{2,30}?(?:[、和及][^,;。:\\n\\d扣得每、]{1,30}?)+)(?:的)?,?(?:各|均|分别|每项)(?:各)?{loss}(?![、,和]\\d){end}", "无症状描述、持续时间各扣1分", shared),
  form("(?<about>(?!每|若|如|凡)(?:(?!扣|得\\d|每)[^,;。:\\n\\d]){2,24}?)(?:出现|发现|发生|存在)(?:1|一)(?<unit>项|处|个|次|例|起|件|人次|条|份)(?<finding>(?:(?!扣|得\\d|不得|及?以上)[^,;。\\n\\d]){2,30}?)(?:的)?,?{loss}{end}", "水质监测出现一次不达标扣2分", (found) => {
    const loss = found.award("loss");
    const at = { from: found.stretch("about").from, to: found.stretch("finding").to };
    return loss && { kind: "each", finding: at, about: at, unit: found.text("unit"), loss };
  }),
]; // prettier-ignore

/** 甲、乙各扣1分: as often as one of them is so, at most for all of them. */
function shared(found: Found): Said | undefined {
  const loss = found.award("loss");
  const things = found.text("list").split(/[、和及]/).length;
  const list = found.stretch("list");
  if (loss?.kind !== "points" || loss.points.lte(exact(0n))) return undefined;
  return { kind: "each", finding: list, about: list, unit: "项", loss, atMost: mostOf(loss.points, things) };
}

function mostOf(each: Exact, things: number): Exact {
  return each.mul(exact(BigInt(things)));
}
