import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { root } from './sources.mjs'

/**
 * Converts Word files of ours to PDF with LibreOffice, in the embedded faces: with no font of the machine at hand, and
 * the families the theme names standing for the faces its PDF is set in.
 * @param {string[]} files paths of the Word files
 * @param {string} folder to write the PDFs to, each under its Word file's name, and what LibreOffice needs
 * @throws when LibreOffice is missing or fails
 */
export function convertWithLibreOffice(files, folder) {
  const profile = join(folder, 'libreoffice')
  mkdirSync(profile, { recursive: true })
  const args = ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, ...files]
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args], {
    env: { ...process.env, FONTCONFIG_FILE: writeFonts(profile) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/**
 * Unpacks the faces into a folder.
 * @param {string} folder
 * @returns {string} the path of a fontconfig file that knows them and nothing else
 */
function writeFonts(folder) {
  const fonts = join(root, 'public', 'fonts')
  const { faces } = JSON.parse(readFileSync(join(fonts, 'fonts.json'), 'utf8'))
  const theme = JSON.parse(readFileSync(join(root, 'templates', 'layouts', 'gongwen', 'theme.json'), 'utf8'))
  for (const [id, { file }] of Object.entries(faces))
    writeFileSync(join(folder, `${id}.ttf`), gunzipSync(readFileSync(join(fonts, file))))
  /** @type {[string, string][]} */
  const families = Object.values(theme.fonts).map(({ docx, pdf }) => [docx, faces[pdf].family])
  const named = [...families, [theme.latin, faces[theme.fonts[theme.styles.body.font].pdf].family]]
  const config = join(folder, 'fonts.conf')
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<fontconfig>
<dir>${folder}</dir>
<cachedir>${join(folder, 'fontconfig')}</cachedir>
<include ignore_missing="yes">/etc/fonts/conf.d/90-synthetic.conf</include>
${named.map(([family, face]) => `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`).join('\n')}
</fontconfig>
`,
  )
  return config
}
