/** Puts the focus into the one field of a form that was sent without an answer, so that it can be given at once. */
export function focusField(form: ParentNode): void {
  form.querySelector<HTMLElement>('input, textarea')?.focus()
}
