/** As manifest.xml has it. */
export const productVersion = "1.0.0";
