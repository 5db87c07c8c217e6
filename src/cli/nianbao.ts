import { cli as words } from '../messages/zh-CN'
import { EXIT, say } from './io'
import { run } from './main'

// A reader that has seen enough, such as head, closes the pipe: nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  // A fault of ours: still one line, and never the exit code of a report that was made.
  say(words.unexpected(error instanceof Error ? error.message : String(error)))
  process.exitCode = EXIT.refused
}
