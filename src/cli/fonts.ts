import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fonts as words } from '../messages/zh-CN'
import { leaveOutFontkit } from '../platform/node/fontkit'
import { readFonts } from '../platform/node/fonts'
import type { FontFace, FontSet } from '../renderers/fonts'
import { readOwnFont, withOwnFonts } from '../renderers/own-font'
import { Refusal, refuseFile } from './io'
import { packageRoot } from './templates'

/**
 * The embedded fonts, with those of a folder in place of them where one is given: files named after the face they
 * stand for (`fang.ttf`). A font that cannot be embedded is refused.
 */
export async function openFonts(folder?: string): Promise<FontSet> {
  leaveOutFontkit()
  const fonts = await readFonts(join(await packageRoot(), 'public', 'fonts'))
  if (folder === undefined) return fonts
  const faces = Object.keys(fonts.faces)
  const names = await readdir(folder).catch((error) => refuseFile(folder, error))
  const own = new Map<string, FontFace>()
  for (const name of names) {
    const face = faces.find((id) => name.toLowerCase() === `${id}.ttf`)
    if (face !== undefined) own.set(face, await openFont(join(folder, name)))
  }
  if (own.size === 0) throw new Refusal(words.folder.empty(folder, faces.map((id) => `${id}.ttf`).join('、')))
  return withOwnFonts(fonts, own)
}

async function openFont(file: string): Promise<FontFace> {
  const bytes = await readFile(file).catch((error) => refuseFile(file, error))
  const { font, problem } = readOwnFont(new Uint8Array(bytes))
  if (font === null) throw new Refusal(words.folder.refused(file, words.problems[problem]))
  return font
}
