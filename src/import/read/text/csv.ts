/** Records of fewer fields have no labels with figures beside them, and fewer records are no report. */
const LEAST_FIELDS = 4
const LEAST_RECORDS = 10
/** A field, quoted or bare, and what ends it (RFC 4180). */
const FIELD = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r?\n|$)/y

/**
 * The text of a spreadsheet saved as CSV, its cells held apart by tabs as where it is copied; null for every other text. A
 * sheet has as many fields in every record.
 */
export function tabsOfCsv(text: string): string | null {
  const records = recordsOf(text)
  return records && records.length >= LEAST_RECORDS ? records.map(lineOf).join('\n') : null
}

/** The fields of every record, or null as soon as one has too few, or not as many as the first, or a quotation mark no fellow. */
function recordsOf(text: string): string[][] | null {
  const records: string[][] = []
  let fields: string[] = []
  FIELD.lastIndex = 0
  while (FIELD.lastIndex < text.length) {
    const found = FIELD.exec(text)
    if (!found) return null
    const [, quoted, bare = '', end] = found
    fields.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === ',') continue
    if (fields.length < LEAST_FIELDS || fields.length !== (records[0] ?? fields).length) return null
    records.push(fields)
    fields = []
  }
  return records
}

/** A row, the lines of a cell in one; text that has its row to itself keeps its lines. */
function lineOf(fields: string[]): string {
  const [first, ...others] = fields.filter((field) => field.trim() !== '')
  if (first?.includes('\n') && others.length === 0) return first
  return fields.map((field) => field.replace(/(?<![ \t])[ \t]*\r?\n\s*/g, '').replaceAll('\t', ' ')).join('\t')
}
