import type { StyleName, Theme } from '../theme'
import { points } from './measures'
import { element } from './xml'

/** What sets a paragraph style off from the one it is based on; lengths in twips. */
export interface ParagraphLook {
  basedOn?: string
  next?: string
  keepNext?: boolean
  keepLines?: boolean
  /** Fills the type area's lines and characters and nothing more, see `ON_GRID`. */
  onGrid?: boolean
  offGrid?: boolean
  /** Twips of an exact line; auto grows with what stands in it. */
  line?: number | 'auto'
  before?: number
  after?: number
  indentCharacters?: number
  /** How far all lines but the first begin in, in characters of the style. */
  hangingCharacters?: number
  /** Twips from one Chinese character to the next. */
  characterWidth?: number
  /** No space between paragraphs of this style. */
  together?: boolean
  align?: 'left' | 'center' | 'right' | 'both'
  /** From 0. */
  outlineLevel?: number
}

/**
 * What keeps text on the grid of GB/T 9704-2012, 5.2.3: single lines at a page's edge stay, punctuation does not hang
 * out, and no space is put between Chinese characters and digits. LibreOffice 7.4 takes overflowPunct for its opposite
 * and passes over autoSpaceDE (measured, and so its source reads): its lines may hold a mark more than Word's.
 */
const ON_GRID = ['w:widowControl', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN']
  .map((name) => element(name, { 'w:val': 0 }))
  .join('')

/**
 * A paragraph style with the font and size of one of the theme's styles. Elements stand in the order of the
 * schema (ECMA-376, CT_PPrBase).
 */
export function paragraphStyle(theme: Theme, id: string, name: string, style: StyleName, look: ParagraphLook): string {
  const { line, before = 0, after = 0, indentCharacters = 0, hangingCharacters = 0 } = look
  const hanging = Math.round(hangingCharacters * points(theme.styles[style].sizePt))
  const basedOn = look.basedOn ?? (id === 'Normal' ? undefined : 'Normal')
  const spacing = {
    'w:before': Math.round(before),
    'w:after': Math.round(after),
    ...(line === 'auto' ? { 'w:line': 240, 'w:lineRule': 'auto' } : line && { 'w:line': line, 'w:lineRule': 'exact' }),
  }
  const paragraph = [
    look.keepNext && element('w:keepNext'),
    look.keepLines && element('w:keepLines'),
    look.onGrid && ON_GRID,
    look.offGrid && element('w:snapToGrid', { 'w:val': 0 }),
    element('w:spacing', spacing),
    indentCharacters &&
      element('w:ind', {
        'w:firstLineChars': Math.round(indentCharacters * 100),
        'w:firstLine': Math.round(indentCharacters * points(theme.styles[style].sizePt)),
      }),
    hanging > 0 && element('w:ind', { 'w:left': hanging, 'w:hanging': hanging }),
    look.together && element('w:contextualSpacing'),
    look.align && element('w:jc', { 'w:val': look.align }),
    look.outlineLevel !== undefined && element('w:outlineLvl', { 'w:val': look.outlineLevel }),
  ]
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(id === 'Normal' && { 'w:default': 1 }), 'w:styleId': id },
    [
      element('w:name', { 'w:val': name }),
      basedOn && element('w:basedOn', { 'w:val': basedOn }),
      look.next && element('w:next', { 'w:val': look.next }),
      element('w:qFormat'),
      element('w:pPr', {}, paragraph.filter(Boolean).join('')),
      element('w:rPr', {}, runLook(theme, style, look.characterWidth)),
    ]
      .filter(Boolean)
      .join(''),
  )
}

/** Font, weight, spacing and size of a theme's style (ECMA-376, EG_RPrBase, in its order). */
export function runLook(theme: Theme, style: StyleName, characterWidth?: number): string {
  const { font, bold, sizePt } = theme.styles[style]
  const halfPoints = Math.round(sizePt * 2)
  return [
    fonts(theme, font),
    bold ? element('w:b') + element('w:bCs') : '',
    characterWidth ? element('w:spacing', { 'w:val': characterWidth - points(sizePt) }) : '',
    element('w:sz', { 'w:val': halfPoints }),
    element('w:szCs', { 'w:val': halfPoints }),
  ].join('')
}

/** A style of characters, as an element of the part word/styles.xml: `look` is how they look, as `runLook` gives it. */
export function characterStyle(id: string, name: string, look: string): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id },
    element('w:name', { 'w:val': name }) + element('w:qFormat') + element('w:rPr', {}, look),
  )
}

function fonts(theme: Theme, font: string): string {
  const latin = theme.fonts[font]?.latin ?? theme.latin
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': theme.fonts[font]?.docx ?? latin,
    'w:cs': latin,
  })
}
