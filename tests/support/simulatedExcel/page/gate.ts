/**
 * Runs inside the page as text. office.js can refuse members of requirement sets that the client does not have, as it
 * leaves to the client otherwise; the switch is turned as soon as the library has arrived, before anybody uses it.
 */
export function switchOnGate(): void {
  document.addEventListener(
    "load",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement) || !/\/excel-\w+-[\d.]+(?:\.debug)?\.js/.test(target.src))
        return;
      const { OfficeExtension: library } = window as unknown as {
        readonly OfficeExtension: { readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
      };
      library.CommonUtility._doApiNotSupportedCheck = true;
    },
    true,
  );
}
