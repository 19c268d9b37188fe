import { choicesOf, formOf } from "./answerForm";
import { ALL_SIGNS } from "./separators";
import type { AnswerTexts } from "./optionForms";
import { optionKey } from "./wording";

/**
 * Some answers join their choices by another sign than the rest ("甲、乙" and "甲,乙"): what these say would be counted as
 * an option of its own, or not at all. Only where what stands between the signs is chosen in other answers too.
 */
export function hasMixedSigns({ texts, separator }: AnswerTexts, listed: readonly string[]): boolean {
  const keys = new Set(listed.map(optionKey));
  const choices = texts.flatMap((text) =>
    choicesOf(text, separator).map((choice) => ({ text, choice: formOf(choice, separator).text.trim() })),
  );
  const joined = choices.filter(({ choice }) => !keys.has(optionKey(choice)) && piecesOf(choice).length > 1);
  if (joined.length === 0) return false;
  if (keys.size > 0)
    return joined.some(({ choice }) => piecesOf(choice).every((piece) => keys.has(optionKey(piece))));
  const answersWith = new Map<string, Set<string>>();
  for (const { text, choice } of choices)
    for (const piece of piecesOf(choice))
      answersWith.set(piece, (answersWith.get(piece) ?? new Set()).add(text));
  return joined.some(({ choice }) =>
    piecesOf(choice).every((piece) =>
      [...(answersWith.get(piece) ?? [])].some((text) => !text.includes(choice)),
    ),
  );
}

function piecesOf(choice: string): readonly string[] {
  return choice
    .split(ALL_SIGNS)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}
