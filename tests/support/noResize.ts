class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

// jsdom lays nothing out, so nothing ever changes its size
globalThis.ResizeObserver = NoResize;
