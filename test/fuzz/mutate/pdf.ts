import { unzlibSync } from 'fflate'
import { binaryBytes, binaryText } from '../../../src/import/read/binary'
import type { Random } from '../random'
import { mutateBytes } from './bytes'
import { type Change, changeOften, cut, exchange, insert, move, repeat, replace } from './change'

const PIECES = [
  'q ',
  'Q ',
  'BT ',
  'ET ',
  '[',
  ']',
  '<<',
  '>>',
  '(',
  ')',
  'endstream',
  'endobj',
  ' 1 0 0 1 0 0 cm ',
  ' 0 0 0 0 0 0 cm ',
  ' 1e9 0 0 1e9 0 0 Tm ',
  ' /F1 0 Tf ',
  ' /F1 1e9 Tf ',
  ' <FEFF4E00> Tj ',
  ' 0 0 100 100 re S ',
  ' 0 0 m 100 0 l S ',
  ' BI /W 9999 /H 9999 ID ',
  ' /X Do ',
  '%',
  'A'.repeat(200),
]
const NUMBERS = ['0', '-1', '1', '0.0001', '32767', '65536', '2147483648', '99999999999', '-1e9', '1.2.3', '--5', '']
const FILTERS =
  'FlateDecode LZWDecode ASCIIHexDecode ASCII85Decode RunLengthDecode DCTDecode JPXDecode JBIG2Decode CCITTFaxDecode Crypt'.split(
    ' ',
  )
const ENTRIES = [
  '/OpenAction << /S /JavaScript /JS (throw 1) >>',
  '/AA << /O << /S /URI /URI (http://192.0.2.1/) >> >>',
  '/Rotate 45',
  '/Rotate 90',
  '/UserUnit 1e9',
  '/MediaBox [0 0 1e9 1e9]',
  '/MediaBox [0 0 0 0]',
  '/Count 99999999',
  '/Count -1',
  '/Kids []',
  '/Length 0',
  '/Length 999999999',
  '/Filter [/FlateDecode /FlateDecode]',
  '/DecodeParms << /Predictor 15 /Columns 999999 >>',
  '/Contents []',
  '/Resources null',
  '/Encoding /GBK-EUC-H',
  '/ToUnicode null',
  '/W [0 [1e9]]',
  '/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O () /U () >>',
]

const OBJECT = /\n\d+ 0 obj[\s\S]{0,20000}?endobj/g
const REFERENCE = /\b\d+ 0 R\b/g

const otherReference: Change = (text, random) =>
  replace(REFERENCE, () => `${1 + random.below((text.match(/ 0 obj/g)?.length ?? 0) + 2)} 0 R`)(text, random)
const manyReferences = replace(REFERENCE, (found, random) => `${found} `.repeat(random.pick([2, 40, 3000])))
const oddNumber = replace(/(?<=[\s[])-?\d+\.?\d*(?=[\s\]])/g, (_, random) => random.pick(NUMBERS))
const otherName = replace(/\/[A-Z]\w+/g, (_, random) => `/${random.pick(FILTERS)}`)
const otherFilter = replace(/\/FlateDecode/g, (_, random) => `/${random.pick(FILTERS)}`)
const moreEntries = replace(/<<(?=\s*\/)/g, (found, random) => `${found} ${random.pick(ENTRIES)} `)
const nested = replace(/(?<=\s)(?:\[|<<)/g, (found, random) => found.repeat(random.pick([2, 30, 600, 5000])))
const operators = exchange(/\n[^\n]{1,200}(?=\n)/g)
const hexText = replace(/<[0-9A-Fa-f]{4,}>/g, (found, random) => {
  return random.pick(['<>', '<4>', found.repeat(40), `<${'00'.repeat(random.below(400))}>`, `<${found.slice(3, -2)}>`])
})

const mutatePlain = changeOften([
  cut,
  repeat,
  move,
  insert(PIECES),
  insert(PIECES),
  exchange(OBJECT),
  operators,
  operators,
  operators,
  otherReference,
  manyReferences,
  oddNumber,
  oddNumber,
  oddNumber,
  otherName,
  otherFilter,
  moreEntries,
  moreEntries,
  nested,
  hexText,
  hexText,
])

/**
 * A PDF with operators, figures, references, dictionaries and streams changed: as text where its streams are unpacked
 * (`plainPdf`), with a right table of its objects three times of four. One in four is broken by bytes alone.
 */
export function mutatePdf(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(4) === 0) return mutateBytes(bytes, random)
  const changed = mutatePlain(binaryText(bytes), random)
  return binaryBytes(random.below(4) === 0 ? changed : withTable(changed))
}

/** A PDF as this program and `rawPdf` write it, with every stream unpacked that is no font: its operators are text. */
export function plainPdf(bytes: Uint8Array): Uint8Array {
  const text = binaryText(bytes)
  const plain = text.replace(
    /<<([^<>]*?)\/Length \d+([^<>]*?)\/Filter \/FlateDecode([^<>]*)>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/g,
    (whole, before: string, between: string, after: string, packed: string) => {
      const unpacked = unpack(packed)
      if (unpacked === null || /\/Length1|\/Subtype/.test(before + between + after)) return whole
      return `<<${before}/Length ${unpacked.length}${between}${after}>>\nstream\n${unpacked}\nendstream`
    },
  )
  return binaryBytes(withTable(plain))
}

function unpack(packed: string): string | null {
  try {
    return binaryText(unzlibSync(binaryBytes(packed)))
  } catch {
    return null
  }
}

/** The file with the table of its objects written anew; the last of one number counts. */
function withTable(text: string): string {
  const end = text.lastIndexOf('\nxref')
  const trailer = text.slice(end).match(/trailer\s*(<<[\s\S]*>>)\s*startxref/)?.[1]
  if (end === -1 || !trailer) return text
  const body = text.slice(0, end + 1)
  const offsets = new Map([...body.matchAll(/(?<=\n)(\d{1,6}) 0 obj/g)].map((one) => [Number(one[1]), one.index]))
  const size = Math.max(0, ...offsets.keys()) + 1
  if (size > 10 * offsets.size + 10) return text
  const line = (number: number): string => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  }
  const table = Array.from({ length: size }, (_, number) => line(number)).join('')
  return `${body}xref\n0 ${size}\n${table}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`
}
