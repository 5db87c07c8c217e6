import { reportTitle } from '../draft/title'
import type { Draft, ProseBlock } from '../draft/types'
import { publicDraft, writeDraft } from '../draft/write'
import type { Format } from '../format/types'
import { document as words } from '../messages/zh-CN'
import { printable } from './printable'
import { figureTable, proseTable } from './table'
import type { Block, Document, Publication, Section, Signature } from './types'

/**
 * The report as a neutral document. Only what is public goes in: no reasons, no last year's draft.
 * @param data the report as data, which is written out anew unless given; it repeats every picture
 */
export function buildDocument(format: Format, draft: Draft, data = writeDraft(publicDraft(draft))): Document {
  return {
    language: 'zh-CN',
    title: printable(reportTitle(format, draft)),
    agency: printable(draft.agency.name),
    year: draft.year,
    preface: draft.preface.map(proseBlock),
    sections: format.sections.map(
      (section): Section => ({
        key: section.key,
        title: printable(section.title),
        blocks:
          section.kind === 'prose'
            ? (draft.sections[section.key] ?? []).map(proseBlock)
            : section.tables
                .flatMap((key) => format.tables.find((table) => table.key === key) ?? [])
                .map((table) => figureTable(table, draft)),
      }),
    ),
    signature: printedSignature(draft),
    publication: publicationOf(draft),
    data,
  }
}

function proseBlock(block: ProseBlock): Block {
  switch (block.type) {
    case 'paragraph':
      return { type: 'paragraph', runs: block.runs.map((run) => ({ ...run, text: printable(run.text) })) }
    case 'heading':
      return { type: 'heading', level: block.level, text: printable(block.text) }
    case 'image':
      return {
        type: 'figure',
        data: block.data,
        alt: printable(block.alt),
        caption: printable(block.caption ?? '') || null,
      }
    case 'table':
      return proseTable(block)
  }
}

/** Units and date as they are printed; null when neither is given. */
export function printedSignature({ signature }: Draft): Signature | null {
  const units = signature.units.map(printable).filter((unit) => unit.trim() !== '')
  if (units.length === 0 && signature.date === null) return null
  return { units, date: signature.date && dateInWords(signature.date) }
}

function publicationOf({ agency: { site }, signature }: Draft): Publication {
  const known = (text: string | null) => printable(text ?? '').trim() || null
  return {
    site: {
      name: known(site.name),
      domain: known(site.domain),
      idCode: known(site.idCode),
      column: known(site.column),
    },
    date: signature.date,
  }
}

/** 2021-01-28 as 2021年1月28日: Arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return words.date(year ?? 0, month ?? 0, day ?? 0)
}
