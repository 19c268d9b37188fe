import type { Statement } from "./statement";

/** 出现下列情形之一的，不得分：（1）截留、挤占；（2）挪用: the points behind it, which give nothing themselves, are the list. */
export function withVetoLists(statements: readonly Statement[]): readonly Statement[] {
  const place = statements.findIndex(({ kind }) => kind === "vetoList");
  const list = statements[place];
  const behind = list === undefined ? [] : listBehind(statements.slice(place + 1), list);
  const [first, last] = [behind[0], behind.at(-1)];
  if (list?.kind !== "vetoList" || first === undefined || last === undefined) return statements;
  const content = { from: first.at.from, to: last.at.to };
  const veto: Statement = {
    kind: "veto",
    content,
    scope: list.scope ?? "indicator",
    isGate: false,
    ...(list.scope === undefined && { isUnscoped: true }),
    at: { from: list.at.from, to: last.at.to },
    point: list.point,
    spots: [{ ...content, part: "content" }],
  };
  return [...statements.slice(0, place), veto, ...statements.slice(place + 1 + behind.length)];
}

/** Marked inside the point itself, up to the next point; or points of their own, and then to the end. */
function listBehind(following: readonly Statement[], { point }: Statement): readonly Statement[] {
  const end = following.findIndex((each) => each.kind !== "unread" || each.point !== point);
  if (end !== 0) return following.slice(0, end < 0 ? following.length : end);
  return following.every((each) => each.kind === "unread" && each.point > point) ? following : [];
}
