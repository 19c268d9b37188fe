const CONJOINED =
  /且(?!末)|率(?:[、和与及]|以及)[^,;]*率(?:均|都|全部|分别|各)?$|(?:健全|齐全|完整|完备|规范|合理|到位|合格|落实|明确|达标|通过|合规)(?:[、和]|及(?!时)|以及|同时).*(?:率|度|数|量|额|比例|占比|时间|面积)/;

/** 手续齐全且执行率达到90%, 制度健全、满意度达到90%: more than a quantity is asked for. */
export function isConjoined(words: string): boolean {
  return CONJOINED.test(words);
}
