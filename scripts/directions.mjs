// Part of npm run check: runs dependency-cruiser and makes sure that it has really seen the code.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { directionProblems } from './lib/direction-rules.mjs'
import { root } from './lib/run.mjs'

process.chdir(root)
const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs')
const { output } = await cruise(['src'], options, undefined, { tsConfig: extractTSConfig('./tsconfig.json') })
const files = readdirSync(join(root, 'src'), { recursive: true }).map(
  (file) => `src/${String(file).replaceAll('\\', '/')}`,
)
const problems = directionProblems(files, output)

for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(`${output.modules.filter((module) => module.source.startsWith('src/')).length} modules seen`)
