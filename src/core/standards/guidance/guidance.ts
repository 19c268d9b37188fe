import { type Quantity, readQuantity, VALUE } from "../grammar/quantity";
import { normalise } from "../text/normalise";
import { outline } from "../text/outline";
import { type Script, type Stretch, trimmed, wordsOf } from "../text/script";

/** What 指标说明 adds to a standard: how rates are computed, planned values, questions meant, the list of 评价要点. */
export interface Guidance {
  readonly script: Script;
  readonly definitions: readonly Definition[];
  /** 计划维护次数:36次, by name. */
  readonly givens: ReadonlyMap<string, Given>;
  readonly questions: readonly QuestionReference[];
  /** The words of each 评价要点, by mark. */
  readonly points: ReadonlyMap<string, Stretch>;
}

/** 资金到位率=(实际到位资金/预算资金)*100% */
export interface Definition {
  readonly name: string;
  readonly script: Script;
  readonly expression: Stretch;
  /** "②", where it stands in that point of the standard: it then defines nothing for the others. */
  readonly item?: string;
}

export interface Given extends Quantity {
  readonly at: Stretch;
}

/** 《…A.工作人员》中“10.…满意吗？” */
export interface QuestionReference {
  readonly paper: string;
  readonly group: string;
  readonly question: number;
  readonly wording: string;
}

/** “三公经费”变动率=(本年度“三公经费”总额-…)/…: a word in quotation marks is part of the name. */
const DEFINITION =
  /(?:^|[;。:,])(?<name>(?:“\uE000{1,8}”)?[^;。:,=<>≥≤\uE000“”《》()*/+]{2,40})=(?<expression>(?:“\uE000{1,8}”|[^;。=<>≥≤\uE000])+?)(?=[;。]|$|,(?:[^,;。:=]{2,24}:|用[以于来]|主要|反映|其中|考核|评价|衡量|说明|即|该指标|本指标|指标))/dg;
const GIVEN = new RegExp(
  `(?:^|[;。:,])(?<name>[^;。:,=\\d\uE000]{2,20})(?::|=|为)(?:不低于|不少于|不超过|不高于|共计?|为)?(?<value>${VALUE})(?:/年|/月|/次)?(?=[;。,]|$)`,
  "dg",
);
const REFERENCE = /《(?<paper>\uE000+)》(?:问卷)?(?:中|的)?(?:第)?“(?<question>\uE000+)”/dg;
const PAPER = /([A-Z])[.、卷]?(?:卷)?[.、(]?([一-龥]{2,12})\)?(?:问卷|卷)?$/;
const QUESTION = /^(\d{1,3})[.、](.+)$/;

/** Never fails: what it does not recognise is simply not there. */
export function readGuidance(text: string): Guidance {
  return new GuidanceText(text);
}

/** Read piece by piece, as the standard asks for it: most standards ask for nothing. */
class GuidanceText implements Guidance {
  readonly #text: string;
  #script: Script | undefined;
  #definitions: readonly Definition[] | undefined;
  #givens: ReadonlyMap<string, Given> | undefined;
  #questions: readonly QuestionReference[] | undefined;
  #points: ReadonlyMap<string, Stretch> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get script(): Script {
    return (this.#script ??= normalise(this.#text));
  }

  get definitions(): readonly Definition[] {
    return (this.#definitions ??= definitionsIn(this.script));
  }

  get givens(): ReadonlyMap<string, Given> {
    return (this.#givens ??= givensIn(this.script));
  }

  get questions(): readonly QuestionReference[] {
    return (this.#questions ??= questionsIn(this.script));
  }

  get points(): ReadonlyMap<string, Stretch> {
    return (this.#points ??= pointsIn(this.script));
  }
}

function pointsIn(script: Script): ReadonlyMap<string, Stretch> {
  return new Map(
    outline(script).points.map(({ mark, from, to }) => [mark, trimmed(script, { from, to }, ",;。、")]),
  );
}

function definitionsIn(script: Script): readonly Definition[] {
  if (!script.text.includes("=")) return [];
  return matches(script, DEFINITION)
    .filter(({ stretch }) =>
      /[一-龥]/.test(script.text.slice(stretch("expression").from, stretch("expression").to)),
    )
    .map(({ stretch }) => ({
      name: wordsOf(script, stretch("name")),
      script,
      expression: stretch("expression"),
    }));
}

function givensIn(script: Script): ReadonlyMap<string, Given> {
  if (!/[:=为].{0,4}\d/.test(script.text)) return new Map();
  return new Map(
    matches(script, GIVEN).flatMap(({ stretch, text }) => {
      const quantity = readQuantity(text("value"));
      return quantity === undefined ? [] : [[text("name"), { ...quantity, at: stretch("name") }]];
    }),
  );
}

function questionsIn(script: Script): readonly QuestionReference[] {
  if (!script.text.includes("《")) return [];
  return matches(script, REFERENCE).flatMap(({ stretch }) => {
    const [, paper, group] = PAPER.exec(plain(script, stretch("paper"))) ?? [];
    const [, question] = QUESTION.exec(plain(script, stretch("question"))) ?? [];
    if (paper === undefined || group === undefined || question === undefined) return [];
    const wording = wordsOf(script, stretch("question")).replace(/^\d+[.．、]/, "");
    return [{ paper, group, question: Number(question), wording }];
  });
}

function plain(script: Script, { from, to }: Stretch): string {
  return script.plain.slice(from, to);
}

function matches(script: Script, pattern: RegExp) {
  return Array.from(script.text.matchAll(pattern), (match) => ({
    stretch: (name: string): Stretch => {
      const [from, to] = match.indices?.groups?.[name] ?? [0, 0];
      return { from, to };
    },
    text: (name: string): string => match.groups?.[name] ?? "",
  }));
}
