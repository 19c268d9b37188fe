import { formsFor } from "../../../src/core/standards/grammar/formIndex";
import { forms } from "../../../src/core/standards/grammar/forms";
import { matchForm } from "../../../src/core/standards/grammar/pattern";
import { RuleWords } from "../../../src/core/standards/grammar/ruleWords";
import { sentences } from "../../../src/core/standards/grammar/sentences";
import { normalise } from "../../../src/core/standards/text/normalise";
import { outline } from "../../../src/core/standards/text/outline";
import { standardTexts } from "./standardTexts";

test.each(forms.map((form) => [form.example, form] as const))("%s", (example, form) => {
  const { flat } = outline(normalise(example));
  const ruleWords = new RuleWords(flat);
  const places = Array.from({ length: flat.length }, (_, place) => place);
  expect(places.some((place) => matchForm(form, flat, ruleWords, place) !== undefined)).toBe(true);
});

test.each(forms.map((form) => [form.example] as const))("nothing of it is left unread: %s", (example) => {
  const script = normalise(example);
  const said = sentences(script, outline(script));
  expect(said.filter(({ kind }) => kind === "unread")).toEqual([]);
});

test("a form has no group without a name: its groups are found by their number", () => {
  const wrong = forms.filter(({ search }) => {
    const { regex, names } = search();
    const groups = new RegExp(`${regex.source}|`).exec("")?.length ?? 0;
    return groups - 1 !== names.length;
  });
  expect(wrong.map(({ example }) => example)).toEqual([]);
});

test("a form that a text cannot hold matches nowhere in it", () => {
  const wrong = standardTexts.flatMap(({ standard }) => {
    const { flat } = outline(normalise(standard));
    const ruleWords = new RuleWords(flat);
    return Array.from(flat).flatMap((_char, place) => {
      const possible = formsFor(flat, place, endOf(/[;。\n]/g, flat, place), endOf(/\n/g, flat, place));
      const isPossible = (order: number): boolean => possible.next(order, flat.charCodeAt(place)) === order;
      return forms
        .filter((form, order) => !isPossible(order) && matchForm(form, flat, ruleWords, place) !== undefined)
        .map(({ example }) => `${example}：${standard}`);
    });
  });
  expect(wrong).toEqual([]);
});

function endOf(sign: RegExp, flat: string, from: number): number {
  sign.lastIndex = from;
  return sign.exec(flat)?.index ?? flat.length;
}
