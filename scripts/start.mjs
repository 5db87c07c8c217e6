// npm start: on a computer with nothing but Node, installs, builds and serves the wizard.
// Old versions of Node must get as far as the message below, so this file keeps to syntax they read.
import { oldNodeMessage } from './lib/node-version.mjs'

const tooOld = oldNodeMessage(process.versions.node)
if (tooOld) {
  console.error(tooOld)
  process.exitCode = 1
} else {
  import('./lib/serve.mjs').then(({ installBuildAndServe }) => installBuildAndServe())
}
