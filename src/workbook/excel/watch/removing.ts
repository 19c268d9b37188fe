/** A handler is taken away by the context that added it; any other sends nothing (Office documentation, events). */
export async function removing(
  context: Excel.RequestContext,
  handlers: readonly OfficeExtension.EventHandlerResult<never>[],
): Promise<void> {
  for (const handler of handlers) handler.remove();
  await context.sync();
}
