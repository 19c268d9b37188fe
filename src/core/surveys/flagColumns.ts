import type { HeaderColumn } from "./headerRow";
import { optionTexts } from "./questionOptions";
import type { ListedQuestion } from "./listedQuestion";
import type { QuestionOption } from "./questionnaire";
import { optionKey } from "./wording";

/** A question spread over one 0/1 column per option. */
export interface FlagQuestion {
  readonly wording: string;
  readonly options: readonly QuestionOption[];
}

const DIVIDER = /[:：(（—_|-]/;

/** "4、题目:选项", "4、题目(选项)", "4(选项)": what the headers share is the question, what differs the options. */
export function splitFlagHeaders(
  columns: readonly HeaderColumn[],
  listed: ListedQuestion | undefined,
): FlagQuestion {
  const wordings = columns.map(({ header }) => header.wording);
  const shared = sharedStart(wordings);
  const options = columns.map(({ column }, index) => ({
    text: optionIn((wordings[index] ?? "").slice(shared.length)),
    column,
    forms: [],
  }));
  return { wording: questionIn(shared), options: inOrder(options, listed) };
}

type Unplaced = Omit<QuestionOption, "position">;

/** The list's order, where it knows every column's option; else the order of the columns. */
function inOrder(
  options: readonly Unplaced[],
  listed: ListedQuestion | undefined,
): readonly QuestionOption[] {
  const places = optionTexts(listed);
  const placed = options.map((option) => ({
    ...option,
    position: places.find((place) => optionKey(place.text) === optionKey(option.text))?.position ?? -1,
  }));
  return placed.every((option) => option.position >= 0)
    ? placed.sort((a, b) => a.position - b.position)
    : options.map((option, position) => ({ ...option, position }));
}

/** What all begin with, back to the last divider, so that 技术难题 and 技术不足 keep their common 技术. */
function sharedStart(texts: readonly string[]): string {
  const first = texts[0] ?? "";
  let length = 0;
  while (length < first.length && texts.every((text) => text.charAt(length) === first.charAt(length)))
    length += 1;
  while (length > 0 && !DIVIDER.test(first.charAt(length - 1))) length -= 1;
  return first.slice(0, length);
}

function questionIn(shared: string): string {
  return shared.replace(/[\s:：(（—_|-]+$/, "");
}

/** The bracket that the shared start opened is closed behind the option. */
function optionIn(rest: string): string {
  const text = rest.trim();
  const opens = (text.match(/[(（]/g) ?? []).length;
  const closes = (text.match(/[)）]/g) ?? []).length;
  return closes > opens ? text.replace(/\s*[)）]$/, "") : text;
}
