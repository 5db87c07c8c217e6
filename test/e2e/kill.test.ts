import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zeroDraft } from '../support/drafts'
import { format2021 } from '../support/formats'
import { cellInput, openDraftFile } from '../support/open-draft'
import { BROWSER_FLAGS, browserPath } from '../support/wizard'

/** Eight take half a minute; NIANBAO_KILLS=20 for the whole measure. */
const KILLS = Number(process.env.NIANBAO_KILLS ?? 8)
/** A second, and what passes between a key pressed here and its stroke in the browser. */
const LOST_MS = 1000
const CELL = 'requests.received.naturalPerson'

interface Killable {
  page: Page
  kill: () => Promise<void>
}

/** A browser process of its own with a lasting profile, to be killed like a power cut would. */
async function startBrowser(profile: string): Promise<Killable> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const flags = [
    ...BROWSER_FLAGS,
    '--headless',
    '--remote-debugging-port=0',
    '--no-first-run',
    `--user-data-dir=${profile}`,
  ]
  const child = spawn(browserPath(), [...flags, 'about:blank'], { detached: true, stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = async () => {
    // Its whole process group: nothing gets the chance to write what it still holds.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  const started = () => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')
  for (let tries = 0; tries < 200 && !started(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50))
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('no page')
  return { page, kill }
}

describe('the browser is killed while a clerk types', () => {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-kill-'))
  let server: Awaited<ReturnType<typeof preview>>
  let origin = ''
  let address = ''
  let browser: Killable

  beforeAll(async () => {
    server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
    origin = `http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`
    browser = await startBrowser(profile)
    const draft = zeroDraft(format2021)
    await openDraftFile(browser.page, origin, { ...draft, agency: { ...draft.agency, name: '云岭县' } })
    await browser.page.getByRole('link', { name: /三、申请办理/ }).click()
    address = browser.page.url()
    await browser.page.getByText(/^已保存/).waitFor()
  })
  afterAll(async () => {
    await browser?.kill()
    await new Promise((resolve) => server.httpServer.close(resolve))
    rmSync(profile, { recursive: true, force: true })
  })

  test(`${KILLS} times: at most the last second is missing, and the draft opens every time`, {
    timeout: 300_000,
  }, async () => {
    let last = 0
    for (let round = 1; round <= KILLS; round += 1) {
      const typed: { value: number; at: number }[] = [{ value: last, at: 0 }]
      const input = cellInput(browser.page, CELL)
      const end = Date.now() + 200 + Math.random() * 1500
      while (Date.now() < end) {
        const value = (typed[typed.length - 1]?.value ?? 0) + 1
        await input.fill(String(value))
        typed.push({ value, at: Date.now() })
      }
      const killedAt = Date.now()
      await browser.kill()

      browser = await startBrowser(profile)
      await browser.page.goto(address)
      const again = cellInput(browser.page, CELL)
      await again.waitFor()
      await expect.poll(() => again.isEnabled()).toBe(true)
      last = Number(await again.inputValue())
      const due = typed.filter(({ at }) => at < killedAt - LOST_MS).pop()?.value ?? 0
      expect(
        last,
        `round ${round}: typed up to ${typed[typed.length - 1]?.value}, kept ${last}`,
      ).toBeGreaterThanOrEqual(due)
      expect(typed.map(({ value }) => value)).toContain(last)
      expect(await cellInput(browser.page, 'requests.received.total').inputValue()).toBe(String(last))
    }
    expect(last).toBeGreaterThan(0)
  })
})
