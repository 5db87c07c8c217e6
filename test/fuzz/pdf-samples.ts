import type { Render } from '../../bench/reports'
import type { Block, Document, TableBlock } from '../../src/document/types'
import { type RawPage, rawPdf, write, writeApart } from '../support/raw-pdf'
import { plainPdf } from './mutate/pdf'

/** How often a sample is there: what takes long to read is broken less often. */
const OFTEN = { quick: 8, plain: 2 }

/** Reports as this program prints them, packed and plain, the same in bare operators without a font file, and other programs' files. */
export async function pdfSamples(documents: Document[], render: Render, others: Uint8Array[]): Promise<Uint8Array[]> {
  const rendered = await Promise.all(documents.map(render))
  const quick = [...documents.map(barePdf), rawPdf([turned]), rawPdf([turned], 'GBK-EUC-H')]
  const repeat = (some: Uint8Array[], times: number) => Array.from({ length: times }, () => some).flat()
  return [...rendered, ...others, ...repeat(rendered.map(plainPdf), OFTEN.plain), ...repeat(quick, OFTEN.quick)]
}

const turned: RawPage = { content: writeApart(80, 670, '依法公开政府信息12件。'), rotate: 90 }

/** Points from a page's lower left corner, and of a table's places. */
const PLACE = { left: 40, top: 1500, width: 34, height: 20, size: 4 }
/** Characters of a line, and points between lines. */
const LINE = { length: 40, pitch: 20 }

/** A report in bare operators: a page for each section, with its lines at the top and its tables below. */
function barePdf({ title, sections }: Document): Uint8Array {
  return rawPdf(
    sections.map((section): RawPage => {
      const texts = [section.title, ...section.blocks.flatMap(linesOf)]
      const lines = texts.map((text, index) => write(PLACE.left, PLACE.top - 20 - index * LINE.pitch, text)).join('')
      const tables = section.blocks.flatMap((block) => (block.type === 'table' ? [drawn(block)] : []))
      return { content: write(150, PLACE.top, title, 16) + lines + tables.join(''), height: PLACE.top + 50 }
    }),
  )
}

function linesOf(block: Block): string[] {
  if (block.type === 'heading') return [block.text]
  if (block.type !== 'paragraph') return []
  return block.runs.flatMap(({ text }) => text.match(new RegExp(`.{1,${LINE.length}}`, 'g')) ?? [])
}

function drawn({ rows }: TableBlock): string {
  return rows
    .flatMap(({ cells }, row) =>
      cells.map(({ text, column, rowSpan, colSpan }) => {
        const [x, y] = [PLACE.left + column * PLACE.width, PLACE.top - 100 - (row + rowSpan) * PLACE.height]
        const border = `${x} ${y} ${colSpan * PLACE.width} ${rowSpan * PLACE.height} re S\n`
        return border + write(x + 2, y + 6, text.replace(/\s/g, ''), PLACE.size)
      }),
    )
    .join('')
}
