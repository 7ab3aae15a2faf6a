// The whole way of a list: from the bytes of a spreadsheet to the rows it gives to each stored table.
import type { Row } from '../content/dataset.ts';
import type { Files } from '../content/files.ts';
import { listRulesSchema, type ListRules } from '../content/list-rules.ts';
import { parseFile } from '../content/document.ts';
import type { Problem } from '../problem.ts';
import { readAgreements } from './agreements.ts';
import { readList } from './list.ts';
import { notesOn } from './notes.ts';
import { chooseSheet } from './sheets.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { readStored, withRows, type Stored } from './stored.ts';
import { countTables } from './tables.ts';

export interface Import {
  /** What a person should look at, one line each. */
  notes: string[];
  tables: ImportedTable[];
}

export interface ImportedTable {
  /** As stored. */
  before: Stored;
  /** With the rows of the day as counted. */
  after: Stored;
  /** The rows of the day as counted. */
  rows: Row[];
}

/** Counts the list of a day (YYYY-MM-DD) into the tables of the datasets folder; null, with every problem reported, where that cannot be done soundly. */
export async function importList(
  file: string,
  bytes: Buffer,
  asOf: string,
  datasets: Files,
  report: (problem: Problem) => void,
): Promise<Import | null> {
  const rules = readRules(datasets, report);
  const sheets = rules && (await readSpreadsheet(file, bytes, report));
  const chosen = sheets && chooseSheet(file, sheets, rules, report);
  const list = chosen && readList(file, chosen.sheet.rows, rules, report);
  const agreements = list && readAgreements(file, list, rules, report);
  if (!agreements) return null;
  const tables = [...countTables(agreements, asOf, file)].map(([name, rows]): ImportedTable | null => {
    const before = readStored(datasets, name, report);
    const after = before && withRows(before, asOf, rows, report);
    return after && { before, after, rows };
  });
  if (tables.includes(null)) return null;
  return {
    notes: [...chosen.notes, ...notesOn(list, agreements, asOf, rules)],
    tables: tables.filter((table) => table !== null),
  };
}

const RULES = 'agreements-list.yaml';

/** The rules of the list, from the folder of datasets; null, with the faults reported, where there are none. */
function readRules(datasets: Files, report: (problem: Problem) => void): ListRules | null {
  const yaml = datasets.get(RULES);
  if (yaml !== undefined) return parseFile(RULES, yaml, listRulesSchema, report)?.data ?? null;
  report({
    code: 'dataset-missing',
    file: RULES,
    found: 'no such file',
    expected: 'the rules by which a list is read',
    fix: 'restore it',
  });
  return null;
}
