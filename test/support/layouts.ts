import { type Layouts, readLayouts } from '../../src/renderers/layout'
import { projectFile } from './formats'

const FILES = [
  'layouts/gongwen/theme.json',
  'layouts/web/page.html',
  'layouts/web/style.css',
  'layouts/cms/fragment.json',
]

/** The official layouts, read as the program reads them. */
export const layouts: Layouts = officialLayouts()

function officialLayouts(): Layouts {
  const read = readLayouts(new Map(FILES.map((name) => [name, projectFile(`templates/${name}`)])))
  if (!read.layouts) throw new Error(JSON.stringify(read.problems))
  return read.layouts
}
