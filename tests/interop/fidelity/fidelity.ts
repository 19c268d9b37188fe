import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { zlibCodec } from "../../../src/cli/zlibCodec";
import { sayProblem } from "../../../src/core/problems/say";
import { openXlsx, openXlsxAsItComes } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { type OfficeFile, officeViews, type OfficeView } from "./officeView";
import { contentTypeFaults, danglingTargets } from "./packageRules";
import { firstDifference, sheetDifferences } from "./sheetXml";
import { changeTwoCells, type Change } from "./twoCells";
import { compareViews } from "./viewDifferences";
import { local, xmlEvents } from "../../support/xmlEvents";
import { contentOf, packedEntries, type Packed, sameBytes } from "../../support/zipContainer";

/** What became of one file. */
export interface Outcome {
  readonly file: string;
  readonly state: "kept" | "refused" | "broken";
  readonly remarks: readonly string[];
}

interface Draft {
  readonly file: string;
  readonly before: Uint8Array;
  after?: Uint8Array;
  change?: Change;
  state: Outcome["state"];
  readonly remarks: string[];
}

/** Changes two cells in each file and tells everything else that changed with them. Needs soffice. */
export async function checkFidelity(files: readonly string[]): Promise<readonly Outcome[]> {
  const drafts: Draft[] = [];
  for (const [index, file] of files.entries()) drafts.push(await changed(file, index % 2 === 1));
  const pairs = drafts.flatMap((draft) => (draft.after ? [{ draft, after: draft.after }] : []));
  const office = pairs.flatMap(({ draft, after }) => {
    const extension = /\.(\w+)$/.exec(draft.file)?.[1] ?? "xlsx";
    return [
      { bytes: draft.before, extension },
      { bytes: after, extension },
    ];
  });
  const views = await viewsOf(office);
  pairs.forEach(({ draft }, index) => {
    const [before, after] = [views[2 * index], views[2 * index + 1]];
    if (!before) draft.remarks.push("（LibreOffice 打不开原文件）");
    else if (!after) {
      draft.state = "broken";
      draft.remarks.push("LibreOffice does not open it");
    } else if (draft.change) {
      const { differences, recalculated } = compareViews(before, after, draft.change);
      if (differences.length > 0) draft.state = "broken";
      draft.remarks.push(...differences.map((each) => `LibreOffice: ${each}`));
      if (recalculated > 0) draft.remarks.push(`（${recalculated} 个公式的结果变了）`);
    }
  });
  return drafts.map(({ file, state, remarks }) => ({ file, state, remarks }));
}

/** LibreOffice 7 knows no zip64: what it does not open is packed anew, part by part, and shown to it once more. */
async function viewsOf(files: readonly OfficeFile[]): Promise<readonly (OfficeView | undefined)[]> {
  const views = [...(await officeViews(files))];
  const isPair = (index: number): boolean => !views[index - (index % 2)];
  const unread = files.flatMap((file, index) => (isPair(index) ? [{ file, index }] : []));
  if (unread.length === 0) return views;
  const again = await officeViews(unread.map(({ file }) => ({ ...file, bytes: repacked(file.bytes) })));
  unread.forEach(({ index }, place) => {
    views[index] = again[place];
  });
  return views;
}

function repacked(bytes: Uint8Array): Uint8Array {
  const entries = [...packedEntries(bytes)].filter(([name]) => !name.endsWith("/"));
  return zipSync(Object.fromEntries(entries.map(([name, entry]) => [name, contentOf(entry)])));
}

/** The bytes of a file, or why there are none. */
function contentOfFile(file: string): Uint8Array | string {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function changed(file: string, newRow: boolean): Promise<Draft> {
  const before = contentOfFile(file);
  if (typeof before === "string") {
    return { file, before: new Uint8Array(0), state: "refused", remarks: [`cannot be read: ${before}`] };
  }
  const draft: Draft = { file, before, state: "kept", remarks: [] };
  try {
    // As in a browser, and as the command line does it.
    const opened = newRow ? await openXlsxAsItComes(before, zlibCodec) : openXlsx(before);
    if (!opened.ok) {
      draft.state = "refused";
      draft.remarks.push(...opened.problems.map((each) => `${each.code}: ${sayProblem(each)}`));
      return draft;
    }
    const workbook = opened.value;
    const attempt = await changeTwoCells(workbook, newRow);
    if (attempt.state === "refused") {
      draft.state = "refused";
      draft.remarks.push(...attempt.problems.map((each) => `${each.code}: ${sayProblem(each)}`));
      if (!Buffer.from(workbook.save()).equals(Buffer.from(before))) {
        draft.state = "broken";
        draft.remarks.push("a refused change left its traces");
      }
      return draft;
    }
    draft.change = attempt.change;
    draft.after = workbook.save();
    draft.remarks.push(...partDifferences(before, draft.after, attempt.change));
  } catch (error) {
    draft.remarks.push(`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
  if (draft.remarks.length > 0) draft.state = "broken";
  return draft;
}

const textOf = (entry: Packed): string => contentOf(entry).toString("utf8");

export function partDifferences(before: Uint8Array, after: Uint8Array, change: Change): readonly string[] {
  const [old, now] = [packedEntries(before), packedEntries(after)];
  const found: string[] = [];
  const touched = [...old.keys()].filter((name) => {
    const [first, second] = [old.get(name), now.get(name)];
    return first && second && !sameBytes(first, second);
  });
  const gone = [...old.keys()].filter((name) => !now.has(name));
  const added = [...now.keys()].filter((name) => !old.has(name));
  found.push(...gone.map((name) => `gone: ${name}`));
  const inOrder = [...now.keys()].filter((name) => old.has(name)).join();
  if (gone.length === 0 && inOrder !== [...old.keys()].join()) found.push("the order of the entries changed");
  const isStrings = (name: string): boolean => /sharedStrings\.xml$/i.test(name);
  found.push(...added.filter((name) => !isStrings(name)).map((name) => `added: ${name}`));
  for (const name of touched) {
    const [first, second] = [textOf(old.get(name)!), textOf(now.get(name)!)];
    found.push(
      ...touchedDifferences(name, first, second, change, added.some(isStrings)).map(
        (each) => `${name}: ${each}`,
      ),
    );
  }
  const fresh = (faults: (entries: ReadonlyMap<string, Packed>) => readonly string[]): readonly string[] => {
    const known = new Set(faults(old));
    return faults(now).filter((each) => !known.has(each));
  };
  found.push(...fresh(danglingTargets).map((each) => `dangling: ${each}`), ...fresh(contentTypeFaults));
  return found;
}

function touchedDifferences(
  name: string,
  before: string,
  after: string,
  change: Change,
  stringsAdded: boolean,
): readonly string[] {
  const root = rootName(before);
  if (root === "worksheet") return sheetDifferences(before, after, [...change.cells.keys()]);
  if (root === "sst") return stringDifferences(before, after);
  // A text where there were none before needs a part of its own.
  const mayGrow = root === "Types" || (root === "Relationships" && /workbook|main/.test(name));
  if (stringsAdded && mayGrow) return grown(before, after) ? [] : ["more than one line added"];
  if (root === "workbook") {
    const bare = (text: string): string => text.replace(/<((?:\w+:)?calcPr)\b[^>]*?(\/>|>[^]*?<\/\1>)/, "");
    return bare(before) === bare(after) ? [] : [firstDifference(bare(before), bare(after))];
  }
  return ["must not be touched"];
}

function rootName(xml: string): string {
  for (const event of xmlEvents(xml))
    if (event.kind === "open" || event.kind === "empty") return local(event.name);
  return "";
}

/** Texts are only ever added at the end, and their number is kept right. */
function stringDifferences(before: string, after: string): readonly string[] {
  const items = (xml: string): readonly string[] =>
    xml.match(/<(?:\w+:)?si(?:\s*\/>|>[^]*?<\/(?:\w+:)?si>)/g) ?? [];
  const [old, now] = [items(before), items(after)];
  const kept = old.every((item, index) => item === now[index]);
  const stated = /\buniqueCount\s*=\s*["'](\d+)/.exec(after)?.[1];
  return [
    ...(kept ? [] : ["texts changed"]),
    ...(now.length > old.length + 2 ? ["more than two texts added"] : []),
    ...(stated !== undefined && Number(stated) !== now.length
      ? [`uniqueCount ${stated} of ${now.length}`]
      : []),
  ];
}

/** Whether one element was put in and nothing else changed. */
function grown(before: string, after: string): boolean {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const rest = before.length - at;
  return after.endsWith(before.slice(before.length - rest)) && after.length > before.length;
}
