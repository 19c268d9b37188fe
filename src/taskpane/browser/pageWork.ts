/** A slice of work ends before a click would have to wait for it (50 ms, design/performance.md). */
const slice = 20;

/** What comes back pauses when the slice is over, and lets the page answer in between. */
export function pauses(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < slice) return;
    await nextTask();
    begun = performance.now();
  };
}

/** A message comes after what waits already; timers would be held back in a page that is not in front. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Deflated data in pieces, inflated by the browser in a thread of its own; an old browser throws. */
export async function* inflatedPieces(data: Uint8Array): AsyncGenerator<Uint8Array> {
  const packed = new Blob([Uint8Array.from(data)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
