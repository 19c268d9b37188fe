/** The address in manifest.xml, where `npm run sideload` serves the pane. */
const developmentBase = "https://localhost:3000";

/**
 * The manifest for a pane that is served at another address.
 * @param base https:// and a host, perhaps with a folder; no slash at the end
 */
function manifestFor(source, base) {
  const { origin } = new URL(base);
  // a domain is named without its folder
  return source
    .replaceAll(`<AppDomain>${developmentBase}</AppDomain>`, `<AppDomain>${origin}</AppDomain>`)
    .replaceAll(developmentBase, base);
}

module.exports = { developmentBase, manifestFor };
