import { describe, expect, it } from 'vitest'
import { loadFormats, readFormat } from '../../src/format/load'
import type { TemplateProblem } from '../../src/format/problems'
import type { FormatDefinition, NodeDefinition, RelationRule, TableDefinition } from '../../src/format/schema'
import { expected as say } from '../../src/messages/zh-CN'
import { type FormatName, formatFile, formatJson } from '../support/formats'

// One test for every mistake a hand-edited format file can hold. Each breaks a sound file in one place.

/** The problems of a format file after a change; a file with problems gives no format. */
function problemsAfter(change: (json: FormatDefinition) => void, name: FormatName = '2021'): TemplateProblem[] {
  const json = formatJson(name)
  change(json)
  return problemsOf(JSON.stringify(json))
}

function problemsOf(text: string): TemplateProblem[] {
  const { format, problems } = readFormat({ name: 'form.json', text })
  expect(format === null).toBe(problems.length > 0)
  return problems
}

function at(code: TemplateProblem['code'], path: string, expected: unknown, found: unknown) {
  return { code, file: 'form.json', path, expected, found }
}

/** Parts of the format the tests break, by their place. */
const block = (json: FormatDefinition, table: number, index = 0) =>
  (json.tables[table] as TableDefinition).blocks[index] as TableDefinition['blocks'][number]
const relation = (json: FormatDefinition, index: number) => json.rules[index] as RelationRule
const instance = (json: FormatDefinition, index: number) =>
  relation(json, index).instances[0] as RelationRule['instances'][number]
const node = (nodes: NodeDefinition[] | undefined, index: number) => nodes?.[index] as NodeDefinition
/** Sets or removes what the types do not allow. */
const put = (target: object, key: string, value?: unknown) =>
  value === undefined ? Reflect.deleteProperty(target, key) : Reflect.set(target, key, value)

describe('a sound file', () => {
  it.each(['2019', '2021', 'third'] as const)('%s has no problems', (name) => {
    expect(problemsAfter(() => {}, name)).toEqual([])
  })

  it('may go without what is optional', () => {
    expect(problemsAfter((json) => put(json, 'carryForward'))).toEqual([])
    expect(problemsAfter((json) => put(json, '$schema'))).toEqual([])
  })
})

describe('a file that is not JSON', () => {
  it('is refused with the place where it breaks', () => {
    expect(problemsOf('{\n  "id": 2021,\n  "name" "x"\n}')).toEqual([
      at('template.not-json', '3:10', 'JSON', expect.stringMatching(/JSON/)),
    ])
  })

  it('is refused with its end as the place where it breaks off', () => {
    expect(problemsOf('{\n  "id": "2021"')).toEqual([at('template.not-json', '2:15', 'JSON', expect.any(String))])
  })

  it('is refused when empty', () => {
    expect(problemsOf('')).toEqual([at('template.not-json', '1:1', 'JSON', expect.any(String))])
  })
})

describe('a file of the wrong shape', () => {
  it('names a missing key', () => {
    expect(problemsAfter((json) => put(json, 'title'))).toEqual([
      at('template.shape', 'title', say.type.string, say.nothing),
    ])
  })

  it('names a value of the wrong type', () => {
    expect(problemsAfter((json) => put(json, 'name', 2021))).toEqual([
      at('template.shape', 'name', say.type.string, '2021'),
    ])
  })

  it('names an unknown key', () => {
    expect(problemsAfter((json) => put(node(block(json, 1).rows, 0), 'lable', '一'))).toEqual([
      at('template.shape', 'tables.1.blocks.0.rows.0.lable', say.noSuchKey, '"一"'),
    ])
  })

  it('names every unknown key', () => {
    const problems = problemsAfter((json) => {
      put(json, 'extra', 1)
      put(json, 'more', [])
    })
    expect(problems.map(({ path, found }) => [path, found])).toEqual([
      ['extra', '1'],
      ['more', '[]'],
    ])
  })

  it('names a missing key deep inside', () => {
    expect(problemsAfter((json) => put(node(node(block(json, 1).rows, 2).children, 0), 'label'))).toEqual([
      at('template.shape', 'tables.1.blocks.0.rows.2.children.0.label', say.type.string, say.nothing),
    ])
  })

  it('refuses a list where an object should be', () => {
    expect(problemsOf('[]')).toEqual([at('template.shape', '', say.type.object, '[]')])
  })

  it('refuses an unknown kind of cell', () => {
    expect(problemsAfter((json) => put(json.tables[0] as object, 'kind', 'number'))).toEqual([
      at('template.shape', 'tables.0.kind', say.oneOf(['"count"', '"signedCount"', '"amount"']), '"number"'),
    ])
  })

  it('refuses an unknown kind of section', () => {
    expect(problemsAfter((json) => put(json.sections[0] as object, 'kind', 'picture'))).toEqual([
      at('template.shape', 'sections.0.kind', say.oneOf(['"prose"', '"tables"']), '"picture"'),
    ])
  })

  it('refuses an unknown type of rule', () => {
    expect(problemsAfter((json) => put(json.rules[0] as object, 'type', 'guess'))).toEqual([
      at('template.shape', 'rules.0.type', say.oneOf(['"relation"', '"kind"', '"blank"']), '"guess"'),
    ])
  })

  it('refuses an unknown severity', () => {
    expect(problemsAfter((json) => put(json.rules[0] as object, 'severity', 'fatal'))).toEqual([
      at('template.shape', 'rules.0.severity', say.oneOf(['"error"', '"warning"', '"advice"']), '"fatal"'),
    ])
  })

  it('refuses an unknown relation', () => {
    expect(problemsAfter((json) => put(instance(json, 0), 'relation', '>'))).toEqual([
      at('template.shape', 'rules.0.instances.0.relation', say.oneOf(['"="', '"<="']), '">"'),
    ])
  })

  it('refuses a key that would break cell paths', () => {
    expect(problemsAfter((json) => put(json.tables[0] as object, 'key', 'a.b'))).toContainEqual(
      at('template.shape', 'tables.0.key', say.key, '"a.b"'),
    )
  })

  it('refuses words padded with spaces', () => {
    expect(problemsAfter((json) => put(json, 'source', ' 通知 '))).toEqual([
      at('template.shape', 'source', say.trimmed, '" 通知 "'),
    ])
  })

  it('refuses an empty list', () => {
    expect(problemsAfter((json) => put(json, 'sections', []))).toEqual([
      at('template.shape', 'sections', say.least.array?.('1'), '[]'),
    ])
  })

  it('refuses a day that does not exist', () => {
    expect(problemsAfter((json) => put(json, 'issued', '2021-02-30'))).toEqual([
      at('template.shape', 'issued', say.date, '"2021-02-30"'),
    ])
  })

  it.each(['requests.{row.total', 'requests..total', 'requests.{1}.total', 'requests.(total'])(
    'refuses %s as a pattern',
    (pattern) => {
      expect(problemsAfter((json) => put(instance(json, 0), 'each', pattern))).toEqual([
        at('template.shape', 'rules.0.instances.0.each', say.path, JSON.stringify(pattern)),
      ])
    },
  )

  it('cuts what it found short', () => {
    const [problem] = problemsAfter((json) => put(json, 'id', `长${'长'.repeat(500)}`))
    expect(problem?.found.length).toBe(80)
  })

  it('survives values nested deeper than the stack', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const text = formatFile('2021').text.replace('"issued": "2021-09-26"', `"issued": ${deep}`)
    expect(problemsOf(text)).toEqual([at('template.shape', 'issued', say.type.string, '[…]')])
  })
})

describe('a name used twice', () => {
  it('is found among sections', () => {
    expect(problemsAfter((json) => put(json.sections[5] as object, 'key', 'overview'))).toEqual([
      at('template.duplicate', 'sections.5.key', say.format.ownName, 'overview'),
    ])
  })

  it('is found among tables', () => {
    const problems = problemsAfter((json) => json.tables.push({ ...(json.tables[2] as TableDefinition) }))
    expect(problems).toContainEqual(at('template.duplicate', 'tables.3.key', say.format.ownName, 'disputes'))
  })

  it('is found among rules', () => {
    expect(problemsAfter((json) => put(json.rules[1] as object, 'id', 'requests.row-total'))).toEqual([
      at('template.duplicate', 'rules.1.id', say.format.ownName, 'requests.row-total'),
    ])
  })

  it('is found among cells', () => {
    const problems = problemsAfter((json) => put(node(block(json, 0).rows, 1), 'key', 'regulations'))
    expect(problems.map(({ code, path, found }) => [code, path, found])).toEqual(
      ['issued', 'repealed', 'inForce'].map((column) => [
        'template.duplicate',
        'tables',
        `proactive.article20_1.regulations.${column}`,
      ]),
    )
  })

  it('is found where a leaf without a key makes two cells one', () => {
    const problems = problemsAfter((json) => {
      put(node(block(json, 0).columns, 0), 'key')
      put(node(block(json, 0).columns, 1), 'key')
    })
    expect(problems).toContainEqual(
      at('template.duplicate', 'tables', say.format.ownName, 'proactive.article20_1.regulations'),
    )
  })
})

describe('a cell inside a cell', () => {
  it('is refused, as a figure and a group cannot share a place in the draft', () => {
    const problems = problemsAfter((json) => {
      block(json, 0).columns.push({ label: '无名' })
      for (const other of [1, 2, 3]) put(node(block(json, 0, other).columns, 0), 'span', 4)
    })
    expect(problems).toEqual(
      ['regulations', 'normativeDocuments'].map((row) =>
        at(
          'template.duplicate',
          'tables',
          say.format.noCellInside(`proactive.article20_1.${row}`),
          `proactive.article20_1.${row}.issued`,
        ),
      ),
    )
  })
})

describe('sections and tables', () => {
  it('clash when a section names an unknown table', () => {
    expect(problemsAfter((json) => put(json.sections[1] as object, 'tables', ['proactive', 'active']))).toEqual([
      at('template.unknown-table', 'sections.1.tables.1', say.oneOf(['proactive', 'requests', 'disputes']), 'active'),
    ])
  })

  it('clash when two sections show one table', () => {
    expect(problemsAfter((json) => put(json.sections[2] as object, 'tables', ['requests', 'proactive']))).toEqual([
      at('template.duplicate', 'sections.2.tables.1', say.format.ownTable, 'proactive'),
    ])
  })

  it('clash when no section shows a table', () => {
    expect(problemsAfter((json) => json.sections.splice(3, 1))).toEqual([
      at('template.table-not-used', 'tables.2.key', say.format.usedTable, 'disputes'),
    ])
  })
})

describe('widths', () => {
  it('must be given for every level of row labels', () => {
    expect(problemsAfter((json) => put(json.tables[1]?.widths as object, 'stub', [754, 921]))).toEqual([
      at('template.width', 'tables.1.widths.stub', say.format.stubWidths(3), '2'),
    ])
  })

  it('must come to the same number of columns in every block', () => {
    expect(problemsAfter((json) => put(node(block(json, 0, 1).columns, 0), 'span', 2))).toEqual([
      at('template.width', 'tables.0.blocks.1.columns', say.format.columns(3), '2'),
    ])
  })

  it('must be positive', () => {
    expect(problemsAfter((json) => put(json.tables[0]?.widths as object, 'column', 0))).toEqual([
      at('template.shape', 'tables.0.widths.column', say.above('0'), '0'),
    ])
  })
})

describe('the title', () => {
  it('must have a place for the agency', () => {
    expect(problemsAfter((json) => put(json, 'title', '{year}年年报'))).toEqual([
      at('template.title', 'title', say.format.placeholder('{agency}'), '{year}年年报'),
    ])
  })

  it('must have a place for the year', () => {
    expect(problemsAfter((json) => put(json, 'title', '{agency}年报'))).toEqual([
      at('template.title', 'title', say.format.placeholder('{year}'), '{agency}年报'),
    ])
  })
})

describe('the years', () => {
  it('must not run backwards', () => {
    expect(problemsAfter((json) => put(json, 'years', { from: 2021, to: 2020 }))).toEqual([
      at('template.years', 'years.to', say.format.laterYear(2021), '2020'),
    ])
  })

  it('may be a single one', () => {
    expect(problemsAfter((json) => put(json, 'years', { from: 2021, to: 2021 }))).toEqual([])
  })
})

describe('units', () => {
  it('are needed for an amount', () => {
    expect(problemsAfter((json) => put(node(block(json, 0, 3).columns, 0), 'unit'))).toEqual([
      at('template.unit', 'tables', say.format.unit('proactive.article20_8.administrativeFees.amount'), 'null'),
    ])
  })

  it('have no place on a count', () => {
    expect(problemsAfter((json) => put(node(block(json, 0, 1).columns, 0), 'unit', '件'))).toEqual([
      at('template.unit', 'tables', say.format.unit('proactive.article20_5.licensing.decisions'), '件'),
    ])
  })
})

describe('a rule that names no cell', () => {
  const some = say.format.somePattern

  it('is found by its `each`', () => {
    expect(problemsAfter((json) => put(instance(json, 2), 'each', 'requests.recieved.{column}'))).toEqual([
      at('template.rule-names-no-cell', 'rules.2.instances.0.each', some, 'requests.recieved.{column}'),
    ])
  })

  it('is found by an operand on the left, with its names filled in', () => {
    const problems = problemsAfter((json) => put(instance(json, 3).left, '1', 'disputes.{group}.wrong'))
    expect(problems).toEqual(
      ['review', 'litigation.direct', 'litigation.afterReview'].map((group) =>
        at('template.rule-names-no-cell', 'rules.3.instances.0.left.1', some, `disputes.${group}.wrong`),
      ),
    )
  })

  it('is found by an operand on the right', () => {
    const problems = problemsAfter((json) => put(instance(json, 3).right, '0', 'dispute.{group}.total'))
    expect(problems[0]).toEqual(
      at('template.rule-names-no-cell', 'rules.3.instances.0.right.0', some, 'dispute.review.total'),
    )
  })

  it('is found by a {name} that `each` does not bind', () => {
    const problems = problemsAfter((json) => put(instance(json, 3).left, '0', 'disputes.{gruop}.upheld'))
    expect(problems[0]).toEqual(
      at('template.rule-names-no-cell', 'rules.3.instances.0.left.0', some, 'disputes.{gruop}.upheld'),
    )
  })
})

describe('a rule that names a cell twice', () => {
  it('is refused, as the cell would count double', () => {
    const problems = problemsAfter((json) => instance(json, 1).left.push('requests.refused.stateSecrets.{column}'))
    expect(problems).toHaveLength(7)
    expect(problems[0]).toEqual(
      at('template.duplicate', 'rules.1', say.format.cellsOnce, 'requests.refused.stateSecrets.naturalPerson'),
    )
  })
})

describe('a rule that computes', () => {
  it('has one cell on the right, not two', () => {
    const [problem] = problemsAfter((json) => put(relation(json, 2), 'computes', true))
    expect(problem).toEqual(
      at(
        'template.rule-computes',
        'rules.2',
        say.format.oneResult,
        '= requests.total.naturalPerson, requests.carriedOut.naturalPerson',
      ),
    )
  })

  it('says =, not <=', () => {
    const problems = problemsAfter((json) => put(instance(json, 3), 'relation', '<='))
    expect(problems.map(({ code, path, found }) => [code, path, found])).toEqual(
      ['review', 'litigation.direct', 'litigation.afterReview'].map((group) => [
        'template.rule-computes',
        'rules.3',
        `<= disputes.${group}.total`,
      ]),
    )
  })

  it('does not go round in circles', () => {
    const problems = problemsAfter((json) => {
      const circle = structuredClone(relation(json, 3))
      circle.id = 'disputes.circle'
      circle.instances = [
        {
          each: 'disputes.review.total',
          left: ['disputes.review.total'],
          relation: '=',
          right: ['disputes.review.upheld'],
        },
      ]
      json.rules.push(circle)
    })
    expect(problems).toEqual([at('template.rule-computes', 'rules', say.format.noCircle, 'disputes.review.total')])
  })
})

describe('what is carried over from last year', () => {
  it('goes to a cell of the form', () => {
    expect(problemsAfter((json) => put(json.carryForward[0] as object, 'to', 'requests.carryIn.{column}'))).toEqual([
      at('template.rule-names-no-cell', 'carryForward.0.to', say.format.somePattern, 'requests.carryIn.{column}'),
    ])
  })

  it.each(['requests.carriedOut.{colum}', 'requests.carriedOut.*'])('comes from one cell for each, not %s', (from) => {
    expect(problemsAfter((json) => put(json.carryForward[0] as object, 'from', from))).toEqual([
      at('template.rule-names-no-cell', 'carryForward.0.from', say.format.oneSource, from),
    ])
  })
})

describe('what follows from last year', () => {
  it('is a cell of the form', () => {
    expect(problemsAfter((json) => put(json.acrossYears[0] as object, 'each', 'proactive.{row}.inForces'))).toEqual([
      at('template.rule-names-no-cell', 'acrossYears.0.each', say.format.somePattern, 'proactive.{row}.inForces'),
    ])
  })

  it.each(['previous', 'plus', 'minus'])('is a sum of cells, none of them misspelt in its %s', (key) => {
    const [misspelt, found] = ['proactive.article20_1.{row}.isued', 'proactive.article20_1.regulations.isued']
    const problems = problemsAfter((json) => put(json.acrossYears[0] as object, key, [misspelt]))
    expect(problems).toEqual([
      at('template.rule-names-no-cell', `acrossYears.0.${key}.0`, say.format.somePattern, found),
    ])
  })
})

describe('several files', () => {
  const changed = (name: string, change: (json: FormatDefinition) => void) => {
    const json = formatJson('2021')
    change(json)
    return { name, text: JSON.stringify(json) }
  }

  it('must not have the same id', () => {
    const { formats, problems } = loadFormats([
      formatFile('2021'),
      changed('copy.json', (json) => put(json, 'years', { from: 1990, to: 1991 })),
    ])
    expect(formats.map((format) => format.years.from)).toEqual([2021])
    expect(problems).toEqual([
      {
        code: 'template.duplicate',
        file: 'copy.json',
        path: 'id',
        expected: say.format.ownId,
        found: '2021',
      },
    ])
  })

  it('must not claim the same years', () => {
    const { formats, problems } = loadFormats([
      formatFile('2021'),
      changed('new.json', (json) => {
        put(json, 'id', 'new')
        put(json, 'years', { from: 2026, to: null })
      }),
    ])
    expect(formats.map((format) => format.id)).toEqual(['2021'])
    expect(problems).toEqual([
      {
        code: 'template.years',
        file: 'new.json',
        path: 'years',
        expected: say.format.ownYears('2021'),
        found: '{"from":2026,"to":null}',
      },
    ])
  })

  it('may follow each other year by year', () => {
    expect(loadFormats([formatFile('third'), formatFile('2019'), formatFile('2021')])).toMatchObject({
      formats: [{ id: 'third' }, { id: '2019' }, { id: '2021' }],
      problems: [],
    })
  })

  it('are read though one of them is broken', () => {
    const { formats, problems } = loadFormats([{ name: 'broken.json', text: '{' }, formatFile('2019')])
    expect(formats.map((format) => format.id)).toEqual(['2019'])
    expect(problems.map(({ code, file }) => [code, file])).toEqual([['template.not-json', 'broken.json']])
  })

  it('are none in an empty folder', () => {
    expect(loadFormats([])).toEqual({ formats: [], problems: [] })
  })
})
