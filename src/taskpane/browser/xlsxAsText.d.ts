/** A workbook file that the bundler puts into a script, as a data address. */
declare module "*.xlsx" {
  const address: string;
  // eslint-disable-next-line no-restricted-syntax -- the bundler gives it so
  export default address;
}
