import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { preview } from 'vite'
import type { Report } from './reports'

/** Serves a built wizard while something is measured in it. */
export async function withWizard<T>(wizard: string, work: (address: string) => Promise<T>): Promise<T> {
  const server = await preview({
    build: { outDir: wizard },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  })
  try {
    return await work(`http://127.0.0.1:${(server.httpServer.address() as AddressInfo).port}`)
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve))
  }
}

/** Opens the report as a clerk does, from its file. */
export async function openReport(page: Page, address: string, { draftText }: Report): Promise<void> {
  await page.goto(address)
  const file = { name: 'report.nianbao.json', mimeType: 'application/json', buffer: Buffer.from(draftText) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.locator('nav a[aria-current]').waitFor()
}
