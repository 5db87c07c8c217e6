/** A place in a text as editors count it: lines and characters from 1. */
export interface TextPlace {
  line: number
  column: number
}

/**
 * Where a text stops being JSON: at the first character that cannot stand there, or at the end of a text
 * that breaks off. Null for sound JSON. The engines' own messages name the place only sometimes.
 */
export function findJsonError(text: string): TextPlace | null {
  const offset = errorOffset(text)
  if (offset === null) return null
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 }
}

/** The number literals of a JSON text, as written. */
export function* numberLiterals(json: string): Generator<string> {
  const literal = /-?\d[\d.eE+-]*/y
  for (let at = 0; at < json.length; at++) {
    if (json[at] === '"') at = stringEnd(json, at) - 1
    else if (/[-\d]/.test(json[at] ?? '')) {
      literal.lastIndex = at
      const [found = ''] = literal.exec(json) ?? []
      at += Math.max(found.length, 1) - 1
      yield found
    }
  }
}

/** A value as a message shows it: JSON, cut short. */
export function preview(value: unknown): string {
  try {
    const text = JSON.stringify(value) ?? String(value)
    return text.length > 80 ? `${text.slice(0, 79)}…` : text
  } catch {
    // Nested too deep to be written out.
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or close' | 'end'

function errorOffset(text: string): number | null {
  const token = /[ \t\n\r]*(?:([{}[\],:"])|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y
  const blank = /[ \t\n\r]*/y
  const open: string[] = []
  let expected: Expected = 'value'
  let at = 0
  const after = (): Expected => (open.length === 0 ? 'end' : ', or close')
  for (;;) {
    blank.lastIndex = at
    blank.exec(text)
    const start = blank.lastIndex
    if (start === text.length) return expected === 'end' ? null : start
    token.lastIndex = start
    const match = token.exec(text)
    if (!match) return start
    at = token.lastIndex
    const mark = match[1]
    const valueMayCome: boolean = expected === 'value' || expected === 'value or ]'
    if (mark === '"' && (valueMayCome || expected === 'key' || expected === 'key or }')) {
      const wrong = stringError(text, start)
      if (wrong !== null) return wrong
      at = stringEnd(text, start)
      expected = valueMayCome ? after() : ':'
    } else if ((mark === undefined || mark === '{' || mark === '[') && valueMayCome) {
      if (mark) open.push(mark)
      expected = mark === '{' ? 'key or }' : mark === '[' ? 'value or ]' : after()
    } else if (mark === ':' && expected === ':') {
      expected = 'value'
    } else if (mark === ',' && expected === ', or close') {
      expected = open[open.length - 1] === '{' ? 'key' : 'value'
    } else if (closes(mark, open[open.length - 1], expected)) {
      open.pop()
      expected = after()
    } else {
      return start
    }
  }
}

function closes(mark: string | undefined, opened: string | undefined, expected: Expected): boolean {
  if (mark === '}') return opened === '{' && (expected === 'key or }' || expected === ', or close')
  return mark === ']' && opened === '[' && (expected === 'value or ]' || expected === ', or close')
}

/** The offset behind the string that starts at `start`. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return Math.min(at + 1, text.length)
}

function stringError(text: string, start: number): number | null {
  const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return null
    if (text.charCodeAt(at) < 0x20) return at
    if (text[at] !== '\\') continue
    escaped.lastIndex = at
    if (!escaped.test(text)) return at
    at = escaped.lastIndex - 1
  }
  return text.length
}
