import { readFileSync } from 'node:fs'
import { emptyDocument } from '../../../src/document/empty'
import type { Block, Document } from '../../../src/document/types'
import { pageOf } from '../../../src/renderers/pdf/page'
import type { Setting } from '../../../src/renderers/pdf/setting'
import { createTypesetter } from '../../../src/renderers/pdf/text'
import { themeSchema } from '../../../src/renderers/theme'
import { loadFonts } from '../../support/fonts'

export const theme = themeSchema.parse(
  JSON.parse(readFileSync(new URL('../../../templates/layouts/gongwen/theme.json', import.meta.url), 'utf8')),
)
export const fonts = loadFonts()
export const setting: Setting = {
  theme,
  page: pageOf(theme),
  typesetter: createTypesetter(fonts, theme.fallback),
}

/** A document of a preface alone. */
export function documentOf(preface: Block[], title = '测试'): Document {
  return { ...emptyDocument(title), preface }
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', runs: [{ text }] }
}

/** Chinese text without marks or digits, of so many characters. */
export function plainText(length: number): string {
  return '这是一段用来填满版面的文字没有任何标点只是一个字接着一个字'.repeat(Math.ceil(length / 29)).slice(0, length)
}
