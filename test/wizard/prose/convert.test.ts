import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProseBlock } from '../../../src/draft/types'
import { blocksToDoc, docToBlocks, joinRuns } from '../../../src/wizard/prose/convert'
import { proseSchema } from '../../../src/wizard/prose/schema'
import { anyDraft } from '../../property/arbitraries'
import { richDraft } from '../../support/rich-draft'

const schema = getSchema(proseSchema)

/** Prose through the editor's own document and back. */
function throughEditor(blocks: ProseBlock[]): ProseBlock[] {
  const doc = Node.fromJSON(schema, blocksToDoc(blocks))
  doc.check()
  return docToBlocks(doc.toJSON())
}

/** Prose with neighbouring runs joined and without lines on which nothing stands. */
function normal(blocks: ProseBlock[]): ProseBlock[] {
  return blocks.flatMap((block): ProseBlock[] => {
    if (block.type === 'heading') return block.text.trim() === '' ? [] : [block]
    if (block.type !== 'paragraph') return [block]
    const runs = joinRuns(block.runs)
    return runs.some(({ text }) => text.trim() !== '') ? [{ type: 'paragraph', runs }] : []
  })
}

test('everything a draft can hold comes through the editor unchanged', () => {
  const blocks = richDraft.sections.overview ?? []
  expect(throughEditor(blocks)).toEqual(blocks)
})

test('any prose comes through the editor, but for empty runs and empty lines', () => {
  fc.assert(
    fc.property(anyDraft, ({ preface, sections }) => {
      for (const blocks of [preface, ...Object.values(sections)]) {
        expect(throughEditor(blocks)).toEqual(normal(blocks))
      }
    }),
    { numRuns: 60 },
  )
})

test('after a picture or a table there is a line to write on', () => {
  for (const block of richDraft.sections.overview?.slice(2) ?? []) {
    expect(blocksToDoc([block]).content?.map(({ type }) => type)).toEqual([expect.any(String), 'paragraph'])
  }
  expect(blocksToDoc([]).content).toEqual([{ type: 'paragraph' }])
})
