import { shared } from "./jest.config.mjs";

/** Every request of every command broken in turn; takes minutes, and prints a table. */
export default {
  ...shared,
  testMatch: ["<rootDir>/tests/faults/**/*.test.ts"],
  testTimeout: 1_200_000,
  maxWorkers: 1,
};
