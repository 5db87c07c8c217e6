/** A figure as it stands in the report; null is blank, which is never zero. */
export type CellValue = number | null

/** Figures of the tables, nested along the cell path. */
export interface CellTree {
  [key: string]: CellTree | CellValue
}

export interface Run {
  text: string
  bold?: boolean | undefined
}

/** Prose of the report. A heading's level counts below the section: 1 （一）, 2 1., 3 （1）. */
export type ProseBlock =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  /** `data` is a data: URL of a PNG or JPEG. */
  | { type: 'image'; data: string; alt: string; caption?: string | undefined }
  | { type: 'table'; rows: string[][]; headerRows?: number | undefined; caption?: string | undefined }

export interface Agency {
  name: string
  level: 'government' | 'department'
  address: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  website: string | null
  site: { name: string | null; domain: string | null; idCode: string | null; column: string | null }
}

export interface Acknowledgement {
  /** Fingerprint of the finding. */
  finding: string
  reason: string
}

/** The report a clerk edits: exactly what the draft file holds. */
export interface Draft {
  $schema?: string | undefined
  version: number
  format: string
  year: number
  agency: Agency
  /** Null means the official title. */
  title: string | null
  preface: ProseBlock[]
  sections: Record<string, ProseBlock[]>
  tables: CellTree
  notes: Record<string, string>
  signature: { units: string[] /** YYYY-MM-DD */; date: string | null }
  acknowledged: Acknowledgement[]
  /** Last year's draft, itself without one. */
  previous: Draft | null
}
