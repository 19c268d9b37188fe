import {
  type LedgerColumnName,
  ledgerColumnNames,
  ledgerSideLabel,
  ledgerSideWords,
} from "../../core/evidence/ledgerReading";
import { columnLetters } from "../../core/grid/address";
import { cellText } from "../../core/grid/cellText";
import type { Grid } from "../../core/grid/grid";
import type { Ledger } from "../../core/funds/ledger";
import type { Assessment } from "../assess";
import { ledgerRole } from "../fundLinks";

/** Which sheet is the ledger and which column is which: as recognised, and to be corrected. */
export interface LedgerMapping {
  /** 评价设置 stands, so that a choice can be kept. */
  readonly canKeep: boolean;
  readonly role: string;
  readonly sheet: MappingChoice;
  readonly columns: readonly (MappingChoice & { readonly name: LedgerColumnName })[];
  /** Where 借方 and 贷方 both have entries: which of them is spending; value "" until somebody says so. */
  readonly sides?: MappingChoice & { readonly label: typeof ledgerSideLabel };
}

export interface MappingChoice {
  /** "" for what is recognised. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const FIELDS = {
  日期: "date",
  凭证号: "voucher",
  摘要: "item",
  收款方: "payee",
  金额: "amount",
  类别: "category",
  项目: "project",
} as const satisfies Partial<Record<LedgerColumnName, keyof Ledger["columns"]>>;

/** A ledger is not wider; a sheet may claim 16,384 columns. */
const MOST_COLUMNS = 40;

export function ledgerMapping({ settings, funds: { funds }, data }: Assessment): LedgerMapping {
  const { ledger } = funds;
  const named = settings.roles.find(({ role }) => role === ledgerRole)?.sheet ?? "";
  const grid = data.own.find(({ sheet }) => sheet === (ledger?.sheet ?? named));
  const side = settings.ledgerReading.side;
  const words = Object.values(ledgerSideWords).map((value) => ({ value, label: value }));
  return {
    canKeep: data.settings !== undefined,
    role: ledgerRole,
    sheet: {
      value: data.own.some(({ sheet }) => sheet === named) ? named : "",
      options: [
        { value: "", label: ledger ? `自动查找（${sheetsOf(ledger)}）` : "自动查找" },
        ...data.own.map(({ sheet }) => ({ value: sheet, label: sheet })),
      ],
    },
    columns: grid
      ? ledgerColumnNames.map((name) => ({ name, ...columnChoice(name, grid, ledger, settings) }))
      : [],
    ...(ledger?.sides === undefined
      ? {}
      : {
          sides: {
            label: ledgerSideLabel,
            value: side === undefined ? "" : ledgerSideWords[side],
            options: words,
          },
        }),
  };
}

function sheetsOf({ parts }: Ledger): string {
  return parts.map(({ sheet }) => sheet).join("、");
}

function columnChoice(
  name: LedgerColumnName,
  grid: Grid,
  ledger: Ledger | undefined,
  { ledgerReading }: Assessment["settings"],
): MappingChoice {
  const chosen = ledgerReading.columns.find((place) => place.name === name)?.column;
  const field = name in FIELDS ? FIELDS[name as keyof typeof FIELDS] : undefined;
  const found = field === undefined ? undefined : ledger?.columns[field];
  const header = ledger?.headerRow ?? 0;
  const label = (column: number): string => {
    const text = cellText(grid.cell(header, column).value).replace(/\s+/g, "");
    return text === "" ? columnLetters(column) : `${columnLetters(column)} ${text}`;
  };
  const auto = chosen === undefined && found !== undefined ? `自动识别（${label(found)}）` : "自动识别";
  const count = Math.min(MOST_COLUMNS, grid.columnCount);
  return {
    value: chosen === undefined ? "" : String(chosen),
    options: [
      { value: "", label: auto },
      ...Array.from({ length: count }, (_, column) => ({ value: String(column), label: label(column) })),
    ],
  };
}
