// One report made from last year's in the wizard, counted, beside the same in Word, modelled: node scripts/beside-word.mjs.
// Build the wizard first.
import { root, withSources } from './lib/sources.mjs'

await withSources(async (load) => {
  const { runBesideWord } = await load('/bench/beside-word/main.ts')
  await runBesideWord(root)
})
