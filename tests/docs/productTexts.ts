import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");

/** Stands for whatever the program puts into a text. */
const PUT_IN = "\u0000";

/** Every text of the program and of the ribbon that a user can see. */
export interface ProductTexts {
  /** As written, or with something put in where the program does: 写入 N 格. */
  has(label: string): boolean;
}

export function productTexts(): ProductTexts {
  const texts = [...programTexts(), ...ribbonTexts()];
  const whole = new Set(texts);
  const long = texts.filter((text) => text.length > 4);
  const patterns = texts.filter((text) => text.includes(PUT_IN) && hasWords(text)).map(patternOf);
  return {
    has: (label) =>
      whole.has(label) ||
      // a name of few signs must stand alone: 附件 is part of many sentences
      (label.length > 4 && long.some((text) => text.includes(label))) ||
      patterns.some((pattern) => pattern.test(label)),
  };
}

/** Two Chinese signs of its own at least: a pattern of nothing but places would fit anything. */
function hasWords(text: string): boolean {
  return (text.match(/[\u4e00-\u9fff]/g) ?? []).length >= 2;
}

function patternOf(text: string): RegExp {
  const parts = text.split(PUT_IN).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+?")}$`);
}

function programTexts(): readonly string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return files.filter((name) => /\.tsx?$/.test(name)).flatMap((name) => textsOf(join(root, "src", name)));
}

function textsOf(path: string): readonly string[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, false, kind);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(placed(node.text).trim());
    else if (ts.isIdentifier(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push(
        placed([node.head, ...node.templateSpans.map((each) => each.literal)].map((each) => each.text).join(PUT_IN)),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts.filter((text) => /[\u4e00-\u9fff]/.test(text));
}

/** Sentences of problems name what is put in: {at}. */
function placed(text: string): string {
  return text.replace(/\{\w+\}/g, PUT_IN);
}

function ribbonTexts(): readonly string[] {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  return [...manifest.matchAll(/DefaultValue="([^"]*)"/g)].map(([, text = ""]) => text);
}
