/**
 * Lets pdf.js fail where nobody listens: it fetches all pages of a PDF ahead, and the failure of a damaged one that
 * is never asked for is an unhandled rejection, which ends a Node process (a browser only logs it). A page that is
 * asked for fails there again, and is heard.
 */
export async function withUnheardFailures<T>(work: () => Promise<T>): Promise<T> {
  const node = 'process' in globalThis ? globalThis.process : null
  // Every call has a listener of its own, as several files may be read at a time.
  const listener = (): void => undefined
  node?.on?.('unhandledRejection', listener)
  try {
    return await work()
  } finally {
    // Node tells of what nobody heard once all that is ready has run.
    await new Promise((resolve) => setTimeout(resolve))
    node?.off?.('unhandledRejection', listener)
  }
}
