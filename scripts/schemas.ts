import * as z from 'zod'
import { draftSchema } from '../src/draft/schema'
import { formatSchema } from '../src/format/schema'
import type { Format } from '../src/format/types'
import { themeSchema } from '../src/renderers/theme'

/** JSON Schema draft-07, which editors understand best. */
const OPTIONS = { target: 'draft-7', io: 'input' } as const

type JsonSchema = Record<string, unknown>

/** The files of templates/schema by name: what editors check and complete hand-written files with. */
export function jsonSchemas(formats: Format[]): Record<string, JsonSchema> {
  return {
    'format.schema.json': titled(
      '年报格式',
      'templates/formats 里的文件：一份通知规定的年报格式，包括各部分、表格、规则和填报提示。',
      z.toJSONSchema(formatSchema, OPTIONS),
    ),
    'draft.schema.json': titled(
      '年报草稿',
      '政府信息公开工作年度报告的草稿文件（.nianbao.json）。没有填的数写 null，不写 0。',
      draftJsonSchema(formats),
    ),
    'theme.schema.json': titled(
      '版式',
      'templates/layouts/*/theme.json：纸张、字体、字号和表格尺寸，DOCX 和 PDF 共用。',
      z.toJSONSchema(themeSchema, OPTIONS),
    ),
  }
}

/** A draft of any of the formats; last year's draft inside it is a draft again, without one of its own. */
function draftJsonSchema(formats: Format[]): JsonSchema {
  const { anyOf, ...rest } = z.toJSONSchema(z.union(formats.map(draftSchema)), { ...OPTIONS, reused: 'ref' })
  const lastYear = { allOf: [{ $ref: '#' }, { properties: { previous: { type: 'null' } } }] }
  const previous = { anyOf: [{ type: 'null' }, lastYear], default: null }
  const drafts = (anyOf ?? []).map((draft, index) => ({
    title: `格式 ${formats[index]?.id}：${formats[index]?.source}`,
    ...draft,
    properties: { ...draft.properties, previous },
  }))
  return { ...rest, anyOf: drafts }
}

function titled(title: string, description: string, { $schema, ...rest }: JsonSchema): JsonSchema {
  return { $schema, title, description, ...rest }
}
