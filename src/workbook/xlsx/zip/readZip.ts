import { fail, ok, problem, type Problem, type Result } from "../../../core/problems/problem";
import { decodeUtf8 } from "../xml/utf8";
import { endOfDirectory, type Directory } from "./endOfDirectory";
import { EntryInFile } from "./entryInFile";
import { localSpan } from "./localSpan";
import { signatures, viewOf, type ZipEntry, type ZipFile } from "./zipEntry";

/** Deflate cannot do better than 1032 to 1; an entry that claims more is a trap. */
const bestRatio = 1032;
const largestTotal = 2 ** 30;
const absent = 0xffffffff;

/** Reads the directory of a zip file. Nothing is inflated yet; names, sizes and places are checked. */
export function readZip(bytes: Uint8Array): Result<ZipFile> {
  const directory = endOfDirectory(bytes);
  if (!directory.ok) return directory;
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const spans: (readonly [number, number])[] = [];
  let at = directory.value.start;
  let total = 0;
  const { count, end: directoryEnd } = directory.value;
  while (at + 4 <= directoryEnd && view.getUint32(at, true) === signatures.central) {
    const entry = readEntry(bytes, view, at, directory.value);
    if (!(entry instanceof EntryInFile)) return fail(entry);
    const { start, dataStart, dataEnd, end, centralEnd } = entry.places;
    if (names.has(entry.name)) return fail(problem("file-damaged", undefined, { part: entry.name }));
    names.add(entry.name);
    total += entry.size;
    if (total > largestTotal || entry.size > (dataEnd - dataStart) * bestRatio + 64) {
      return fail(problem("file-too-large", undefined, { part: entry.name }));
    }
    spans.push([start, end]);
    entries.push(entry);
    at = centralEnd;
  }
  // Writers that know no zip64 count only as far as 65,535 and begin again.
  if (entries.length !== count && entries.length % 0x10000 !== count) return fail(problem("file-truncated"));
  // Entries that share bytes are how a small file pretends to hold petabytes.
  spans.sort((a, b) => a[0] - b[0]);
  const overlaps = spans.some((span, index) => index > 0 && (spans[index - 1]?.[1] ?? 0) > span[0]);
  return overlaps
    ? fail(problem("file-damaged", undefined, { part: "目录" }))
    : ok({ entries, comment: directory.value.comment });
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: Directory,
): EntryInFile | Problem {
  if (at + 46 > directory.end || view.getUint32(at, true) !== signatures.central)
    return problem("file-truncated");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > directory.end) return problem("file-truncated");
  const name = decodeUtf8(bytes, at + 46, at + 46 + nameLength).replaceAll("\\", "/");
  if (/(^|\/)\.\.(\/|$)|^[A-Za-z]:|\0/.test(name))
    return problem("file-unsafe-name", undefined, { part: name });
  if (view.getUint16(at + 8, true) & 1) return problem("file-encrypted");
  const sizes = sizesOf(view, at, nameLength, extraLength);
  if (!sizes) return problem("file-truncated");
  // No object is spread here: a file has many entries, and this is done before anything else.
  const { size, compressed, offsetAt } = sizes;
  const start = sizes.offset + directory.shift;
  const crc = view.getUint32(at + 16, true);
  const span = localSpan(bytes, view, start, { size, compressed, crc, nameStart: at + 46, nameLength });
  if (!span) return problem("file-damaged", undefined, { part: name });
  const { dataStart, dataEnd, end } = span;
  const places = { start, dataStart, dataEnd, end, centralStart: at, centralEnd: next };
  const facts = { name, method: view.getUint16(at + 10, true), crc, size, offsetAt };
  return new EntryInFile(bytes, facts, places);
}

interface Sizes {
  readonly size: number;
  readonly compressed: number;
  readonly offset: number;
  readonly offsetAt: ZipEntry["offsetAt"];
}

/** Sizes and place from the record, or from its zip64 field where the record has no room for them. */
function sizesOf(view: DataView, start: number, nameLength: number, extraLength: number): Sizes | undefined {
  const compressed = view.getUint32(start + 20, true);
  const size = view.getUint32(start + 24, true);
  const offset = view.getUint32(start + 42, true);
  const offsetAt = { position: 42, bytes: 4 } as const;
  if (compressed !== absent && size !== absent && offset !== absent)
    return { compressed, size, offset, offsetAt };
  const end = start + 46 + nameLength + extraLength;
  let at = start + 46 + nameLength;
  while (at + 4 <= end && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  const fieldEnd = Math.min(end, at + 4 + (at + 4 <= end ? view.getUint16(at + 2, true) : 0));
  let field = at + 4;
  const wide = (narrow: number): number => {
    if (narrow !== absent) return narrow;
    if (field + 8 > fieldEnd) return NaN;
    field += 8;
    return Number(view.getBigUint64(field - 8, true));
  };
  const found = { size: wide(size), compressed: wide(compressed) };
  const place =
    offset === absent
      ? { offsetAt: { position: field - start, bytes: 8 as const }, offset: wide(offset) }
      : { offsetAt, offset };
  const whole = Number.isSafeInteger(found.size + found.compressed + place.offset);
  return whole ? { ...found, ...place } : undefined;
}
