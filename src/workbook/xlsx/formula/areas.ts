import type { Area } from "../../../core/grid/address";

export function overlaps(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether all cells of `inner` are cells of `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    inner.bottom <= outer.bottom &&
    outer.left <= inner.left &&
    inner.right <= outer.right
  );
}

/** What is left of an area: the stretches above and below, then those at the sides. */
export function areaWithout(area: Area, taken: Area): readonly Area[] {
  if (!overlaps(area, taken)) return [area];
  const top = Math.max(area.top, taken.top);
  const bottom = Math.min(area.bottom, taken.bottom);
  return [
    { ...area, bottom: taken.top - 1 },
    { ...area, top: taken.bottom + 1 },
    { ...area, top, bottom, right: taken.left - 1 },
    { ...area, top, bottom, left: taken.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

export function areasWithout(areas: readonly Area[], taken: readonly Area[]): readonly Area[] {
  return taken.reduce<readonly Area[]>(
    (left, each) => left.flatMap((area) => areaWithout(area, each)),
    areas,
  );
}
