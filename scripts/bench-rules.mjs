// npm run bench:rules: how often the text rules are right, by the labelled sentences, and what they find in the corpus.
import { withSources } from './lib/sources.mjs'

await withSources(async (load) => {
  const { reportRules } = await load('/bench/rules.ts')
  console.log(reportRules())
})
