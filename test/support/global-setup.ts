import { build } from 'vite'

/** Browser and command-line tests run what is built from the sources at hand, never something older. */
export default async function setup(): Promise<void> {
  await build({ logLevel: 'error' })
  await build({ configFile: 'vite.cli.config.ts', logLevel: 'error' })
}
