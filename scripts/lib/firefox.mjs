// Firefox, driven by Marionette (length-prefixed JSON over a socket), with as much of Playwright's page as is used here:
// Playwright drives no Firefox but its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const PORT = 2828
const START_MS = 30_000
const POLL_MS = 100
/** WebDriver's codes of keys that write nothing. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' }

/** @typedef {(name: string, parameters?: object) => Promise<any>} Send */

/** @returns {Promise<import('node:net').Socket>} once Firefox listens */
async function reach() {
  const end = Date.now() + START_MS
  for (;;) {
    const socket = connect(PORT, '127.0.0.1')
    const open = await new Promise((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    if (open) return socket
    if (Date.now() > end) throw new Error(`Firefox does not listen on ${PORT}`)
    await pause(POLL_MS)
  }
}

/** @param {import('node:net').Socket} socket @returns {Send} a command and its answer */
function commands(socket) {
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let [last, rest] = [0, Buffer.alloc(0)]
  socket.on('data', (bytes) => {
    rest = Buffer.concat([rest, bytes])
    for (;;) {
      const colon = rest.indexOf(':')
      const end = colon + 1 + Number(rest.subarray(0, colon))
      if (colon < 0 || rest.length < end) return
      const message = JSON.parse(rest.subarray(colon + 1, end).toString())
      rest = rest.subarray(end)
      // The first message only greets.
      if (!Array.isArray(message)) continue
      const [, id, error, result] = message
      if (error) waiting.get(id)?.reject(new Error(`${error.error}: ${error.message}`))
      else waiting.get(id)?.resolve(result && 'value' in result ? result.value : result)
      waiting.delete(id)
    }
  })
  return (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      const text = JSON.stringify([0, last, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

/** @param {Send} send */
function pageOf(send) {
  let address = ''
  const keys = (/** @type {string[]} */ all) => {
    const actions = all.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
    return send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] })
  }
  return {
    keyboard: {
      type: (/** @type {string} */ text) => keys([...text]),
      press: (/** @type {keyof typeof KEYS} */ key) => keys([KEYS[key]]),
    },
    evaluate: (/** @type {(argument: any) => unknown} */ inPage, /** @type {unknown} */ argument = null) =>
      send('WebDriver:ExecuteScript', { script: `return (${inPage})(arguments[0])`, args: [argument], sandbox: null }),
    goto: async (/** @type {string} */ url) => {
      await send('WebDriver:Navigate', { url })
      address = url
    },
    reload: () => send('WebDriver:Refresh'),
    goBack: () => send('WebDriver:Back'),
    url: () => address,
    screenshot: async (/** @type {{ path: string }} */ { path }) =>
      writeFileSync(path, Buffer.from(await send('WebDriver:TakeScreenshot', { full: false }), 'base64')),
  }
}

/**
 * @param {string} program
 * @param {{ width: number, height: number }} screen
 */
export async function launchFirefox(program, screen) {
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-firefox-'))
  const child = spawn(program, ['--marionette', '--headless', '--no-remote', '--profile', profile], { stdio: 'ignore' })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const socket = await reach()
  const send = commands(socket)
  const { capabilities } = await send('WebDriver:NewSession', {})
  await send('WebDriver:SetWindowRect', screen)
  return {
    version: capabilities.browserVersion,
    page: pageOf(send),
    close: async () => {
      socket.destroy()
      child.kill()
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
