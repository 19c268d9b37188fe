const compile = (parser) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", ...parser },
      target: "es2022",
      transform: { verbatimModuleSyntax: true, react: { runtime: "automatic" } },
    },
    sourceMaps: "inline",
  },
];

/** The ordinary tests: no other program is needed to run them. */
export const shared = {
  testEnvironment: "node",
  transform: {
    "^.+\\.ts$": compile({}),
    "^.+\\.tsx$": compile({ tsx: true }),
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.tsbuild/"],
  testTimeout: 120_000,
  maxWorkers: 2,
};

export default {
  ...shared,
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "<rootDir>/tests/interop/",
    "<rootDir>/tests/browser/",
    "<rootDir>/tests/faults/",
    "<rootDir>/tests/cost/",
  ],
};
