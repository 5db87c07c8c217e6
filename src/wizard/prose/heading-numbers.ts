import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import type { HeadingLevel } from '../../draft/heading-number'
import { type HeadingLine, renumber } from './renumber'

/** Keeps headings numbered in sequence while the clerk adds and removes them; opening a text changes nothing. */
export const HeadingNumbers = Extension.create({
  name: 'headingNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, after) => {
        const typed = transactions.some((one) => one.docChanged)
        if (!typed || transactions.some((one) => one.getMeta('history$'))) return null
        const headings = headingsIn(after.doc)
        const texts = renumber(headingsIn(before.doc), headings)
        const { tr } = after
        for (let index = headings.length - 1; index >= 0; index--) {
          const [heading, text] = [headings[index], texts[index]]
          if (heading && text) replaceStart(tr, heading, text)
        }
        return tr.docChanged ? tr : null
      },
    }),
  ],
})

function headingsIn(doc: Node): (HeadingLine & { at: number })[] {
  const found: (HeadingLine & { at: number })[] = []
  doc.forEach((node, offset) => {
    if (node.type.name !== 'heading') return
    found.push({ level: node.attrs.level as HeadingLevel, text: node.textContent, at: offset + 1 })
  })
  return found
}

/** Rewrites only what differs, at the start of the line, so that the caret stays where it is. */
function replaceStart(tr: Transaction, { at, text }: { at: number; text: string }, next: string): void {
  let same = 0
  while (same < Math.min(text.length, next.length) && text[text.length - 1 - same] === next[next.length - 1 - same]) {
    same += 1
  }
  tr.insertText(next.slice(0, next.length - same), at, at + text.length - same)
}
