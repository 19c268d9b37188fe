import { HUNDRED, max, ONE, ZERO } from "../number/exact";
import type { Expression } from "./expression/tree";
import { parseExpression } from "./expression/parse";
import { unitName } from "./grammar/quantity";
import type { Definition, Guidance } from "./guidance/guidance";
import type { Measure } from "./measure";
import { durationLabel, isRateName, isSameMeasure, isUnknown, unitOfName } from "./measureNames";
import type { SurveyOption } from "./slot";
import type { SlotBook } from "./slotBook";
import { surveyFormula } from "./surveyFormula";
import { plainOf, type Script, spanOf, type Stretch, wordsOf } from "./text/script";

/** Turns names and formulas into measures over facts, with what 指标说明 and the standard itself define. */
export class MeasureBook {
  readonly #script: Script;
  readonly #guidance: Guidance;
  readonly #slots: SlotBook;
  /** Name of the indicator: what x stands for. */
  readonly #indicator: string;
  readonly #own: readonly Definition[];
  #definitions: readonly Definition[] | undefined;

  constructor(
    script: Script,
    guidance: Guidance,
    own: readonly Definition[],
    slots: SlotBook,
    indicator: string,
  ) {
    this.#script = script;
    this.#guidance = guidance;
    this.#slots = slots;
    this.#indicator = indicator;
    this.#own = own;
  }

  /** Rates that are defined, not the counts and amounts they are made of. */
  get definitions(): readonly Definition[] {
    return (this.#definitions ??= [
      ...this.#own,
      ...this.#guidance.definitions.filter(({ name }) => !this.#own.some((known) => known.name === name)),
    ]);
  }

  /** What may be meant in this item without its name: nothing that another item defines. */
  definitionsIn(item: string): readonly Definition[] {
    return item === "" ? this.definitions : this.definitions.filter((each) => (each.item ?? item) === item);
  }

  defined(name: string, item = ""): Definition | undefined {
    const exactly = this.definitions.find((definition) => definition.name === name);
    if (exactly !== undefined || name === "") return exactly;
    const alike = this.definitionsIn(item).filter((definition) => isSameMeasure(definition.name, name));
    const first = alike[0];
    // several definitions of one name: the standard's own comes first, others must not contradict it
    return first !== undefined && (alike.length === 1 || first.script === this.#script) ? first : undefined;
  }

  /** The measure of a formula in the standard; names are facts, or measures defined elsewhere. */
  ofExpression(expression: Expression, item: string, script: Script = this.#script): Measure {
    return this.#build(expression, item, script, []);
  }

  /** The measure with this name. `unit`: of the values the rule compares it with. */
  named(name: string, item: string, unit: string, at?: Stretch): Measure {
    return this.#named(name, item, [], unit, at === undefined ? undefined : { script: this.#script, at });
  }

  #named(
    name: string,
    item: string,
    stack: readonly string[],
    unit: string | undefined,
    place: { script: Script; at: Stretch } | undefined,
  ): Measure {
    const definition = stack.includes(name) ? undefined : this.defined(name, item);
    if (definition !== undefined && !stack.includes(definition.name)) {
      const index = this.#index(definition, name, item);
      if (index !== undefined) return index;
      const parsed = parseExpression(definition.script, definition.expression);
      if (parsed !== undefined) {
        const of = this.#build(parsed, item, definition.script, [...stack, name, definition.name]);
        const known =
          this.#guidance.definitions.find((other) => isSameMeasure(other.name, name))?.name ?? name;
        return {
          kind: "named",
          name: known,
          isRate: isRateName(name) || isRateName(definition.name) || isPercentage(parsed),
          of,
        };
      }
    }
    return this.#fact(name, item, unit, place);
  }

  /** 满意度=(非常满意人数*100%+满意人数*80%+…)/有效问卷数*100%: an index with option values of its own. */
  #index({ script, expression, name: defined }: Definition, name: string, item: string): Measure | undefined {
    const formula = surveyFormula(plainOf(script, expression));
    if (formula === undefined || !/^(?:\*100%)?$/.test(formula.rest)) return undefined;
    const top = max(ZERO, ...formula.values.map(({ value }) => value));
    if (!top.equals(ONE) && !top.equals(HUNDRED)) return undefined;
    const coefficients = formula.values.map(({ option, value }) => ({ option, value: value.div(top) }));
    const slot = this.#slots.ask({
      item,
      kind: "survey",
      label: `${isSameMeasure(defined, name) ? defined : name}（按选项分值加权）`,
      unit: "%",
      survey: { options: [], use: "index", coefficients },
      ...(script === this.#script && { at: spanOf(script, expression) }),
    });
    return { kind: "index", slot, name: isSameMeasure(defined, name) ? defined : name };
  }

  #fact(
    name: string,
    item: string,
    unit: string | undefined,
    place?: { script: Script; at: Stretch },
  ): Measure {
    const group = this.#questionOf(name);
    if (group !== undefined) {
      const label = `${name}（${group.paper}卷第${group.question}题）`;
      const survey = { ...group, options: [], use: "index" } as const;
      return {
        kind: "index",
        slot: this.#slots.ask({ item, kind: "survey", label, unit: "%", survey }),
        name,
      };
    }
    const given = this.#guidance.givens.get(name);
    const written = given?.unit ?? unit ?? unitOfName(name);
    const own = unitName(written === "" ? unitOfName(name) : written);
    const slot = this.#slots.ask({
      item,
      kind: "number",
      label: durationLabel(name, own),
      unit: own,
      ...(given && { given: given.value }),
      ...(place?.script === this.#script && { at: spanOf(place.script, place.at) }),
    });
    return { kind: "fact", slot, name, isRate: own === "%" };
  }

  /** 工作人员满意度 is the index of the question that 指标说明 names for the group 工作人员. */
  #questionOf(name: string) {
    if (!name.endsWith("满意度")) return undefined;
    const groups = this.#guidance.questions;
    const found = groups.filter(
      ({ group }) => name === `${group}满意度` || (groups.length === 1 && isSameMeasure(name, "满意度")),
    );
    const [only] = found;
    return only === undefined || found.length > 1 ? undefined : only;
  }

  /** `unit`: what the other side of a division or difference counts (36次), for a name that does not tell. */
  #build(
    expression: Expression,
    item: string,
    script: Script,
    stack: readonly string[],
    unit?: string,
  ): Measure {
    switch (expression.kind) {
      case "number":
        return { kind: "constant", value: expression.value, text: expression.text };
      case "points":
        return { kind: "constant", value: expression.points, text: "" };
      case "full":
        return { kind: "constant", value: expression.points ?? ONE, text: "" };
      case "name": {
        const name = this.#meant(wordsOf(script, expression.at));
        const own = unitOfName(name) === "" ? unit : unitOfName(name);
        return this.#named(name, item, stack, own, { script, at: expression.at });
      }
      case "absolute":
        return { kind: "absolute", of: this.#build(expression.of, item, script, stack, unit) };
      case "share":
        return this.#share(expression, item, script);
      case "binary":
        return this.#binary(expression, item, script, stack);
    }
  }

  #binary(
    { operator, left, right }: Expression & { kind: "binary" },
    item: string,
    script: Script,
    stack: readonly string[],
  ): Measure {
    // ×100% only says that the result is read as a percentage
    if (operator === "*" && right.kind === "number" && right.value.equals(ONE))
      return this.#build(left, item, script, stack);
    const unit =
      operator === "*" ? undefined : (this.#givenUnit(left, script) ?? this.#givenUnit(right, script));
    return {
      kind: "binary",
      operator,
      left: this.#build(left, item, script, stack, unit),
      right: this.#build(right, item, script, stack, unit),
    };
  }

  #givenUnit(expression: Expression, script: Script): string | undefined {
    if (expression.kind !== "name") return undefined;
    return this.#guidance.givens.get(wordsOf(script, expression.at))?.unit;
  }

  #share(expression: Expression & { kind: "share" }, item: string, script: Script): Measure {
    const [, number, wording] = expression.question
      ? (/^(\d{1,3})[.．、]?(.*)$/su.exec(wordsOf(script, expression.question)) ?? [
          undefined,
          undefined,
          wordsOf(script, expression.question),
        ])
      : [];
    const options = optionsOf(
      plainOf(script, expression.options),
      wordsOf(script, expression.options),
      expression.andBetter,
    );
    const named = `“${wordsOf(script, expression.options)}”${expression.andBetter ? "及以上" : ""}`;
    const where = `${expression.paper === undefined ? "" : `${expression.paper}卷`}${number === undefined ? "" : `第${number}题`}`;
    const slot = this.#slots.ask({
      item,
      kind: "survey",
      label: where === "" ? `${named}人数占比` : `${where}答案${named}的占比`,
      unit: "%",
      survey: {
        ...(expression.paper !== undefined && { paper: expression.paper }),
        ...(number !== undefined && { question: Number(number) }),
        ...(wording !== undefined && wording !== "" && { wording }),
        ...this.#groupOf(expression.paper, number),
        options,
        use: "share",
      },
      at: spanOf(script, expression.at),
    });
    return {
      kind: "share",
      slot,
      name: expression.paper === undefined ? `${named}人数占比` : `${expression.paper}卷`,
    };
  }

  /** x is what the indicator measures. */
  #meant(name: string): string {
    return isUnknown(name) && this.#indicator !== "" ? this.#indicator : name;
  }

  #groupOf(paper: string | undefined, question: string | undefined): { readonly group?: string } {
    const found = this.#guidance.questions.find(
      (reference) => reference.paper === paper && reference.question === Number(question),
    );
    return found === undefined ? {} : { group: found.group };
  }
}

/** (在编数/核定数)*100%: a share, whatever it is called. */
function isPercentage(expression: Expression): boolean {
  return (
    expression.kind === "binary" &&
    expression.operator === "*" &&
    expression.right.kind === "number" &&
    expression.right.value.equals(ONE)
  );
}

/** A.显著提升、B.有所提升 → the options with their places in the questionnaire. */
function optionsOf(plain: string, words: string, andBetter: boolean): readonly SurveyOption[] {
  if (andBetter)
    return plain === "满意"
      ? [
          { position: 0, text: "非常满意" },
          { position: 1, text: "满意" },
        ]
      : [{ text: words }];
  return words.split(/[、,，;；/和或]/).map((option) => {
    const [, letter, text] = /^([A-Za-zＡ-Ｚ])[.．、:：]?(.*)$/.exec(option.trim()) ?? [];
    const code = letter?.normalize("NFKC").toUpperCase().charCodeAt(0);
    return code === undefined ? { text: option.trim() } : { position: code - 65, text: (text ?? "").trim() };
  });
}
