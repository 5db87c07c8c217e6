// npm run bench: builds the sources at hand and measures them, or only the parts named: npm run bench -- engine wizard.
// --json prints every number.
import { copyFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// As handed out: without this React would be the slow development version.
process.env.NODE_ENV = 'production'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// Not dist/ and dist-cli/, which may be in use. Inside the project, so that the packages are found.
const folder = join(root, 'node_modules', '.cache', 'bench')
const [wizard, cli, bench] = ['dist', 'dist-cli', 'bench'].map((name) => join(folder, name))

process.chdir(root)
const { build } = await import('vite')
const quiet = /** @type {const} */ ({ root, logLevel: 'warn' })
console.warn('bench: build')
await build({ ...quiet, build: { outDir: wizard } })
await build({ ...quiet, configFile: 'vite.cli.config.ts', build: { outDir: cli } })
await build({
  ...quiet,
  configFile: false,
  publicDir: false,
  ssr: { noExternal: true, external: ['pdfmake', 'playwright-core', 'vite', '@myriaddreamin/typst-ts-node-compiler'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: bench,
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: 'bench/main.ts', child: 'bench/child.ts', 'batch-child': 'bench/batch-child.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
mkdirSync(join(folder, 'bin'), { recursive: true })
const program = join(folder, 'bin', 'nianbao.js')
copyFileSync(join(root, 'bin', 'nianbao.js'), program)

const { runBench } = await import(pathToFileURL(join(bench, 'main.js')).href)
const only = process.argv.slice(2).filter((argument) => argument !== '--json')
await runBench({ root, wizard, bench, program }, process.argv.includes('--json'), only)
