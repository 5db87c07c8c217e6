import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft, ProseBlock } from '../../src/draft/types'
import type { Finding, TextPlace } from '../../src/rules/finding'
import { applyFixes } from '../../src/rules/fix'
import { draftWith } from '../support/drafts'
import { format2021 } from '../support/formats'
import { auditOf, paragraphs } from '../support/rules'

type TextFinding = Extract<Finding, { code: 'text' }>

function draftOf(blocks: ProseBlock[]): Draft {
  const draft = draftWith(format2021, {})
  return { ...draft, sections: { ...draft.sections, overview: blocks } }
}

function slipsIn(draft: Draft): TextFinding[] {
  return auditOf(format2021, draft).filter(
    (one): one is TextFinding => one.code === 'text' && one.rule === 'prose.punctuation',
  )
}

function placesOf({ place, others }: TextFinding): TextPlace[] {
  return [place, ...others]
}

/** Pieces of reports, with slips and without. */
const piece = fc.constantFrom(
  '我局',
  '依法办理',
  ',',
  '，',
  '(含网站)',
  '**',
  '的的',
  '。',
  '。。',
  '2022年',
  '公开',
  '、。',
)
const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(''))
const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc
    .array(fc.record({ text, bold: fc.boolean() }), { minLength: 1, maxLength: 4 })
    .map((runs): ProseBlock => ({ type: 'paragraph', runs })),
  text.map((heading): ProseBlock => ({ type: 'heading', level: 1, text: heading })),
  fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 }).map((rows): ProseBlock => ({ type: 'table', rows })),
)

/** A block as plain text, its pieces apart by what no fix touches. */
function plain(one: ProseBlock | undefined): string {
  if (one?.type === 'paragraph') return one.runs.map((run) => run.text).join('')
  return one?.type === 'table' ? one.rows.flat().join('\n') : one?.type === 'heading' ? one.text : ''
}

describe('a correction', () => {
  it('changes nothing but its stretch', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const draft = draftOf(blocks)
        for (const place of slipsIn(draft).flatMap(placesOf)) {
          if (!place.fix) continue
          const before = plain(blocks[place.block])
          const { start, end, replacement } = place.fix
          const after = applyFixes(draft, [place])
          const now = after.sections.overview ?? []
          expect(plain(now[place.block])).toBe(before.slice(0, start) + replacement + before.slice(end))
          expect(now.filter((_, index) => index !== place.block)).toEqual(
            blocks.filter((_, index) => index !== place.block),
          )
          expect({ ...after, sections: null }).toEqual({ ...draft, sections: null })
        }
      }),
    )
  })

  it('leaves no slip of its kind where all are corrected at once', () => {
    fc.assert(
      fc.property(text, (line) => {
        const draft = draftOf(paragraphs(line))
        const [first] = slipsIn(draft).filter(
          ({ place, fault }) => place.fix && fault.kind === 'wording' && fault.what === 'half-width',
        )
        if (!first) return
        const kinds = slipsIn(applyFixes(draft, placesOf(first))).map(
          ({ fault }) => fault.kind === 'wording' && fault.what,
        )
        expect(kinds).not.toContain('half-width')
      }),
    )
  })

  it('keeps bold where it was', () => {
    const draft = draftOf([
      { type: 'paragraph', runs: [{ text: '我局,', bold: true }, { text: '依法办理,按时答复。' }] },
    ])
    const [slips] = slipsIn(draft)
    expect(slips && applyFixes(draft, placesOf(slips)).sections.overview).toEqual([
      { type: 'paragraph', runs: [{ text: '我局，', bold: true }, { text: '依法办理，按时答复。' }] },
    ])
  })

  it('corrects a note on a cell', () => {
    const [cell] = format2021.cells
    const path = cell?.path ?? ''
    const draft = { ...draftWith(format2021, {}), notes: { [path]: '含修订,共两件' } }
    const [slip] = slipsIn(draft)
    expect(slip?.cells).toEqual([path])
    expect(slip?.section).toBe(cell?.section)
    expect(slip && applyFixes(draft, placesOf(slip)).notes).toEqual({ [path]: '含修订，共两件' })
  })

  it('is not offered for characters that got lost, nor for a paragraph that may go on', () => {
    const long = '本机关认真贯彻落实政府信息公开条例的各项要求，及时公开各类信息'
    const draft = draftOf(paragraphs('《年报》所列数据?自二月起', long))
    const slips = slipsIn(draft)
    expect(slips.map(({ fault }) => fault.kind === 'wording' && fault.what)).toEqual(['lost', 'unfinished'])
    expect(slips.flatMap(placesOf).filter(({ fix }) => fix)).toEqual([])
  })
})

describe('slips of one kind in a section', () => {
  it('are one finding with all their places', () => {
    const [slips, ...rest] = slipsIn(draftOf(paragraphs('我局,依法,办理。', '按时,答复。')))
    expect(rest).toEqual([])
    expect(slips && placesOf(slips).map(({ block: index, start }) => [index, start])).toEqual([
      [0, 2],
      [0, 5],
      [1, 2],
    ])
    expect(slips?.fault).toMatchObject({ count: 3 })
  })
})
