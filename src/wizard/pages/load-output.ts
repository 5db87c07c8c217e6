/** Preview, download and versions come when one is opened, or before, when nothing else goes on. */
export const loadOutputPages = () => import('./output-pages')
