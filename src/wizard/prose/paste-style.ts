interface PastedStyle {
  /** Null when the element says nothing of it. */
  bold: boolean | null
  /** Word's outline level of a paragraph, or null. */
  outline: number | null
}

/** What the style attribute of a pasted element says that prose can hold. Word's own properties are no CSS. */
export function readStyle(element: Element): PastedStyle {
  const style = styleOf(element)
  const weight = style.match(/(?:^|;)font-weight:(\w+)/)?.[1]
  const outline = style.match(/mso-outline-level:(\d)/)?.[1]
  return {
    bold: weight === undefined ? null : ['bold', 'bolder', '600', '700', '800', '900'].includes(weight),
    outline: outline === undefined ? null : Number(outline),
  }
}

/** Whether a pasted element was not to be seen where it was copied. */
export function isHidden(element: Element): boolean {
  return element.hasAttribute('hidden') || /(?:^|;)display:none|mso-hide:all|visibility:hidden/.test(styleOf(element))
}

/** Whether a pasted element is crossed out or a tracked deletion, or one of the comments Word puts around and below a text. */
export function isWithdrawn(element: Element): boolean {
  return (
    element.matches('del, s, strike, .msocomanchor, .MsoCommentReference') ||
    /(?:^|;)text-decoration(?:-line)?:[^;]*line-through|mso-element:comment-list|mso-special-character:comment/.test(
      styleOf(element),
    )
  )
}

/** Word writes the number of a list item as text of its own. */
export function isListNumber(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')
}

/** Whether a paragraph is an item of one of Word's lists. */
export function isWordList(element: Element): boolean {
  return /mso-list:\s*l\d/i.test(element.getAttribute('style') ?? '')
}

function styleOf(element: Element): string {
  return (element.getAttribute('style') ?? '').toLowerCase().replace(/\s/g, '')
}
