import { shared } from "./jest.config.mjs";

/** The built pane in a real browser: needs Chromium, and fails without it. */
export default {
  ...shared,
  testMatch: ["<rootDir>/tests/browser/**/*.test.{ts,tsx}"],
  testTimeout: 180_000,
  maxWorkers: 1,
};
