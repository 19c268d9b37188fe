import { settingsSections } from "../../core/evidence/settingsRows";
import type { Grid } from "../../core/grid/grid";
import { columnLabel, isColumnLabel, type NamedColumn } from "../../core/indicators/namedColumns";
import type { Patch, Write } from "../../core/patch/patch";

/** 六、工作表对应, counted from 0, and the places of 工作表 and 数据区域 in its rows. */
const roleSection = 5;
const places = [0, 3] as const;

/** Empties the rows of 评价设置 that remember other columns than those named now: they are recognised again. */
export function forgottenColumns(settings: Grid, named: readonly NamedColumn[]): Patch {
  const kept = new Set(named.map(({ role }) => columnLabel(role)));
  return (settingsSections(settings)[roleSection] ?? [])
    .filter(({ label }) => isColumnLabel(label) && !kept.has(label))
    .flatMap((row) =>
      places.map((place): Write => ({ kind: "setCell", at: row.at(place), value: { type: "blank" } })),
    );
}
