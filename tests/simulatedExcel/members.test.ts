/** @jest-environment jsdom */
// Every member that is simulated exists in Microsoft's own client, under the same name on the wire.
import { excelClasses } from "../support/simulatedExcel/protocol/classes";
import { bulkProperties } from "../support/simulatedExcel/protocol/bulkProperties";
import { lookClasses } from "../support/simulatedExcel/protocol/lookClasses";
import { JsdomOffice } from "../support/simulatedExcel/jsdom";
import { SimulatedExcel } from "../support/simulatedExcel/simulatedExcel";

interface AnyClass {
  readonly values?: object;
  readonly setters?: object;
  readonly links?: object;
  readonly methods?: object;
  readonly events?: object;
}

interface ClientPrototype {
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _scalarPropertyUpdateable?: readonly boolean[];
}

const all = Object.entries<AnyClass | undefined>({ ...excelClasses, ...lookClasses }).filter(
  ([name]) => name !== "AddinInternalService",
);

/** office.js sets these two by another name than it reads them. */
const otherWords: Readonly<Record<string, string>> = { Gridlines: "ShowGridlines", Headings: "ShowHeadings" };

beforeAll(async () => {
  await JsdomOffice.start(await SimulatedExcel.open());
});

function clientOf(name: string): ClientPrototype {
  const found = (Excel as unknown as Record<string, { readonly prototype: ClientPrototype } | undefined>)[
    name
  ];
  if (!found) throw new Error(`the client has no class ${name}`);
  return found.prototype;
}

const camel = (name: string): string =>
  name.startsWith("_") ? name : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

test.each(all)("%s", (name, described) => {
  const client = clientOf(name);
  const scalars = client._scalarPropertyOriginalNames ?? [];
  const updateable = scalars.filter((_, place) => client._scalarPropertyUpdateable?.[place] === true);
  expect(scalars).toEqual(expect.arrayContaining(Object.keys(described?.values ?? {})));
  const set = Object.keys(described?.setters ?? {}).map((each) => otherWords[each] ?? each);
  expect(updateable).toEqual(expect.arrayContaining(set));
  const bulk = name === "Range" ? Object.keys(bulkProperties) : [];
  const others = [described?.links, described?.methods, described?.events].flatMap((each) =>
    Object.keys(each ?? {}),
  );
  for (const member of [...others, ...bulk])
    expect([member, camel(member) in client]).toEqual([member, true]);
});
