/**
 * JSON text that means the same and can stand anywhere: no `<` that could close an HTML script or open a comment
 * (HTML standard, 4.12.1.3), no character XML or HTML has no place for. JSON takes all of them as \uXXXX.
 */
export function inertJson(json: string): string {
  return json.replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
