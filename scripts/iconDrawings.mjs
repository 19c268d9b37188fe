// The drawings: a white sheet with a dark edge stands out on light and dark ribbons, and so does the green of the
// arrows (at least 3:1 on white and on #292929).
const edge = "#3a3a38";
const sheetFill = "#ffffff";
const rule = "#b5b5b3";
const tileGreen = "#107c41";
const lineGreen = "#1a8a4c";
const entryFill = "#ffe9a8";

/** One size: fractions of the side become whole pixels, so that edges stay sharp. */
function pixels(size) {
  const line = Math.max(1, Math.round(size / 20));
  const at = (fraction) => Math.round(fraction * size);
  const rect = (left, top, right, bottom, fill, radius = 0) =>
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="${radius}" fill="${fill}"/>`;
  const path = (d, colour, width) =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return { at, line, rect, path };
}

/** A sheet with a head row and ruled lines; `body` adds to its rows. */
function sheet(size, body = () => "") {
  const { at, line, rect } = pixels(size);
  const [left, top, right, bottom] = [at(0.06), at(0.06), at(0.82), at(0.94)];
  const head = top + at(0.24);
  const column = left + at(0.3);
  const inner = [left + line, top + line, right - line, bottom - line];
  const rows = [head + at(0.22), head + at(0.44)];
  return [
    rect(left, top, right, bottom, edge, line),
    rect(...inner, sheetFill),
    rect(inner[0], inner[1], inner[2], head, tileGreen),
    body({ left: column + line, right: inner[2], bottom: inner[3], rows: [head, ...rows] }),
    ...rows.map((row) => rect(inner[0], row, inner[2], row + line, rule)),
    rect(column, head, column + line, inner[3], rule),
  ].join("");
}

/** A sheet with a green tile in front of its lower right corner; the gap between them shows the ribbon. */
function withTile(size, behind, sign) {
  const { at, line, rect, path } = pixels(size);
  const [left, end] = [at(0.44), at(1)];
  const gap = Math.max(1, line - 1);
  const width = Math.max(1.5, size / 11);
  const point = (x, y) => `${left + x * (end - left)} ${left + y * (end - left)}`;
  const hole = rect(0, 0, size, size, "#fff") + rect(left - gap, left - gap, end, end, "#000", line + gap);
  return [
    `<mask id="gap">${hole}</mask><g mask="url(#gap)">${behind}</g>`,
    rect(left, left, end, end, tileGreen, line),
    path(sign(point), "#ffffff", width),
  ].join("");
}

const check = (point) => `M${point(0.24, 0.54)} L${point(0.43, 0.73)} L${point(0.77, 0.3)}`;
const plus = (point) => `M${point(0.5, 0.24)} L${point(0.5, 0.76)} M${point(0.24, 0.5)} L${point(0.76, 0.5)}`;

const entryCells = ({ left, right, bottom, rows }) => {
  const top = rows[0];
  return `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${entryFill}"/>`;
};

/** An arrow that runs once round a tick: reckon again. */
function scoreAgain(size) {
  const { path } = pixels(size);
  const width = Math.max(1.5, size / 11);
  const [middle, radius] = [size / 2, size * 0.38];
  const on = (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return `${(middle + radius * Math.cos(angle)).toFixed(2)} ${(middle + radius * Math.sin(angle)).toFixed(2)}`;
  };
  const tip = { x: middle + radius * Math.cos(-0.61), y: middle + radius * Math.sin(-0.61) };
  const wing = size * 0.22;
  const arrow = `M${tip.x} ${tip.y - wing} L${tip.x} ${tip.y} L${tip.x - wing} ${tip.y}`;
  const tick = `M${size * 0.34} ${size * 0.53} L${size * 0.46} ${size * 0.64} L${size * 0.66} ${size * 0.42}`;
  return [
    path(`M${on(-35)} A${radius} ${radius} 0 1 0 ${on(0)}`, lineGreen, width),
    path(arrow, lineGreen, width),
    path(tick, lineGreen, width),
  ].join("");
}

/** An arrow back to where one came from. */
function takeBack(size) {
  const { path } = pixels(size);
  const width = Math.max(1.5, size / 11);
  const at = (x, y) => `${x * size} ${y * size}`;
  const stem = `M${at(0.14, 0.38)} L${at(0.58, 0.38)} A${size * 0.25} ${size * 0.25} 0 0 1 ${at(0.58, 0.88)} L${at(0.34, 0.88)}`;
  const head = `M${at(0.36, 0.14)} L${at(0.13, 0.38)} L${at(0.36, 0.62)}`;
  return path(stem, lineGreen, width) + path(head, lineGreen, width);
}

export const iconDrawings = {
  icon: (size) => withTile(size, sheet(size), check),
  paper: (size) => withTile(size, sheet(size, entryCells), plus),
  score: scoreAgain,
  undo: takeBack,
};
