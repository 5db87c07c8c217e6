import { ensurePackages } from './install.mjs'
import { root } from './run.mjs'
import { builds, runSteps } from './steps.mjs'

/**
 * Installs what is missing, builds the wizard and serves it to this computer only.
 * @returns {Promise<void>}
 */
export async function installBuildAndServe() {
  if (!(await ensurePackages())) {
    process.exitCode = 1
    return
  }
  console.log('正在生成…… Building …')
  const [wizard] = builds
  const [built] = await runSteps([wizard])
  if (!built.ok) {
    console.error('生成失败，原因见上。Building failed; the reason is above.')
    process.exitCode = 1
    return
  }
  await serve()
}

/**
 * @returns {Promise<void>}
 */
async function serve() {
  const { preview } = await import('vite')
  // A taken port is no error: vite goes on to the next.
  const server = await preview({
    root,
    logLevel: 'warn',
    preview: { host: '127.0.0.1', port: 4173, strictPort: false },
  })
  const address = server.resolvedUrls?.local[0]
  console.log(
    `\n  年报填报向导已就绪，请用浏览器打开：${address}\n  按 Ctrl+C 结束。 (Open this address in a browser; Ctrl+C stops.)\n`,
  )
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      console.log('\n已结束。')
      // Browsers keep connections open; waiting for them would look like a hang.
      server.close().finally(() => process.exit(0))
    })
  }
}
