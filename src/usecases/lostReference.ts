/** #REF! and nothing else: a formula of ours whose sheet or row was deleted. No person writes it. */
export function isLostReference(formula: string): boolean {
  return /^=?(?:'?[^'!]*'?!)?(?:#REF!)+(?:\$?[A-Z]{1,3}\$?\d+)?$/i.test(formula.trim());
}
