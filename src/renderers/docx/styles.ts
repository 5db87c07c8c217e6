import type { StyleName, Theme } from '../theme'
import { type Measures, measure, points } from './measures'
import { characterStyle, paragraphStyle, runLook } from './style'
import { element, XML_HEAD } from './xml'

/** Ids of the styles the document's parts refer to. */
export const styleId = {
  title: 'Title',
  section: 'Heading1',
  heading1: 'Heading2',
  heading2: 'Heading3',
  heading3: 'Heading4',
  body: 'BodyText',
  signature: 'Signature',
  caption: 'Caption',
  figure: 'Figure',
  pageNumber: 'Footer',
  table: 'TableGrid',
  tableHeader: 'TableHeader',
  tableLeft: 'TableLeft',
  tableCentred: 'TableCentred',
  tableNote: 'TableNote',
  tableEnd: 'TableEnd',
  strong: 'Strong',
  noteMark: 'NoteMark',
} as const

/**
 * The part word/styles.xml. It is written here and not by docx, which knows neither table styles nor
 * paragraphs off the document grid, and adds looks of its own to Word's built-in styles.
 * Names in English are Word's own and shown in the reader's language.
 */
export function stylesXml(theme: Theme, language: string): string {
  const measures = measure(theme)
  const names = theme.docxStyleNames
  const styles = [
    ...textStyles(theme, measures),
    ...tableStyles(theme),
    characterStyle(styleId.strong, 'Strong', element('w:b') + element('w:bCs')),
    characterStyle(styleId.noteMark, names.noteMark, element('w:vertAlign', { 'w:val': 'superscript' })),
  ]
  return (
    XML_HEAD +
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      documentDefaults(theme, language) + styles.join(''),
    )
  )
}

function textStyles(theme: Theme, measures: Measures): string[] {
  const names = theme.docxStyleNames
  const heading = (name: StyleName, level: number) =>
    paragraphStyle(theme, `Heading${level}`, `heading ${level}`, name, {
      basedOn: styleId.body,
      next: styleId.body,
      keepNext: true,
      keepLines: true,
      align: 'left',
      outlineLevel: level - 1,
    })
  return [
    paragraphStyle(theme, 'Normal', 'Normal', 'body', {
      line: measures.linePitch,
      onGrid: true,
      align: 'both',
    }),
    paragraphStyle(theme, styleId.body, 'Body Text', 'body', {
      indentCharacters: theme.indentCharacters,
      // Said again, as LibreOffice does not pass it down.
      onGrid: true,
      // Space between characters, not a grid of characters: LibreOffice breaks lines at 18 or 14 on such a grid.
      characterWidth: measures.characterWidth,
    }),
    paragraphStyle(theme, styleId.title, 'Title', 'title', {
      next: styleId.body,
      keepNext: true,
      // On the grid LibreOffice gives each of its lines two.
      offGrid: true,
      line: Math.round(measures.linePitch * theme.spacingLines.title),
      after: measures.linePitch * theme.spacingLines.afterTitle,
      align: 'center',
    }),
    heading('section', 1),
    heading('heading1', 2),
    heading('heading2', 3),
    heading('heading3', 4),
    paragraphStyle(theme, styleId.caption, 'caption', 'caption', { align: 'center' }),
    paragraphStyle(theme, styleId.figure, names.figure, 'caption', {
      offGrid: true,
      line: 'auto',
      before: points(theme.figure.captionGapPt),
      after: points(theme.figure.captionGapPt),
      align: 'center',
    }),
    paragraphStyle(theme, styleId.signature, 'Signature', 'body', {
      keepNext: true,
      before: measures.linePitch * theme.spacingLines.beforeSignature,
      characterWidth: measures.characterWidth,
      together: true,
      align: 'left',
    }),
    paragraphStyle(theme, styleId.pageNumber, 'footer', 'pageNumber', {
      offGrid: true,
      line: points(theme.styles.pageNumber.sizePt),
      align: 'right',
    }),
  ]
}

/** The mark of a note and the space behind it, in characters: 注1 with a digit of half a character. */
const NOTE_MARK = 2.5

function tableStyles(theme: Theme): string[] {
  const names = theme.docxStyleNames
  // Lines in tables keep off the grid: LibreOffice snaps even exact lines to it, and table three outgrows its page.
  const cell = { offGrid: true, line: points(theme.table.linePt) }
  // Borders count in eighths of a point.
  const border = { 'w:val': 'single', 'w:sz': Math.round(theme.table.borderPt * 8), 'w:space': 0, 'w:color': 'auto' }
  const padding = { 'w:w': points(theme.table.paddingPt), 'w:type': 'dxa' }
  const sides = (inside: string[], attributes: Record<string, string | number>) =>
    ['w:top', 'w:left', 'w:bottom', 'w:right', ...inside].map((side) => element(side, attributes)).join('')
  return [
    paragraphStyle(theme, styleId.tableHeader, names.tableHeader, 'tableHeader', { ...cell, align: 'center' }),
    paragraphStyle(theme, styleId.tableLeft, names.tableLeft, 'tableBody', { ...cell, align: 'left' }),
    paragraphStyle(theme, styleId.tableCentred, names.tableCentred, 'tableBody', { ...cell, align: 'center' }),
    paragraphStyle(theme, styleId.tableNote, names.tableNote, 'tableNote', {
      ...cell,
      before: points(theme.table.noteGapPt),
      together: true,
      hangingCharacters: NOTE_MARK,
    }),
    paragraphStyle(theme, styleId.tableEnd, names.tableEnd, 'tableNote', {
      ...cell,
      line: points(theme.table.spaceAfterPt),
    }),
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': styleId.table },
      element('w:name', { 'w:val': 'Table Grid' }) +
        element(
          'w:tblPr',
          {},
          element('w:jc', { 'w:val': 'center' }) +
            element('w:tblBorders', {}, sides(['w:insideH', 'w:insideV'], border)) +
            element('w:tblCellMar', {}, sides([], padding)),
        ),
    ),
  ]
}

/** What every text starts from; Latin letters are spelt as English, the rest in the document's language. */
function documentDefaults(theme: Theme, language: string): string {
  const run = runLook(theme, 'body') + element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': language })
  return element('w:docDefaults', {}, element('w:rPrDefault', {}, element('w:rPr', {}, run)))
}
