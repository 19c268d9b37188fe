import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import { toPlainText } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { Fact, FactValue } from "../standards/fact";
import type { Slot } from "../standards/slot";
import type { EvidenceContext, Link } from "./link";
import type { RowMatch } from "./matchRows";
import type { PaperLine } from "./paperLines";
import type { PaperRow } from "./paperRows";
import { checkQuantity, readValue, type ValueRead } from "./readValue";

/** What stands in the row; where that is blank, what another sheet or the standard itself gives. */
export function lineValue(
  { line, row }: RowMatch,
  slot: Slot,
  context: EvidenceContext,
  problems: Problem[],
): Pick<Fact, "value" | "cells"> | undefined {
  const at = row?.at("value");
  const link = context.linkOf(line);
  const own = row?.cell("value").formula;
  if (link && own !== undefined && link.owns(own)) {
    return linked(link, slot, at, problems);
  }
  const standing = row && at ? standingValue(row, at, slot, context) : undefined;
  if (standing?.state === "problem") {
    problems.push(standing.problem);
    return undefined;
  }
  if (standing?.state === "value") {
    warnOfGiven(line, slot, standing, at, problems);
    warnOfLink(link, standing.value, at, problems);
    return { value: standing.value, cells: standing.cells };
  }
  if (link?.value) return linked(link, slot, at, problems);
  return line.kind === "fact" && slot.given ? { value: quantity(slot, slot.given), cells: [] } : undefined;
}

/** Undefined where the data cannot be relied on, or where the sum cannot be one: a 到位数 below 0. */
function linked(
  { value, cells }: Link,
  slot: Slot,
  at: CellAddress | undefined,
  problems: Problem[],
): Pick<Fact, "value" | "cells"> | undefined {
  const [source] = cells;
  if (!value || !source) return undefined;
  const checked = checkQuantity(slot, value, source);
  if (checked.state === "problem") problems.push(checked.problem);
  return checked.state === "value" ? { value: checked.value, cells: at ? [at, ...cells] : cells } : undefined;
}

type Standing =
  | (Extract<ValueRead, { state: "value" }> & { readonly cells: readonly CellAddress[] })
  | Exclude<ValueRead, { state: "value" }>;

function standingValue(row: PaperRow, at: CellAddress, slot: Slot, context: EvidenceContext): Standing {
  const present = context.present(at);
  if (present.state === "unknown") return { state: "problem", problem: present.problem };
  const read = readValue(slot, present.cell, at, row.text("unit"));
  if (read.state !== "value") return read;
  return { ...read, cells: [at, ...present.sources] };
}

/** What a person put in stays and is used; that other sheets say otherwise must not go unsaid. */
function warnOfLink(
  link: Link | undefined,
  value: FactValue,
  at: CellAddress | undefined,
  problems: Problem[],
): void {
  const number = value.kind === "number" ? value.number : value.kind === "count" ? value.count : undefined;
  if (!link?.value || !number || number.equals(link.value)) return;
  const about = { found: toPlainText(number, 6), linked: toPlainText(link.value, 6), basis: link.basis };
  problems.push(problem("link-value-differs", at, about));
}

function warnOfGiven(
  line: PaperLine,
  slot: Slot,
  standing: Extract<ValueRead, { state: "value" }>,
  at: CellAddress | undefined,
  problems: Problem[],
): void {
  const { value } = standing;
  if (line.kind !== "fact" || !slot.given || value.kind !== "number" || value.number.equals(slot.given))
    return;
  const about = { found: toPlainText(value.number, 6), given: toPlainText(slot.given, 6) };
  problems.push(problem("given-value-differs", at, about));
}

function quantity(slot: Slot, value: Exact): Fact["value"] {
  return slot.kind === "count" ? { kind: "count", count: value } : { kind: "number", number: value };
}
