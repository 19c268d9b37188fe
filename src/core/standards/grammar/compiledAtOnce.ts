/**
 * A text with a sign beyond Latin-1, like every standard, in which no sentence begins: it is looked at only to have the
 * expression compiled.
 */
const LONG = `${";".repeat(1_000)}。`;

/**
 * A regular expression that is compiled before it is used. V8 interprets one the first time, and only compiles it when it
 * runs again, unless the text has 1000 characters (RegExpImpl::IrregexpExec, JSRegExp::kTierUpForSubjectLengthValue); for
 * a long expression the code to be interpreted costs several times as much as the compiled one. Elsewhere it does nothing.
 */
export function compiledAtOnce(source: string, flags?: string): RegExp {
  const regex = new RegExp(source, flags);
  regex.test(LONG);
  regex.lastIndex = 0;
  return regex;
}

/**
 * Stands between any two characters. What follows several alternatives V8 writes anew for each way to come there, up to
 * ten times (RegExpNode::kMaxCopiesCodeGenerated); behind a lookaround, were it empty, it writes it once, and a long form
 * is compiled in half the time.
 */
export const FROM_HERE = "(?=)";
