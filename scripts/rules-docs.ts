import type { RuleInfo } from '../src/rules/book-schema'

const SEVERITY = { error: '错误', warning: '提醒', advice: '建议' }

/** docs/rules.md: what every rule of templates/rules says, for clerks and for whoever checks the checker. */
export function rulesDocument(info: ReadonlyMap<string, RuleInfo>): string {
  const rules = [...info.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const rows = rules.map(
    ({ id, severity, sentence }) => `| [\`${id}\`](#${anchor(id)}) | ${SEVERITY[severity]} | ${sentence} |`,
  )
  const parts = rules.map(
    ({ id, severity, sentence, source, example, acknowledge }) => `### \`${id}\`

${sentence}（${SEVERITY[severity]}）

- 依据：${source}
- 例：${example}
- 何时可以保留：${acknowledge}
`,
  )
  return `# 检查规则

由 \`npm run schema\` 根据 templates/rules 生成，不要直接修改。表格各规则的公式在 templates/formats 里，
读文字的写法在 templates/rules/claims.json，词语和界限在 templates/rules/words.json。
有空白格的规则不判断；文字没有说明白是哪一格的，不判断。

| 规则 | 程度 | 内容 |
| --- | --- | --- |
${rows.join('\n')}

${parts.join('\n')}`
}

/** The anchor GitHub gives a heading of code. */
function anchor(id: string): string {
  return id.replaceAll('.', '')
}
