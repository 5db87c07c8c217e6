#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist-cli/nianbao.js', import.meta.url)

if (existsSync(program)) {
  await import(program.href)
} else {
  console.error('nianbao: dist-cli/nianbao.js 尚未生成，请在项目目录运行 npm ci 或 npm run build:cli (not built yet)')
  process.exitCode = 2
}
