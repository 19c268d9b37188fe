/** The ordinary tests: no other program is needed to run them. */
export const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript" },
          target: "es2022",
          transform: { verbatimModuleSyntax: true },
        },
        sourceMaps: "inline",
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.tsbuild/"],
  testTimeout: 30_000,
  maxWorkers: 2,
};

export default {
  ...shared,
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/interop/"],
};
