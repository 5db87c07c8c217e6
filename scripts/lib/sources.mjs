import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Runs some work that loads modules of the project as they stand, without building them.
 * @template T
 * @param {(load: (path: string) => Promise<Record<string, any>>) => Promise<T>} work given a loader of modules by their path from the project's folder, beginning with /
 * @returns {Promise<T>}
 */
export async function withSources(work) {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    return await work((path) => server.ssrLoadModule(path))
  } finally {
    await server.close()
  }
}
