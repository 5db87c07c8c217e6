/** So many doubts of one kind stand one below the other; more are folded together, as they would hide the others. */
const MANY = 5

/** Doubts in groups: more than a few of one kind together, at the place of their first, every other one by itself. */
export function groupAlike<Some extends { kind: string }>(doubts: Some[]): [Some, ...Some[]][] {
  const kinds = new Map<string, Some[]>()
  for (const doubt of doubts) kinds.set(doubt.kind, [...(kinds.get(doubt.kind) ?? []), doubt])
  return doubts.flatMap((doubt): [Some, ...Some[]][] => {
    const [first, ...others] = kinds.get(doubt.kind) ?? []
    if (!first || others.length < MANY) return [[doubt]]
    return doubt === first ? [[first, ...others]] : []
  })
}
