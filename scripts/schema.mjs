// Writes templates/schema from the zod schemas in src, and docs/rules.md from templates/rules: npm run schema
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, withSources } from './lib/sources.mjs'

const formatsFolder = join(root, 'templates', 'formats')
const rulesFolder = join(root, 'templates', 'rules')
const schemaFolder = join(root, 'templates', 'schema')

await withSources(async (load) => {
  const { loadFormats } = await load('/src/format/load.ts')
  const { describeTemplateProblem } = await load('/src/publish/describe-templates.ts')
  const { jsonSchemas } = await load('/scripts/schemas.ts')
  const names = readdirSync(formatsFolder).filter((name) => name.endsWith('.json'))
  const files = names.map((name) => ({ name, text: readFileSync(join(formatsFolder, name), 'utf8') }))
  const { formats, problems } = loadFormats(files)
  for (const problem of problems) console.error(describeTemplateProblem(problem))
  if (problems.length > 0) process.exitCode = 1
  else {
    mkdirSync(schemaFolder, { recursive: true })
    for (const [name, schema] of Object.entries(jsonSchemas(formats))) {
      writeFileSync(join(schemaFolder, name), `${JSON.stringify(schema, null, 2)}\n`)
    }
    const { readRuleBook } = await load('/src/rules/book.ts')
    const { rulesDocument } = await load('/scripts/rules-docs.ts')
    const texts = readdirSync(rulesFolder).map((name) => [name, readFileSync(join(rulesFolder, name), 'utf8')])
    const { book, problems: wrong } = readRuleBook(new Map(texts))
    if (book) writeFileSync(join(root, 'docs', 'rules.md'), rulesDocument(book.info))
    for (const { file, path, expected } of wrong) console.error(`${file} ${path}: ${expected}`)
  }
})
