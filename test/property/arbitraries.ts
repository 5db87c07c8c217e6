import fc from 'fast-check'
import { blankDraft } from '../../src/draft/blank'
import { setCells } from '../../src/draft/cells'
import type { CellValue, Draft, ProseBlock } from '../../src/draft/types'
import type { Format } from '../../src/format/types'
import { allFormats } from '../support/formats'
import { PIXEL } from '../support/rich-draft'

/** Small figures, so that sums are often right by chance; blanks; and now and then what suits no cell. */
export const figure: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 2000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100) },
)

/** Anything a JSON number can be, but minus zero, which JSON writes as zero. */
const anyNumber = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))

const anyFormat = fc.constantFrom(...allFormats)

export function cellPathOf(format: Format): fc.Arbitrary<string> {
  return fc.constantFrom(...format.cells.map((cell) => cell.path))
}

const words = fc.string({
  unit: fc.constantFrom(...'年报“公开”（一）1.9,，\n\t"\\{}<&😀𠮷\u0000\u2028'),
  maxLength: 12,
})
const someWords = words.filter((text) => text !== '')
const optionalWords = fc.option(words)

const run = fc.record({ text: words, bold: fc.boolean() }, { requiredKeys: ['text'] })

const block: fc.Arbitrary<ProseBlock> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs: fc.array(run, { maxLength: 3 }) }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    text: words,
  }),
  fc.record(
    { type: fc.constant('image' as const), data: fc.constant(PIXEL), alt: words, caption: words },
    { requiredKeys: ['type', 'data', 'alt'] },
  ),
  fc.record(
    {
      type: fc.constant('table' as const),
      rows: fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      headerRows: fc.nat(2),
      caption: words,
    },
    { requiredKeys: ['type', 'rows'] },
  ),
)
const prose = fc.array(block, { maxLength: 4 })

const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2900-01-01'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

const agency = fc.record({
  name: words,
  level: fc.constantFrom('government' as const, 'department' as const),
  address: optionalWords,
  postcode: optionalWords,
  phone: optionalWords,
  email: optionalWords,
  website: optionalWords,
  site: fc.record({ name: optionalWords, domain: optionalWords, idCode: optionalWords, column: optionalWords }),
})

/** A draft with everything a draft file can hold, but last year's. */
function draftIn(format: Format, value: fc.Arbitrary<CellValue>): fc.Arbitrary<Draft> {
  const path = cellPathOf(format)
  const proseKeys = format.sections.filter((section) => section.kind === 'prose').map((section) => section.key)
  return fc
    .record({
      year: fc.integer({ min: 1900, max: 2999 }),
      agency,
      title: fc.option(someWords),
      preface: prose,
      sections: fc.record(Object.fromEntries(proseKeys.map((key) => [key, prose]))),
      cells: fc.array(fc.tuple(path, value), { maxLength: 40 }),
      notes: fc.dictionary(path, someWords, { maxKeys: 5, noNullPrototype: true }),
      signature: fc.record({ units: fc.array(words, { maxLength: 3 }), date: fc.option(date) }),
      acknowledged: fc.array(fc.record({ finding: someWords, reason: someWords }), { maxLength: 2 }),
    })
    .map(({ cells, ...rest }) => setCells({ ...blankDraft(format, rest.year), ...rest }, cells))
}

/** A draft of any format, often with last year's. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .tuple(
    anyFormat.chain((format) => draftIn(format, fc.oneof(figure, anyNumber))),
    fc.option(anyFormat.chain((format) => draftIn(format, figure))),
  )
  .map(([draft, previous]) => ({ ...draft, previous }))
