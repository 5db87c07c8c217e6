// Takes the pictures of the README from the built wizard and a rendered page: npm run pictures
import { execFileSync } from 'node:child_process'
import { mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { preview } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pictures = join(root, 'docs', 'pictures')
const draft = join(root, 'test', 'fixtures', 'drafts', 'version-1.nianbao.json')

const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
  await page.goto(`http://127.0.0.1:${server.httpServer.address().port}`)
  await page.locator('input[type=file]').setInputFiles(draft)
  await page.getByRole('link', { name: /申请办理/ }).click()
  // One figure short, so that the picture shows what the wizard says of it.
  await page.locator('[id="cell-requests.received.naturalPerson"]').fill('38')
  await page
    .getByText(/两边应相等/)
    .first()
    .waitFor()
  await page.screenshot({ path: join(pictures, 'wizard.png') })
} finally {
  await browser.close()
  server.httpServer.close()
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-pictures-'))
const rendered = [join(root, 'bin', 'nianbao.js'), 'render', draft, '-o', folder, '--formats', 'pdf']
const pdf = execFileSync(process.execPath, rendered, { encoding: 'utf8' }).trim()
for (const [page, name] of [
  [1, 'page-1'],
  [3, 'page-table'],
]) {
  execFileSync(
    'pdftoppm',
    ['-r', '64', '-png', '-f', page, '-l', page, '-singlefile', pdf, join(folder, name)].map(String),
  )
  renameSync(join(folder, `${name}.png`), join(pictures, `${name}.png`))
}
