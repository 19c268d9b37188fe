import { forms, formsFor } from "../../../src/core/standards/grammar/forms";
import { matchForm, ruleWordsIn } from "../../../src/core/standards/grammar/pattern";
import { sentences } from "../../../src/core/standards/grammar/sentences";
import { normalise } from "../../../src/core/standards/text/normalise";
import { outline } from "../../../src/core/standards/text/outline";
import { standardTexts } from "./standardTexts";

test.each(forms.map((form) => [form.example, form] as const))("%s", (example, form) => {
  const { flat } = outline(normalise(example));
  const ruleWords = ruleWordsIn(flat);
  const places = Array.from({ length: flat.length }, (_, place) => place);
  expect(places.some((place) => matchForm(form, flat, ruleWords, place) !== undefined)).toBe(true);
});

test.each(forms.map((form) => [form.example] as const))("nothing of it is left unread: %s", (example) => {
  const script = normalise(example);
  const said = sentences(script, outline(script));
  expect(said.filter(({ kind }) => kind === "unread")).toEqual([]);
});

test("a form that a text cannot hold matches nowhere in it", () => {
  const wrong = standardTexts.flatMap(({ standard }) => {
    const { flat } = outline(normalise(standard));
    const ruleWords = ruleWordsIn(flat);
    const possible = new Set(formsFor(flat));
    return forms
      .filter((form) => !possible.has(form))
      .filter((form) =>
        Array.from(flat).some((_char, place) => matchForm(form, flat, ruleWords, place) !== undefined),
      )
      .map(({ example }) => `${example}：${standard}`);
  });
  expect(wrong).toEqual([]);
});
