import { exact } from "../../../src/core/number/exact";
import { matchRows } from "../../../src/core/evidence/matchRows";
import { lineItem, lineNeed, paperLines } from "../../../src/core/evidence/paperLines";
import type { PaperRow } from "../../../src/core/evidence/paperRows";
import { readStandard } from "../../../src/core/standards/readStandard";

const row = (item: string, need: string, kind = "符合性"): PaperRow => ({
  row: 0,
  name: "某指标",
  item,
  kind,
  need,
  block: "indicators",
  cell: () => ({ value: { type: "blank" } }),
  at: () => undefined,
  text: () => "",
});

/** "①审批手续齐全 ← ②审批手续齐全": each line with the row that carries its evidence. */
function matched(standard: string, rows: readonly PaperRow[]): readonly string[] {
  const reading = readStandard({ standard, full: exact("3"), guidance: "", name: "某指标" }, new Map());
  return matchRows(
    paperLines(reading, () => [], "original"),
    rows,
  ).map(({ line, row: found, reworded }) => {
    const mine = `${lineItem(line)}${lineNeed(line)}`;
    return found ? `${mine} ${reworded ? "≈" : "←"} ${found.item}${found.need}` : mine;
  });
}

const two = "①审批手续齐全，得1分；②合同签订规范，得2分。";

test.each<readonly [string, string, readonly PaperRow[], readonly string[]]>([
  [
    "原样",
    two,
    [row("①", "审批手续齐全"), row("②", "合同签订规范")],
    ["①审批手续齐全 ← ①审批手续齐全", "②合同签订规范 ← ②合同签订规范"],
  ],
  [
    "要点换了位置",
    two,
    [row("①", "合同签订规范"), row("②", "审批手续齐全")],
    ["①审批手续齐全 ← ②审批手续齐全", "②合同签订规范 ← ①合同签订规范"],
  ],
  [
    "只差标点和宽窄",
    "①审批手续（3项）齐全，得1分；②合同签订规范，得2分。",
    [row("①", "审批手续(３项)齐全"), row("②", "合同签订规范。")],
    ["①审批手续（3项）齐全 ← ①审批手续(３项)齐全", "②合同签订规范 ← ②合同签订规范。"],
  ],
  [
    "改了措辞",
    two,
    [row("①", "审批手续完备齐全"), row("②", "合同签订规范")],
    ["①审批手续齐全 ≈ ①审批手续完备齐全", "②合同签订规范 ← ②合同签订规范"],
  ],
  [
    "说的是另一件事",
    two,
    [row("①", "档案按时移交"), row("②", "合同签订规范")],
    ["①审批手续齐全", "②合同签订规范 ← ②合同签订规范"],
  ],
  [
    "类型不同不算",
    two,
    [row("①", "审批手续齐全", "次数"), row("②", "合同签订规范")],
    ["①审批手续齐全", "②合同签订规范 ← ②合同签订规范"],
  ],
  ["一行只用一次", two, [row("①", "审批手续齐全")], ["①审批手续齐全 ← ①审批手续齐全", "②合同签订规范"]],
])("%s", (_name, standard, rows, found) => expect(matched(standard, rows)).toEqual(found));
