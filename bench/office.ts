import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Templates } from '../src/publish/templates'
import { type Measure, ratio, time } from './measure'
import { loadRenderer, type Report } from './reports'

const start = promisify(execFile)
const RUNS = 3

/**
 * From file to PDF as whole processes, in turns: our program from the draft, LibreOffice from our Word file.
 * Nothing where LibreOffice is not installed.
 */
export async function measureOffice(program: string, templates: Templates, report: Report): Promise<Measure[]> {
  if (!(await isInstalled())) {
    process.stderr.write('bench: no soffice here, LibreOffice is left out\n')
    return []
  }
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'))
  try {
    const [draft, word, output] = ['report.nianbao.json', 'report.docx', 'out'].map((name) => join(folder, name))
    const renderDocx = await loadRenderer('docx', templates, { faces: {} })
    await writeFile(String(draft), report.draftText)
    await writeFile(String(word), await renderDocx(report.document))
    const ours: number[] = []
    const theirs: number[] = []
    // A profile of its own; the first run makes it and does not count.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, String(word)]
    for (let run = -1; run < RUNS; run++) {
      const render = [program, 'render', String(draft), '--output', String(output), '--formats', 'pdf']
      const our = await time(() => start(process.execPath, render))
      const their = await time(() => start('soffice', convert))
      if (run < 0) continue
      ours.push(our)
      theirs.push(their)
    }
    const { size } = await stat(join(folder, 'report.pdf'))
    const line = { format: report.format.id, unit: 'ms' } as const
    return [
      { ...line, name: 'nianbao render, whole process, PDF', values: ours },
      { ...line, name: 'LibreOffice, whole process, our DOCX to PDF', values: theirs },
      { ...line, name: '= LibreOffice ÷ ours', unit: '×', values: [ratio(theirs, ours)] },
      { ...line, name: 'PDF, file by LibreOffice', unit: 'kB', values: [size / 1000] },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

function isInstalled(): Promise<boolean> {
  return start('soffice', ['--version']).then(
    () => true,
    () => false,
  )
}
