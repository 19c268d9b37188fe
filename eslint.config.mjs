import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Named exports only: a concept has the same name wherever it is imported.",
};

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "src/core has no clock: the date is handed in.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "src/core has no clock: the date is handed in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "src/core gives the same answer every time.",
  },
];

const noSecondRounding = {
  selector: "CallExpression[callee.property.name=/^(toFixed|toPrecision)$/]",
  message: "There is one rounding function, in src/core/number.",
};

const excelElsewhere = {
  name: "Excel",
  message: "Excel. appears only in src/workbook/excel: use the port.",
};

const noExcelType = { selector: "TSQualifiedName[left.name='Excel']", message: excelElsewhere.message };

export default tseslint.config(
  { ignores: ["dist/", "out/", ".tsbuild/", "coverage/", "samples/", "docs/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    // runs as it stands in the page, in browsers of any age
    files: ["assets/*.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: { document: "readonly" } },
  },
  {
    files: ["**/*.{mjs,cjs}"],
    languageOptions: {
      globals: {
        Buffer: "readonly",
        URL: "readonly",
        clearInterval: "readonly",
        clearTimeout: "readonly",
        console: "readonly",
        performance: "readonly",
        process: "readonly",
        setInterval: "readonly",
        setTimeout: "readonly",
        structuredClone: "readonly",
        TextDecoder: "readonly",
        TextEncoder: "readonly",
      },
    },
    rules: {
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { __dirname: "readonly", module: "writable", require: "readonly" },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-import-type-side-effects": "error",
      // a rule is a union and its switch has no default: a new kind must fail here and in the compiler
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // full-width spaces and digits are what we read
      "no-irregular-whitespace": ["error", { skipStrings: true, skipTemplates: true, skipRegExps: true }],
      "no-restricted-syntax": ["error", noDefaultExport],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: { "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/workbook/excel/**"],
    rules: {
      "no-restricted-globals": ["error", excelElsewhere],
      "no-restricted-syntax": ["error", noDefaultExport, noExcelType],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    files: ["src/core/**/*.ts", "src/usecases/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...noClock, noSecondRounding] },
  },
  {
    files: ["src/core/number/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, ...noClock] },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["src/{workbook/excel,taskpane,commands}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
