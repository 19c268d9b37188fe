/** The hash of nothing: admits a style element that is empty when it enters the page, and no other. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * What the page may load. Griffel (the styles of Fluent) adds empty style elements and fills them with insertRule,
 * which a policy does not restrict; so no 'unsafe-inline' and no nonce, which a static page could not renew.
 * @param office where office.js comes from; undefined on the page without it
 */
function contentSecurityPolicy(office) {
  const scripts = ["'self'", office?.origin].filter((source) => source !== undefined).join(" ");
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

module.exports = { contentSecurityPolicy };
