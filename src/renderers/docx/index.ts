import { type Paragraph, type Table, File as WordFile } from 'docx'
import type { Block, Document } from '../../document/types'
import type { Theme } from '../theme'
import { figureParagraphs } from './figure'
import { fillShell } from './fill'
import { measure } from './measures'
import { packParts, partsOf } from './package'
import { pageFooters, pageProperties } from './page'
import { bodyParagraph, headingParagraph, styledParagraph, titleParagraph } from './paragraphs'
import { signatureParagraphs } from './signature'
import { styleId, stylesXml } from './styles'
import { tableBlocks } from './table'

/**
 * The report as a Word file (.docx) in the theme's look. The same document gives the same bytes, whatever the clock.
 * @param shell a Word file of the user's own the report is put into, see `checkShell`
 * @returns the file's bytes
 */
export async function renderDocx(
  document: Document,
  theme: Theme,
  shell: Uint8Array | null = null,
): Promise<Uint8Array> {
  const styles = stylesXml(theme, document.language)
  if (shell) return packParts(await fillShell(shell, document, bodyOf(document, theme), styles), document)
  const file = new WordFile({
    sections: [
      {
        properties: pageProperties(theme, measure(theme)),
        footers: pageFooters(theme),
        children: bodyOf(document, theme),
      },
    ],
    evenAndOddHeaderAndFooters: theme.pageNumber.alternate,
    compatabilityModeVersion: WORD_2013,
  })
  return packParts(partsOf(file, styles), document)
}

/** The layout engine of Word 2013 and later; without it Word opens the file in compatibility mode. */
const WORD_2013 = 15

function bodyOf(document: Document, theme: Theme): (Paragraph | Table)[] {
  const blocks = [...document.preface, ...document.sections.flatMap((section) => section.blocks)]
  const figures = blocks.filter((block) => block.type === 'figure')
  const last = blocks[blocks.length - 1]
  const written = (block: Block): (Paragraph | Table)[] => {
    switch (block.type) {
      case 'paragraph':
        // A signature never stands alone on a page (GB/T 9704-2012, 7.3.5.5).
        return [bodyParagraph(block, (block === last && document.signature !== null) || undefined)]
      case 'heading':
        return [headingParagraph(block)]
      case 'table':
        return tableBlocks(block, theme)
      case 'figure':
        return figureParagraphs(block, figures.indexOf(block) + 1, theme)
    }
  }
  return [
    titleParagraph(document, theme),
    ...document.preface.flatMap(written),
    ...document.sections.flatMap((section) => [
      styledParagraph(styleId.section, section.title),
      ...section.blocks.flatMap(written),
    ]),
    ...(document.signature ? signatureParagraphs(document.signature, theme) : []),
  ]
}
