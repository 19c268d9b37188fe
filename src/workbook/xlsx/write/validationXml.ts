import { areaName } from "../../../core/grid/address";
import type { Validation } from "../../../core/patch/patch";
import { encodeAttribute, encodeText } from "../xml/escapes";
import { numberText } from "./cellText";

/** <dataValidation> without prefixes. */
export function validationXml(validation: Validation): string {
  const { areas, prompt, error } = validation;
  const said =
    (error ? message("error", error) : "") +
    (prompt ? message("prompt", prompt) : "") +
    ` sqref="${areas.map(areaName).join(" ")}"`;
  const shown = `allowBlank="1"${prompt ? ' showInputMessage="1"' : ""}${error ? ' showErrorMessage="1"' : ""}`;
  const { type, formulas } = ruleXml(validation.rule);
  return `<dataValidation ${type} ${shown}${said}>${formulas}</dataValidation>`;
}

/** Excel takes a file with longer ones for broken: 32 characters in a title, 255 in a text. */
function message(kind: "error" | "prompt", words: { readonly title: string; readonly text: string }): string {
  const title = encodeAttribute(words.title.slice(0, 32));
  return ` ${kind}Title="${title}" ${kind}="${encodeAttribute(words.text.slice(0, 255))}"`;
}

function ruleXml(rule: Validation["rule"]): { readonly type: string; readonly formulas: string } {
  const formula = (number: 1 | 2, text: string): string =>
    `<formula${String(number)}>${encodeText(text)}</formula${String(number)}>`;
  switch (rule.kind) {
    case "list":
      return {
        type: 'type="list"',
        formulas: formula(1, `"${rule.values.join(",").replaceAll('"', '""')}"`),
      };
    case "listFormula":
      return { type: 'type="list"', formulas: formula(1, rule.formula) };
    case "whole":
    case "decimal": {
      const type = `type="${rule.kind}"`;
      const { min, max } = rule;
      if (min !== undefined && max !== undefined) {
        return { type, formulas: formula(1, numberText(min)) + formula(2, numberText(max)) };
      }
      if (max !== undefined) {
        return { type: `${type} operator="lessThanOrEqual"`, formulas: formula(1, numberText(max)) };
      }
      // Without limits any number will do, as long as it is one.
      const least = min ?? -1e300;
      return { type: `${type} operator="greaterThanOrEqual"`, formulas: formula(1, numberText(least)) };
    }
  }
}
