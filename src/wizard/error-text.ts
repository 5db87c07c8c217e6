/** What an error says, for a message to the clerk; anything else thrown as text. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
