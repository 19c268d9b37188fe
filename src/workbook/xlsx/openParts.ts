import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import { contentTypesPart } from "./package/contentTypes";
import { Parts } from "./package/parts";
import { relationshipsOf, type Relationship } from "./package/relationships";
import type { Codec } from "./zip/codec";
import { readZip } from "./zip/readZip";
import type { ZipEntry } from "./zip/zipEntry";

/** Sheets above this size are read while they are inflated and never held whole. */
const largeSheet = 48 * 2 ** 20;
/** What is held whole must fit in memory, whatever a file of a few kilobytes claims: one part, and all of them. */
const largestPart = 192 * 2 ** 20;
const largestHeld = 512 * 2 ** 20;

export interface OpenedParts {
  readonly parts: Parts;
  readonly workbookPart: string;
  /** Sheets that are too large to be checked by inflating them whole. */
  readonly unchecked: readonly ZipEntry[];
  /** Somebody signed the file: the package leads to the origin of its signatures. */
  readonly isSigned: boolean;
}

/**
 * Opens the container and checks every part we might read or edit, so that nothing can turn out to be broken later,
 * when half a patch has been made. Pictures, macros and the like are neither inflated nor looked at.
 */
export function openParts(bytes: Uint8Array, codec: Codec): Result<OpenedParts> {
  const foreign = foreignFormat(bytes);
  if (foreign) return fail(foreign);
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const parts = Parts.of(zip.value, codec);
  const unchecked: ZipEntry[] = [];
  const held: ZipEntry[] = [];
  let heldSize = 0;
  for (const entry of parts.entries()) {
    const { name, size } = entry;
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    if (size > largeSheet && /worksheets\//i.test(name)) {
      unchecked.push(entry);
      continue;
    }
    heldSize += size;
    if (size > largestPart || heldSize > largestHeld) {
      return fail(problem("file-too-large", undefined, { part: name }));
    }
    held.push(entry);
  }
  const refused = parts.check(held);
  if (refused) return refused;
  const links = relationshipsOf(parts, "");
  const workbookPart = findWorkbook(parts, links);
  if (workbookPart === undefined) return fail(problem("file-no-workbook"));
  if (/\.bin$/i.test(workbookPart)) return fail(problem("file-binary-workbook"));
  return ok({ parts, workbookPart, unchecked, isSigned: links.some((each) => each.kind === "origin") });
}

function findWorkbook(parts: Parts, links: readonly Relationship[]): string | undefined {
  const found = links.find((each) => each.kind === "officeDocument")?.part ?? "xl/workbook.xml";
  if (!parts.has(found) || !parts.has(contentTypesPart)) return undefined;
  if (/\.bin$/i.test(found)) return found;
  return /\.xml$/i.test(found) && /<(?:\w+:)?workbook[\s>]/.test(parts.text(found)) ? found : undefined;
}

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** The old binary formats; a workbook with a password is one of them with the real one locked inside. */
function foreignFormat(bytes: Uint8Array): Problem | undefined {
  if (!compoundFile.every((byte, index) => bytes[index] === byte)) return undefined;
  return problem(holdsName(bytes, "EncryptedPackage") ? "file-encrypted" : "file-legacy-xls");
}

/** Names in a compound file stand as UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    let length = 0;
    while (
      length < name.length &&
      bytes[at + 2 * length] === name.charCodeAt(length) &&
      bytes[at + 2 * length + 1] === 0
    ) {
      length++;
    }
    if (length === name.length) return true;
  }
  return false;
}
