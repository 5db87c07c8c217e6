import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Block, Document, TableBlock } from '../src/document/types'
import type { FontSet } from '../src/renderers/fonts'
import type { StyleName, Theme } from '../src/renderers/theme'
import type { Render } from './reports'

/**
 * What the physics of the task allow: the same report through typst, a compiled typesetter, in the same faces on the
 * same page. Simpler than ours (no notes, no upright labels, no attached data), so its time flatters it a little.
 */
export function loadTypst(theme: Theme, fonts: FontSet): Render {
  const fontBlobs = Object.values(fonts.faces).map(({ bytes }) => Buffer.from(bytes))
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
  return async (document) => {
    // It remembers what it set: without this the second run would only fetch the first one's result.
    compiler.evictCache(0)
    return compiler.pdf({ mainFileContent: sourceOf(document, theme) })
  }
}

function sourceOf(document: Document, theme: Theme): string {
  const { widthMm, heightMm, marginsMm: margins } = theme.page
  const body = document.sections.flatMap((section) => [
    line('section', section.title, theme),
    ...section.blocks.map((block) => blockOf(block, theme)),
  ])
  const { units, date } = document.signature ?? { units: [], date: null }
  return [
    `#set page(width: ${widthMm}mm, height: ${heightMm}mm, numbering: "— 1 —", margin: (${Object.entries(margins)
      .map(([side, mm]) => `${side}: ${mm}mm`)
      .join(', ')}))`,
    `#set text(lang: "zh", region: "cn", ${styleOf('body', theme)})`,
    '#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 0.8em, spacing: 0.8em)',
    `#set table(align: center + horizon, inset: ${theme.table.paddingPt}pt, stroke: ${theme.table.borderPt}pt)`,
    `#align(center, text(${styleOf('title', theme)}, ${quote(document.title)}))`,
    ...document.preface.map((block) => blockOf(block, theme)),
    ...body,
    `#align(right)[${[...units, date ?? ''].map((text) => `#${quote(text)}`).join(' \\ ')}]`,
  ].join('\n\n')
}

function blockOf(block: Block, theme: Theme): string {
  switch (block.type) {
    case 'paragraph':
      return `#${quote(block.runs.map(({ text }) => text).join(''))}`
    case 'heading':
      return line(`heading${block.level}`, block.text, theme)
    case 'table':
      return tableOf(block, theme)
    case 'figure':
      return `#${quote(block.alt)}`
  }
}

function tableOf({ widths, rows }: TableBlock, theme: Theme): string {
  const cells = (header: boolean) =>
    rows
      .filter((row) => row.header === header)
      .flatMap((row) => row.cells)
      .map(({ colSpan, rowSpan, text }) => `table.cell(colspan: ${colSpan}, rowspan: ${rowSpan}, ${quote(text)})`)
      .join(', ')
  const columns = widths.map((width) => `${width}fr`).join(', ')
  return `#[#set text(${styleOf('tableBody', theme)})
#set par(justify: false, first-line-indent: 0pt, leading: 0.2em)
#table(columns: (${columns}), table.header(${cells(true)}), ${cells(false)})]`
}

function line(style: StyleName, text: string, theme: Theme): string {
  return `#text(${styleOf(style, theme)}, ${quote(text)})`
}

function styleOf(name: StyleName, theme: Theme): string {
  const { font, sizePt } = theme.styles[name]
  const faces = [theme.fonts[font]?.pdf ?? '', ...theme.fallback]
  return `font: (${faces.map((face) => quote(familyOf(face))).join(', ')}), size: ${sizePt}pt`
}

/** public/fonts names each face's family after its id. */
function familyOf(face: string): string {
  return `Nianbao ${face.charAt(0).toUpperCase()}${face.slice(1)}`
}

/** Text as typst's string literal. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
}
