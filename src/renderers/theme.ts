import * as z from 'zod'
import { expected } from '../messages/zh-CN'

/** A length in millimetres or points, as the key's ending says. */
const length = z.number().positive()

/** One of our embedded faces (PDF) and the family Word looks for (DOCX). */
const face = z.strictObject({
  /** Id of a face in public/fonts/fonts.json. */
  pdf: z.string().min(1),
  /** Font family named in the DOCX, for Chinese characters. */
  docx: z.string().min(1),
  /** Font family named in the DOCX for Latin letters and digits among them, where the theme's `latin` would look too light. */
  latin: z.string().min(1).optional(),
})

const style = z.strictObject({ font: z.string().min(1), sizePt: length, bold: z.boolean().optional() })

/**
 * templates/layouts/<name>/theme.json: how the report looks on paper, for DOCX and PDF alike.
 * Each entry of `sources` says of a measure, or of all below a path, which clause it comes from (GB/T 9704-2012), or
 * why it was chosen where the standard is silent.
 */
const themeShape = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1),
  page: z.strictObject({
    widthMm: length,
    heightMm: length,
    marginsMm: z.strictObject({ top: length, bottom: length, left: length, right: length }),
  }),
  /** Lines of a full page and characters of a full line of body text. */
  grid: z.strictObject({ lines: z.int().positive(), characters: z.int().positive() }),
  fonts: z.record(z.string(), face),
  /** Family for Latin letters and digits in the DOCX. */
  latin: z.string().min(1),
  /** Faces, by id, to look a missing character up in, in order. */
  fallback: z.array(z.string().min(1)),
  /** Font of bold text where no bold face is embedded (PDF). */
  emphasis: z.string().min(1),
  styles: z.strictObject({
    title: style,
    section: style,
    heading1: style,
    heading2: style,
    heading3: style,
    body: style,
    tableHeader: style,
    tableBody: style,
    tableNote: style,
    caption: style,
    pageNumber: style,
  }),
  /** Words a title of several lines is rather broken behind, and not within. */
  titleWords: z.array(z.string().min(1)),
  /** First-line indent of paragraphs and headings, in characters. */
  indentCharacters: z.number().min(0),
  /** The tallest a figure may be, in lines of body text; the space between it and its caption. */
  figure: z.strictObject({ maxLines: z.int().positive(), captionGapPt: z.number().min(0) }),
  table: z.strictObject({
    linePt: length,
    paddingPt: z.number().min(0),
    borderPt: length,
    /** Size of the raised mark behind a figure that has a note (PDF). */
    markPt: length,
    /** Space between a table and its notes, and below both. */
    noteGapPt: z.number().min(0),
    spaceAfterPt: z.number().min(0),
  }),
  /** Space between the right edge of the signature's date and the type area, in characters. */
  signature: z.strictObject({ rightCharacters: z.number().min(0) }),
  /** `gapMm` lies between the type area and the middle of the page number's line. */
  pageNumber: z.strictObject({ edgeCharacters: z.number().min(0), alternate: z.boolean(), gapMm: length }),
  /** In lines of body text: the distance of two lines of the title, and the empty lines after and before. */
  spacingLines: z.strictObject({ title: length, afterTitle: z.number().min(0), beforeSignature: z.number().min(0) }),
  /** Names, in Word's list of styles, of the styles Word has no name of its own for. */
  docxStyleNames: z.strictObject({
    figure: z.string().min(1),
    tableHeader: z.string().min(1),
    tableLeft: z.string().min(1),
    tableCentred: z.string().min(1),
    tableNote: z.string().min(1),
    tableEnd: z.string().min(1),
    noteMark: z.string().min(1),
  }),
  sources: z.record(z.string(), z.string()),
})

/** The theme as its file holds it: of the right shape, with no font that is not there and a page with room on it. */
export const themeSchema = themeShape.superRefine((theme, context) => {
  const wrong = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message })
  const { widthMm, heightMm, marginsMm } = theme.page
  if (marginsMm.left + marginsMm.right >= widthMm || marginsMm.top + marginsMm.bottom >= heightMm)
    wrong(['page', 'marginsMm'], expected.narrowMargins)
  const fonts = Object.keys(theme.fonts)
  const used = Object.entries(theme.styles).map(([name, { font }]) => ({ path: ['styles', name, 'font'], font }))
  for (const { path, font } of [...used, { path: ['emphasis'], font: theme.emphasis }])
    if (!fonts.includes(font)) wrong(path, expected.oneOf(fonts))
})

export type Theme = z.infer<typeof themeSchema>
export type StyleName = keyof Theme['styles']
