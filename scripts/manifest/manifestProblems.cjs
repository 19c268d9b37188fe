const { identityProblems } = require("./identity.cjs");
const { pictureProblems } = require("./pictures.cjs");
const { resourceProblems } = require("./resources.cjs");
const { structureProblems } = require("./structure.cjs");
const { readXml } = require("./xml.cjs");

/**
 * Everything that is wrong with a manifest, as Chinese sentences; none when Office should take it. The public
 * validator needs the network; these are its published rules and our own.
 * @param source the text of the manifest
 * @param sizeOf the width and height of the picture at an address, or undefined when there is none
 */
function manifestProblems(source, sizeOf) {
  let root;
  try {
    root = readXml(source);
  } catch (error) {
    return [`清单不是完好的 XML：${error.message}`];
  }
  return [
    ...new Set([
      ...structureProblems(root),
      ...identityProblems(root),
      ...resourceProblems(root),
      ...pictureProblems(root, sizeOf),
    ]),
  ];
}

module.exports = { manifestProblems };
