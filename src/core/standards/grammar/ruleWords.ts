/**
 * Words that belong to a rule: what an item is about never contains them, so that a rule nobody recognised cannot
 * hide inside an item.
 */
const RULE_WORDS =
  "(?<!要[点素])[①-⑳]|[得计记扣赋给评]\\d|[得计记赋给][一二两三四五六七八九十零][点一二三四五六七八九十]{0,3}分|扣[一二两三四五六七八九半][\\d点一二三四五六七八九]*分|扣[除减分完满]|倒扣|奖励?\\d|每(?:完成|新增|满|发现|出现|少|缺|低|降|高|超|增|延|有一|减|多)|若(?!干)|如果|如(?:未|不|有|发|存|果)|否则|反之|酌情|视情|不[得计记给]分|满分|最[高多低](?=[得扣加0-9不零])|一票否决|得分[=等为按:]|\\*\\d|为止|(?<![未不没])按[^,;。\\n]{1,16}(?<!不|不予)(?:计分|得分|记分|给分|赋分)|以此类推|就高|按比例|择一|加\\d|减\\d|\\(\\d+(?:\\.\\d+)?分\\)|[得扣]零|第\\d+(?:-\\d+)?名|:\\d+(?:\\.\\d+)?分";

const NEXT = new RegExp(RULE_WORDS, "g");

/** Finds where rule words begin in a text; asked only about stretches that a form wants for an item. */
export class RuleWords {
  readonly #flat: string;
  /** The last answer: between the two no rule word begins. */
  #from = 0;
  #found = -1;

  constructor(flat: string) {
    this.#flat = flat;
  }

  beginIn(from: number, to: number): boolean {
    if (from < this.#from || from > this.#found) {
      NEXT.lastIndex = from;
      this.#from = from;
      this.#found = NEXT.exec(this.#flat)?.index ?? this.#flat.length;
    }
    return this.#found < to;
  }
}
