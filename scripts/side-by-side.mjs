// Pages of reports as HTML, DOCX and PDF show them, side by side, for review: npm run side-by-side [folder] [-- NAME…]
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { convertWithLibreOffice } from './lib/libreoffice.mjs'
import { root, withSources } from './lib/sources.mjs'

const [given, ...names] = process.argv.slice(2)
const folder = resolve(given ?? join(root, 'out', 'side-by-side'))
/** Widths the HTML is shown at besides being printed: a desk and a phone. */
const SCREENS = [1280, 390]
/** Dots per inch of a page: 9 points are still read. */
const RESOLUTION = 90

/**
 * @param {string} pdf
 * @param {string} prefix of the pictures' paths
 * @returns {string[]} a data: URL for each page
 */
function pagesOf(pdf, prefix) {
  execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-png', pdf, prefix])
  const begin = prefix.slice(prefix.lastIndexOf('/') + 1)
  return readdirSync(work)
    .filter((name) => name.startsWith(`${begin}-`) && name.endsWith('.png'))
    .sort()
    .map((name) => `data:image/png;base64,${readFileSync(join(work, name)).toString('base64')}`)
}

/**
 * One picture for each page: the HTML as printed, the DOCX as LibreOffice prints it, the PDF.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function layOut(page, name) {
  const columns = ['html', 'docx', 'pdf'].map((kind) =>
    pagesOf(join(work, `${name}.${kind}.pdf`), join(work, `${name}.${kind}`)),
  )
  const count = Math.max(...columns.map((pages) => pages.length))
  for (let index = 0; index < count; index++) {
    const pictures = columns.map((pages) => (pages[index] ? `<img src="${pages[index]}">` : '<i></i>')).join('')
    await page.setContent(
      `<style>body{margin:0;display:flex;align-items:flex-start;gap:8px;background:#888}i,img{width:calc((100% - 16px) / 3)}</style>${pictures}`,
    )
    await page.screenshot({ path: join(folder, `${name}-${String(index + 1).padStart(2, '0')}.png`), fullPage: true })
  }
}

mkdirSync(folder, { recursive: true })
const work = mkdtempSync(join(tmpdir(), 'nianbao-side-by-side-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const reports = await withSources(async (load) => {
    const { reviewedReports } = await load('/test/support/reviewed.ts')
    /** @type {{ name: string, html: string, docx: Uint8Array, pdf: Uint8Array }[]} */
    const all = await reviewedReports()
    return all.filter(({ name }) => names.length === 0 || names.includes(name))
  })
  // LibreOffice names what it writes after what it reads.
  for (const { name, docx } of reports) writeFileSync(join(work, `${name}.docx.docx`), docx)
  convertWithLibreOffice(
    reports.map(({ name }) => join(work, `${name}.docx.docx`)),
    work,
  )
  const page = await browser.newPage()
  for (const { name, html, pdf } of reports) {
    writeFileSync(join(work, `${name}.pdf.pdf`), pdf)
    for (const width of SCREENS) {
      await page.setViewportSize({ width, height: 800 })
      await page.setContent(html)
      await page.screenshot({ path: join(folder, `${name}-html-${width}.png`), fullPage: true })
    }
    await page.pdf({ path: join(work, `${name}.html.pdf`), format: 'A4', preferCSSPageSize: true })
    await page.setViewportSize({ width: 2100, height: 800 })
    await layOut(page, name)
    console.log(name)
  }
} finally {
  await browser.close()
  rmSync(work, { recursive: true })
}
console.log(folder)
