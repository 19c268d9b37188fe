// Icons: every size a ribbon asks for, and files that have that size.
const { childrenNamed, elementAt, everyElement } = require("./xml.cjs");

/** https://learn.microsoft.com/javascript/api/manifest/icon: three are required, five more are known. We give all. */
const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** Of task pane add-ins: reference pages of IconUrl and HighResolutionIconUrl. */
const listSizes = { IconUrl: 32, HighResolutionIconUrl: 64 };

/** @param sizeOf the width and height of the picture at an address, or undefined when there is none */
function pictureProblems(root, sizeOf) {
  return [...iconProblems(root, sizeOf), ...listProblems(root, sizeOf)];
}

function* iconProblems(root, sizeOf) {
  const images = elementAt(root, "VersionOverrides/Resources/bt:Images")?.children ?? [];
  const addresses = new Map(images.map(({ attributes }) => [attributes.id, attributes.DefaultValue ?? ""]));
  for (const element of everyElement(root)) {
    const icon = childrenNamed(element, "Icon")[0];
    if (icon === undefined) continue;
    const owner = `<${element.name}>“${element.attributes.id ?? ""}”的图标`;
    const given = childrenNamed(icon, "bt:Image").map(({ attributes }) => ({
      size: Number(attributes.size),
      id: attributes.resid,
    }));
    for (const size of ribbonSizes) {
      const count = given.filter((image) => image.size === size).length;
      if (count === 0) yield `${owner}缺 ${size} 像素的一张`;
      if (count > 1) yield `${owner}有 ${count} 张 ${size} 像素的，只能有一张`;
    }
    for (const { size, id } of given) {
      if (!ribbonSizes.includes(size)) yield `${owner}有 ${size} 像素的一张，功能区没有这个尺寸`;
      else yield* fileProblems(`${owner}`, addresses.get(id), size, sizeOf);
    }
  }
}

function* listProblems(root, sizeOf) {
  for (const [name, size] of Object.entries(listSizes)) {
    yield* fileProblems(`<${name}>`, elementAt(root, name)?.attributes.DefaultValue, size, sizeOf);
  }
}

function* fileProblems(owner, address, size, sizeOf) {
  // an address that is not there is the matter of another rule
  if (address === undefined || address === "") return;
  if (!/\.png$/.test(address)) {
    yield `${owner}的图片 ${address} 不是 png 图片`;
    return;
  }
  const found = sizeOf(address);
  if (found === undefined) yield `${owner}的图片 ${address} 不存在`;
  else if (found.width !== size || found.height !== size)
    yield `${owner}的图片 ${address} 是 ${found.width}×${found.height}，应当是 ${size}×${size}`;
}

/** The size that a PNG states in its first chunk: https://www.w3.org/TR/png/#11IHDR; undefined for anything else. */
function pngSize(bytes) {
  if (bytes.length < 24 || bytes.toString("latin1", 1, 4) !== "PNG") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

module.exports = { pictureProblems, pngSize };
