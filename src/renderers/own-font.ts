import type { FontFace, FontSet } from './fonts'
import { FAMILY_NAME, nameIn, readCharacterMap, tablesOf, tagAt } from './truetype'

/** A font the user brings: her licence, her machine. */
export interface OwnFont extends FontFace {
  /** Its name, Chinese where it has one. */
  family: string
}

/** Why a font cannot be used. */
export type FontProblem =
  /** No font file at all, or a broken one. */
  | 'font.unreadable'
  /** Several fonts in one file (TTC). */
  | 'font.collection'
  /** PostScript outlines (OTF, CFF), which make a PDF nearly three times as slow (measured). */
  | 'font.postscript'
  /** Packed for the web (WOFF, WOFF2), which pdfmake cannot embed (measured). */
  | 'font.web'
  /** Its maker forbids embedding, or embedding in part. */
  | 'font.restricted'
  /** Hardly any Chinese characters. */
  | 'font.no-chinese'

const KINDS: Record<string, FontProblem> = {
  ttcf: 'font.collection',
  OTTO: 'font.postscript',
  wOFF: 'font.web',
  wOF2: 'font.web',
}

const NEEDED = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'OS/2', 'post']

/** Fewer would be a font of digits or ornaments: GB 2312's first level alone has 3755. */
const FEWEST_CHINESE = 3000

/** Reads a user's font and says whether it can be embedded. Never throws. The bytes are copied. */
export function readOwnFont(file: Uint8Array): { font: OwnFont; problem: null } | { font: null; problem: FontProblem } {
  const refuse = (problem: FontProblem) => ({ font: null, problem })
  try {
    const bytes = file.slice()
    const view = new DataView(bytes.buffer)
    const kind = tagAt(view, 0)
    const other = KINDS[kind]
    if (other) return refuse(other)
    const tables = tablesOf(view)
    const at = (tag: string) => tables.get(tag)?.offset ?? 0
    if (!['\0\u0001\0\0', 'true'].includes(kind) || NEEDED.some((tag) => !tables.has(tag)))
      return refuse('font.unreadable')
    if (!mayEmbed(view.getUint16(at('OS/2') + 8))) return refuse('font.restricted')
    const { coverage, chinese } = coverageOf(readCharacterMap(view, at('cmap')))
    if (chinese < FEWEST_CHINESE) return refuse('font.no-chinese')
    normalise(view, at('hhea'), view.getUint16(at('head') + 18))
    return { font: { family: nameIn(view, at('name'), FAMILY_NAME, CHINESE), bytes, coverage }, problem: null }
  } catch {
    return refuse('font.unreadable')
  }
}

/**
 * A font set in which some faces are the user's own. Ours stays behind each, for the characters hers lacks.
 * @param own by id of the face
 */
export function withOwnFonts(fonts: FontSet, own: ReadonlyMap<string, FontFace>): FontSet {
  const faces = { ...fonts.faces }
  for (const [id, { bytes, coverage }] of own) {
    const ours = fonts.faces[id]
    if (!ours) continue
    const reserve = `${id}-embedded`
    faces[reserve] = ours
    faces[id] = { bytes, coverage, reserve }
  }
  return { ...fonts, faces }
}

/** fsType: 2 alone forbids embedding, 0x100 embedding in part, 0x200 all but bitmaps (OpenType, OS/2). */
function mayEmbed(fsType: number): boolean {
  return (fsType & 0xf) !== 2 && (fsType & 0x300) === 0
}

/** All characters as hexadecimal ranges; of the Chinese ones (U+4E00 to U+9FFF), how many. */
function coverageOf(glyphOf: (codePoint: number) => number): { coverage: string; chinese: number } {
  const ranges: string[] = []
  let chinese = 0
  let start = -1
  for (let code = 0x20; code <= LAST; code++) {
    const has = code < LAST && glyphOf(code) !== 0
    if (has && code >= 0x4e00 && code <= 0x9fff) chinese++
    if (has && start < 0) start = code
    if (!has && start >= 0) {
      ranges.push(`${start.toString(16)}-${(code - 1).toString(16)}`)
      start = -1
    }
  }
  return { coverage: ranges.join(','), chinese }
}

/** Behind the last Chinese character of Unicode's third plane. */
const LAST = 0x33480

/** Gives a font the vertical measures all embedded faces have, lest lines jump where the face changes (hhea). */
function normalise(view: DataView, hhea: number, unitsPerEm: number): void {
  view.setInt16(hhea + 4, Math.round(0.88 * unitsPerEm))
  view.setInt16(hhea + 6, Math.round(-0.12 * unitsPerEm))
  view.setInt16(hhea + 8, 0)
}

const CHINESE = 0x804
