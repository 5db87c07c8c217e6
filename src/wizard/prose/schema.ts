import { type Extensions, mergeAttributes, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Heading } from '@tiptap/extension-heading'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions'
import { HeadingKeys } from './heading-keys'
import { HeadingNumbers } from './heading-numbers'

const PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/

/** h1 is the section's title, so （一） is h2. */
const FIRST_HEADING = 2

const ProseParagraph = Paragraph.extend({ whitespace: 'pre' })

/** A heading is plain text with its number. */
const ProseHeading = Heading.extend({
  content: 'text*',
  marks: '',
  whitespace: 'pre',
  addInputRules: () => [],
  parseHTML: () => [1, 2, 3].map((level) => ({ tag: `h${level + FIRST_HEADING - 1}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level + FIRST_HEADING - 1}`, HTMLAttributes, 0],
}).configure({ levels: [1, 2, 3] })

const Picture = Node.create({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    data: { default: '', rendered: false },
    alt: { default: '', rendered: false },
    caption: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'figure.prose-picture',
      getAttrs: (element) => {
        const image = element.querySelector('img')
        const data = image?.getAttribute('src') ?? ''
        const caption = element.querySelector('figcaption')?.textContent ?? null
        return PICTURE.test(data) ? { data, alt: image?.getAttribute('alt') ?? '', caption } : false
      },
    },
  ],
  renderHTML: ({ node }) => {
    const image = ['img', { src: node.attrs.data, alt: node.attrs.alt }] as const
    const figure = { class: 'prose-picture' }
    return node.attrs.caption
      ? ['figure', figure, image, ['figcaption', {}, node.attrs.caption]]
      : ['figure', figure, image]
  },
})

/** The one line of plain text a cell holds. */
const CellText = Node.create({
  name: 'cellText',
  content: 'text*',
  marks: '',
  whitespace: 'pre',
  parseHTML: () => [{ tag: 'div.cell-text' }],
  renderHTML: () => ['div', { class: 'cell-text' }, 0],
})

/** How many rows are the header is said by the table, not by its cells. */
const ProseTable = Table.extend({
  addAttributes: () => ({
    headerRows: {
      default: null,
      parseHTML: (element) => Number(element.getAttribute('data-header-rows')) || null,
      renderHTML: ({ headerRows }) => ({ 'data-header-rows': headerRows }),
    },
    caption: {
      default: null,
      parseHTML: (element) => element.querySelector('caption')?.textContent || null,
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'table', contentElement: 'tbody' }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const body = ['tbody', 0] as const
    return node.attrs.caption
      ? ['table', HTMLAttributes, ['caption', { contenteditable: 'false' }, node.attrs.caption], body]
      : ['table', HTMLAttributes, body]
  },
  // Tab goes from cell to cell and out at the end; it never holds the keyboard.
  addKeyboardShortcuts() {
    const next = () => this.editor.isActive('table') && this.editor.commands.goToNextCell()
    return {
      Tab: next,
      Enter: () => this.editor.isActive('table') && (next() || true),
      'Shift-Tab': () => this.editor.isActive('table') && this.editor.commands.goToPreviousCell(),
    }
  },
}).configure({ View: null, resizable: false })

const ProseRow = TableRow.extend({ content: 'tableCell*' })

/** A cell is never merged; the names of spans are what the table commands ask for. */
const ProseCell = TableCell.extend({
  content: 'cellText',
  addAttributes: () => ({
    colspan: { default: 1, rendered: false },
    rowspan: { default: 1, rendered: false },
    colwidth: { default: null, rendered: false },
  }),
  renderHTML: ({ HTMLAttributes }) => ['td', mergeAttributes(HTMLAttributes), 0],
})

/** Everything prose may hold, and nothing else: what is pasted is read by these. */
export const proseSchema: Extensions = [
  Document,
  Text,
  ProseParagraph,
  ProseHeading,
  Bold,
  Picture,
  ProseTable,
  ProseRow,
  ProseCell,
  CellText,
]

/** The editor's parts, with how it behaves. */
export function proseExtensions(placeholder: string): Extensions {
  return [
    ...proseSchema,
    HeadingKeys,
    HeadingNumbers,
    UndoRedo,
    Gapcursor,
    Dropcursor.configure({ color: 'currentColor', width: 2 }),
    Placeholder.configure({ placeholder }),
  ]
}
