import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { document as words } from '../../messages/zh-CN'
import type { Theme } from '../theme'
import { type Measures, millimetres, points } from './measures'
import { styleId } from './styles'

/** Size, margins and line grid of the theme's page. */
export function pageProperties(theme: Theme, measures: Measures): ISectionPropertiesOptions {
  const halfLine = points(theme.styles.pageNumber.sizePt) / 2
  return {
    page: {
      size: { width: measures.pageWidth, height: measures.pageHeight },
      margin: {
        ...measures.margins,
        // Word counts from the page's edge to the footer's lower edge.
        footer: Math.round(measures.margins.bottom - millimetres(theme.pageNumber.gapMm) - halfLine),
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: measures.linePitch },
  }
}

/** Page numbers at the outer side: odd pages right, even pages left (GB/T 9704-2012, 7.5); else in the middle. */
export function pageFooters(theme: Theme): NonNullable<ISectionOptions['footers']> {
  if (!theme.pageNumber.alternate) return { default: footer({ alignment: AlignmentType.CENTER }) }
  const edge = Math.round(theme.pageNumber.edgeCharacters * points(theme.styles.pageNumber.sizePt))
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: edge } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: edge } }),
  }
}

function footer(place: IParagraphOptions): Footer {
  const number = '\n'
  const [before = '', after = ''] = words.pageNumber(number).split(number)
  const run = new TextRun({ children: [before, PageNumber.CURRENT, after], font: { hint: 'eastAsia' } })
  return new Footer({ children: [new Paragraph({ style: styleId.pageNumber, ...place, children: [run] })] })
}
