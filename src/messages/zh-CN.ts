/** Every sentence a person reads, in plain Simplified Chinese, keyed by code. A leaf: it imports nothing but words. */

export { cli } from './cli'
export { document } from './document'
export { findings } from './findings'
export { problems } from './problems'
export { wizard } from './wizard'
