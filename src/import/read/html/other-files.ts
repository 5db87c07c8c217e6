import { attribute, elementsOf, type HtmlElement, type HtmlNode } from './parse'

/** Files of frames, as browsers and spreadsheets save them in a folder beside a page. */
export function savedFrames(page: HtmlNode): string[] {
  return elementsOf(page, 'frame', 'iframe')
    .map((element) => attribute(element, 'src') ?? '')
    .filter((address) => /(?:_files|\.files)\/[^/]*\.html?$/i.test(address))
}

/** Elements that may hold the whole text of a page in another file. */
export function attachedFiles(body: HtmlElement): string[] {
  return elementsOf(body, 'a', 'iframe', 'embed', 'object')
    .map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? attribute(element, 'data') ?? '')
    .filter((address) => /\.(pdf|docx?|wps|ofd|jpe?g|png)([?#]|$)/i.test(address))
    .map((address) => address.split(/[?#]/)[0]?.split('/').at(-1) ?? address)
}
