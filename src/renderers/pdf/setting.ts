import type { Theme } from '../theme'
import type { Page } from './page'
import type { Typesetter } from './text'

/** What a document is set with: its look, the page measured from it, and the faces. */
export interface Setting {
  theme: Theme
  page: Page
  typesetter: Typesetter
}
