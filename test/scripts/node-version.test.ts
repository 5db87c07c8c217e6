import { expect, test } from 'vitest'
import packageJson from '../../package.json'
import { oldestNode, oldNodeMessage } from '../../scripts/lib/node-version.mjs'

test('package.json asks for the same Node', () => {
  expect(packageJson.engines.node).toBe(`>=${oldestNode}`)
})

test.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('Node %s will do', (version) => {
  expect(oldNodeMessage(version)).toBeUndefined()
})

test.each(['20.18.3', '18.20.0', '9.11.2'])('Node %s is told what is needed', (version) => {
  expect(oldNodeMessage(version)).toContain(version)
  expect(oldNodeMessage(version)).toContain('20.19.0')
})
