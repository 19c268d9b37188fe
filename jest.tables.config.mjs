import { shared } from "./jest.config.mjs";

/** What takes minutes and prints a table: npm run faults, npm run bench:excel. */
export default {
  ...shared,
  testMatch: ["<rootDir>/tests/{faults,cost}/**/*.test.ts"],
  testTimeout: 3_600_000,
  maxWorkers: 1,
};
