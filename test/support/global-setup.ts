import { build } from 'vite'

/** Browser and command-line tests run what is built from the sources at hand, as it is handed out. */
export default async function setup(): Promise<void> {
  const { NODE_ENV } = process.env
  // vitest sets this to test, which would build the slow development version of React.
  process.env.NODE_ENV = 'production'
  await build({ logLevel: 'error' })
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' })
  process.env.NODE_ENV = NODE_ENV
}
