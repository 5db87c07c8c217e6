// npm run bench:rules: how often the text rules are right, by the labelled sentences, and what they find in the corpus.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
try {
  const { reportRules } = await server.ssrLoadModule('/bench/rules.ts')
  console.log(reportRules())
} finally {
  await server.close()
}
