import { strFromU8, strToU8 } from "fflate";
import { problem, type Problem } from "../../../core/problems/problem";

/**
 * What stands before the root element decides whether a part is read at all: a document type could declare
 * entities that grow without end, and no office program writes one; another encoding than UTF-8 we cannot edit.
 */
export function checkProlog(name: string, content: Uint8Array): Problem | undefined {
  // Custom XML is carried and never read, so neither what it declares nor how it is encoded matters.
  if (/^\/?customXml\//i.test(name)) return undefined;
  if (content.length === 0) return problem("file-damaged", undefined, { part: name });
  if (beginsAsUsual(content)) return undefined;
  const first = content[0];
  const second = content[1];
  const about = { part: name };
  if (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    first === 0 ||
    second === 0
  ) {
    return problem("file-encoding", undefined, about);
  }
  const prolog = prologOf(content);
  if (/<!DOCTYPE|<!ENTITY/i.test(prolog)) {
    return problem("file-doctype", undefined, about);
  }
  const encoding = /^\ufeff?<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']/.exec(prolog)?.[1];
  return encoding === undefined || /^(utf-?8|us-ascii)$/i.test(encoding)
    ? undefined
    : problem("file-encoding", undefined, about);
}

/** Up to the first tag; a comment or a declaration may hold anything. */
function prologOf(content: Uint8Array): string {
  let at = 0;
  for (;;) {
    at = content.indexOf(0x3c, at);
    if (at < 0) return "";
    const next = content[at + 1];
    if (next !== 0x3f && next !== 0x21) break;
    // A document type is seen here at its "<!", whatever follows it.
    if (next === 0x21 && content[at + 2] !== 0x2d) return strFromU8(content.subarray(0, at + 10));
    at = afterMarkup(content, at);
  }
  return strFromU8(content.subarray(0, at));
}

function afterMarkup(content: Uint8Array, start: number): number {
  const isComment = content[start + 1] === 0x21;
  for (let at = start + 2; at < content.length; at++) {
    if (content[at] !== 0x3e) continue;
    const before = content[at - 1];
    if (isComment ? before === 0x2d && content[at - 2] === 0x2d && at - start > 5 : before === 0x3f)
      return at + 1;
  }
  return content.length;
}

const usual = strToU8('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');

/** What nearly every part begins with, and then its first tag: nothing else need be looked at. */
function beginsAsUsual(content: Uint8Array): boolean {
  for (let at = 0; at < usual.length; at++) if (content[at] !== usual[at]) return false;
  let at = usual.length;
  while (content[at] === 0x0d || content[at] === 0x0a) at++;
  const next = content[at + 1] ?? 0;
  return content[at] === 0x3c && next !== 0x21 && next !== 0x3f;
}
