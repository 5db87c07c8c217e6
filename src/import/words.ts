import * as z from 'zod'

const text = z.string().min(1)

const pattern = text.refine((source) => {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}, 'a regular expression')

/**
 * The file templates/import/words.json: how published reports word what the form names differently, and what stands
 * around them on a page. Official labels and titles are keys as a format prints them, item numbers may be left out.
 */
const importWordsSchema = z.strictObject({
  /** Other wordings of a table's label. */
  labels: z.record(text, z.array(text)),
  /** Other wordings of a section's title, without its number. */
  sections: z.record(text, z.array(text)),
  /**
   * What a section's title of the first level begins with: the group `number`, and `mark` where what stands behind
   * shows that it is a number; spaces are taken out before.
   */
  sectionNumber: pattern,
  /** What makes a line with a section's own number its title, however it goes on; for titles that vary much. */
  sectionWords: z.record(text, pattern),
  /** A report's title, with the groups `agency` and `year`; spaces are taken out before. */
  titles: z.array(pattern),
  /** A title that lacks the year, with the group `agency`. */
  titleWithoutYear: pattern,
  /** A title that lacks the agency, with the group `year`. */
  titleWithoutAgency: pattern,
  /** A title quoted in running text, with the group `title`. */
  quotedTitles: z.array(pattern),
  /** An agency a sentence names as the report's author, with the group `agency`; spaces are taken out before. */
  quotedAgencies: z.array(pattern),
  /** What a sentence calls the report it stands in; spaces are taken out before. */
  reportName: pattern,
  /** What tells the year of a report without a title, the surest first, with the group `year`; spaces are taken out before. */
  years: z.array(pattern),
  /** A title that is a school's, on its year; spaces are taken out before. */
  schoolYear: pattern,
  /** Title and lines of a list of contents: with a page behind the words, and with dots before it. Without spaces. */
  contents: z.strictObject({ title: pattern, entry: pattern, dots: pattern }),
  /** The title of a notice on the reports; spaces are taken out before. */
  noticeTitle: pattern,
  /** The name of an agency that is a government. */
  government: pattern,
  /** Lines a page prints above or below a report, that are no part of it. */
  junk: z.array(pattern),
  /** Lines of a file's pages, wherever they stand in a report. */
  pageMarks: z.array(pattern),
  /** Lines after which, in the last section, nothing of the report follows. */
  end: z.array(pattern),
  /** The name of an agency, as it stands in a signature. */
  agencyName: pattern,
  /** What stands behind an agency's name for its seal. */
  seal: pattern,
  /**
   * A line that is a date, in its own words or behind an agency's name, with the groups `unit`, `year`, `month` and `day`
   * in Arabic or Chinese figures; spaces are taken out before.
   */
  signatureDate: pattern,
  /** What stands before a date that is a signature's. */
  dateLabel: pattern,
  /** Each with the group `value`. */
  contact: z.strictObject({ address: pattern, postcode: pattern, phone: pattern, email: pattern, website: pattern }),
  /** What stands in a cell for no figure. */
  blankMarks: z.array(text),
  /** Words before a figure of change that are its sign. */
  signs: z.record(text, z.enum(['+', '-'])),
  /** Units of money as powers of ten of 元. */
  units: z.record(text, z.int()),
  /** A unit named in a column's header, with the groups `unit` and `only`. */
  headerUnit: pattern,
  /** A figure with the mark of a note behind it, with the groups `figure` and `mark`; spaces are taken out before. */
  noteMark: pattern,
  /** The same where the raised mark is read as a line of its own, above the figure. */
  raisedMark: pattern,
  /** A note printed below a table, with the groups `mark` and `text`. */
  noteLine: pattern,
  /** Numbers that are no figures: years, dates, references to articles, numbers of items and notes, examples. */
  notFigures: z.array(pattern),
  /** How a section begins that has nothing to report. */
  nothing: pattern,
  /** What text looks like that was decoded wrongly. */
  mojibake: z.array(pattern),
  /** Characters of the traditional script that simplified text never has. */
  traditional: text,
})

export type ImportWords = z.infer<typeof importWordsSchema>

/** Reads the words file. Null when it is not what it should be, with the reason for a developer. */
export function readImportWords(json: string): { words: ImportWords | null; problem: string | null } {
  try {
    const parsed = importWordsSchema.safeParse(JSON.parse(json))
    return parsed.success ? { words: parsed.data, problem: null } : { words: null, problem: parsed.error.message }
  } catch (error) {
    return { words: null, problem: error instanceof Error ? error.message : String(error) }
  }
}
