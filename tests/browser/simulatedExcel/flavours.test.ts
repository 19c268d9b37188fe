// The same page on the desktop client and on the web client, each with the client library Microsoft made for it.
import { join } from "node:path";
import { closeChromium, openInChromium } from "../../support/simulatedExcel/chromium";
import type { BrowserExcel } from "../../support/simulatedExcel/simulator";

const folder = join(__dirname, "..", "..", "fixtures", "simulatedExcel");

afterAll(closeChromium);

const shows = (opened: BrowserExcel, text: string): Promise<unknown> =>
  opened.frame.waitForFunction((wanted) => document.querySelector("output")?.textContent === wanted, text);

describe.each([
  ["desktop", "PC", "excel-win32-16.01.js"],
  ["web", "OfficeOnline", "excel-web-16.00.js"],
] as const)("%s", (flavour, platform, library) => {
  let opened: BrowserExcel;

  beforeAll(async () => {
    opened = await openInChromium({ folder, page: "addin.html", flavour });
  });

  afterAll(() => opened.close());

  test("the page takes it for Excel and reads a cell", async () => {
    await shows(opened, `Excel ${platform} `);
    expect(opened.requested.some((address) => address.endsWith(library))).toBe(true);
  });

  test("it hears what the user and a co-author do", async () => {
    opened.simulator.user.type("Sheet1!A1", 42);
    await shows(opened, "Local Unknown A1");
    opened.simulator.coAuthor.type("Sheet1!B7", "别人");
    await shows(opened, "Remote Unknown B7");
  });

  test("a ribbon button runs its function", async () => {
    await opened.runCommand("double");
    expect(opened.simulator.cell("Sheet1!C1").value).toBe(84);
    await shows(opened, "Local ThisLocalAddin C1");
  });

  test("members above the client's requirement set are refused", async () => {
    const code = await opened.frame.evaluate(() =>
      Excel.run((context) => {
        const { onNameChanged } = context.workbook.worksheets.getActiveWorksheet();
        return Promise.resolve(typeof onNameChanged);
      }).catch((error: unknown) => (error as OfficeExtension.Error).code),
    );
    expect(code).toBe("ApiNotFound");
  });

  test("closed and opened again, the workbook is as it was", async () => {
    await opened.closePane();
    opened.simulator.user.type("Sheet1!A1", "改过");
    await opened.open();
    await shows(opened, `Excel ${platform} 改过`);
  });

  test("nothing is asked for elsewhere and nothing went wrong", () => {
    expect(opened.blocked).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
