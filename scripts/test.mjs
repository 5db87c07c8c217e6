// npm test: installs what is missing, checks, builds and runs every test, and says in one last line how it went.
// Further arguments go to vitest: npm test -- test/rules
import { oldNodeMessage } from './lib/node-version.mjs'

const tooOld = oldNodeMessage(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} else {
  import('./lib/test-all.mjs')
    .then(({ testAll }) => testAll(process.argv.slice(2)))
    .catch((error) => {
      console.error(error)
      return { passed: 0, failed: 1 }
    })
    .then(({ passed, failed }) => {
      console.log(`${passed} passed, ${failed} failed`)
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0
    })
}
