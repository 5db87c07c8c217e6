/** Every sentence a person reads, in plain Simplified Chinese, keyed by code. A leaf: it imports nothing but words. */

export { charts } from './charts'
export { check } from './check'
export { cli } from './cli'
export { document } from './document'
export { findings } from './findings'
export { history } from './history'
export { home } from './home'
export { preview } from './preview'
export { problems } from './problems'
export { prose } from './prose'
export { table } from './table'
export { wizard } from './wizard'
