import * as z from 'zod'
import { expected } from '../../messages/zh-CN'

/** CSS declarations of one kind of element. No value may fetch anything or close its attribute. */
const style = z.record(
  z.string().regex(/^[a-z-]+$/, expected.cssName),
  z.string().regex(/^(?!.*(?:url|expression)\s*\()[^;:"'<>{}\\]+$/i, expected.cssValue),
)

/**
 * templates/layouts/cms/fragment.json: how the report looks where only inline styles survive,
 * in the editor of a content management system.
 */
export const fragmentSchema = z.strictObject({
  $schema: z.string().optional(),
  name: z.string().min(1),
  styles: z.strictObject({
    paragraph: style,
    section: style,
    heading1: style,
    heading2: style,
    heading3: style,
    /** The line that stands where a picture has to be uploaded. */
    picture: style,
    /** Caption of a table or picture inside the text. */
    caption: style,
    table: style,
    /** Headings of columns and blocks. */
    header: style,
    rowHeader: style,
    value: style,
    /** Added to the cell of a label written from top to bottom. */
    vertical: style,
    /** That label inside its cell: Chromium 86 turns no table cell, only what is in it. */
    upright: style,
    /** The raised mark behind a figure that has a note. */
    mark: style,
    note: style,
    signature: style,
  }),
})

export type FragmentLayout = z.infer<typeof fragmentSchema>
export type FragmentStyle = keyof FragmentLayout['styles']

/** The styles of some kinds as the text of one style attribute; later kinds win. */
export function inlineStyle(layout: FragmentLayout, ...kinds: FragmentStyle[]): string {
  const declarations = Object.assign({}, ...kinds.map((kind) => layout.styles[kind])) as Record<string, string>
  return Object.entries(declarations)
    .map(([property, value]) => `${property}:${value}`)
    .join(';')
}
