import { shared } from "./jest.config.mjs";

/** Files we write, opened by LibreOffice: needs `soffice`, and fails without it. */
export default {
  ...shared,
  testMatch: ["<rootDir>/tests/interop/**/*.test.ts"],
  testTimeout: 180_000,
  maxWorkers: 1,
};
