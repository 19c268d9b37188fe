import type { Statement } from "./statement";

/** 出现下列情形之一的，不得分：（1）截留、挤占；（2）挪用: the points behind it, which give nothing themselves, are the list. */
export function withVetoLists(statements: readonly Statement[]): readonly Statement[] {
  const place = statements.findIndex(({ kind }) => kind === "vetoList");
  const list = statements[place];
  const behind = statements.slice(place + 1);
  const [first, last] = [behind[0], behind.at(-1)];
  if (list === undefined || first === undefined || last === undefined) return statements;
  if (behind.some(({ kind, point }) => kind !== "unread" || point <= list.point)) return statements;
  const content = { from: first.at.from, to: last.at.to };
  const veto: Statement = {
    kind: "veto",
    content,
    scope: "indicator",
    isGate: false,
    at: { from: list.at.from, to: last.at.to },
    point: list.point,
    spots: [{ ...content, part: "content" }],
  };
  return [...statements.slice(0, place), veto];
}
