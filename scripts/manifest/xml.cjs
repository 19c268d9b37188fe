// Just enough XML for a manifest: elements, attributes and text; no DTD, no CDATA, no processing of entities we never write.

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * The root element of a document as `{ name, attributes, children, text }`; throws a Chinese sentence when it is
 * not well formed.
 */
function readXml(source) {
  const text = source
    .replace(/^\uFEFF/, "")
    .replace(/<\?xml[^?]*\?>/, "")
    .replace(/<!--[\s\S]*?-->/g, "");
  const root = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*\s*=\s*"[^"<]*")*)\s*(\/?)>/y;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf("<", at);
    const parent = open.at(-1);
    parent.text += plain(text.slice(at, next === -1 ? text.length : next));
    if (next === -1) break;
    tag.lastIndex = next;
    const found = tag.exec(text);
    if (found === null)
      throw new Error(`第 ${lineOf(text, next)} 行的标记写得不对：${text.slice(next, next + 40)}`);
    const [, closing, name, attributes, selfClosing] = found;
    at = tag.lastIndex;
    if (closing !== "") {
      if (parent.name !== name)
        throw new Error(`第 ${lineOf(text, next)} 行的 </${name}> 没有对应的 <${name}>`);
      open.pop();
      continue;
    }
    const element = { name, attributes: attributesIn(attributes), children: [], text: "" };
    parent.children.push(element);
    if (selfClosing === "") open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open.at(-1).name}> 没有结束`);
  if (root.children.length !== 1) throw new Error("一份清单只有一个根元素");
  return root.children[0];
}

function attributesIn(text) {
  const found = {};
  for (const [, name, value] of text.matchAll(/([A-Za-z_][\w:.-]*)\s*=\s*"([^"]*)"/g)) {
    if (name in found) throw new Error(`属性 ${name} 写了两次`);
    found[name] = plain(value);
  }
  return found;
}

function plain(text) {
  return text.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w*));?/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (whole.endsWith(";") && name in entities) return entities[name];
    throw new Error(`“${whole}”不是 XML 认得的字符，& 要写成 &amp;`);
  });
}

const lineOf = (text, at) => text.slice(0, at).split("\n").length;

/** An element and all below it, in the order of the document. */
function* everyElement(element) {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

const childrenNamed = (element, name) => element.children.filter((child) => child.name === name);

/** The first element at a path of names, like `Hosts/Host`. */
function elementAt(element, path) {
  return path.split("/").reduce((at, name) => at?.children.find((child) => child.name === name), element);
}

module.exports = { childrenNamed, elementAt, everyElement, readXml };
