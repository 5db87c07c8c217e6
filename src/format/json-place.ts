const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * The line, from 1, on which the value at a place of sound JSON starts, or its key; where nothing stands there,
 * the line of what should hold it.
 */
export function lineOf(json: string, place: readonly PropertyKey[]): number {
  for (let length = place.length; length > 0; length--) {
    const offset = offsetOf(json, place.slice(0, length).join('.'))
    if (offset !== null) return json.slice(0, offset).split('\n').length
  }
  return 1
}

/** An object or list that is open: the key or place of what comes next; null before an object's key. */
interface Open {
  list: boolean
  key: string | number | null
}

function offsetOf(json: string, path: string): number | null {
  const open: Open[] = []
  for (const { 0: token, index } of json.matchAll(TOKEN)) {
    const top = open[open.length - 1]
    const startsValue = token !== ',' && token !== ':' && token !== '}' && token !== ']'
    const isKey = startsValue && top !== undefined && !top.list && top.key === null
    if (isKey) top.key = JSON.parse(token)
    if (startsValue && (isKey || top?.list) && open.map(({ key }) => key).join('.') === path) return index
    if (token === '{') open.push({ list: false, key: null })
    else if (token === '[') open.push({ list: true, key: 0 })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && top) top.key = typeof top.key === 'number' ? top.key + 1 : null
  }
  return null
}
