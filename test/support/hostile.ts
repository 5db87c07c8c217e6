import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { p, wordFile } from '../import/read/word'
import { rawPdf, write } from './raw-pdf'

/** An address nobody answers at (RFC 6761): asking for it shows that something was fetched. */
export const ELSEWHERE = 'http://elsewhere.invalid'
const AGENCY = '云岭县民政局'
const LINES = [`${AGENCY}2023年政府信息公开工作年度报告`, '一、总体情况', '依法公开政府信息。']

/** A report as a page that runs script in every way, and fetches pictures, styles, frames and itself from elsewhere. */
export const hostilePage = `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${ELSEWHERE}/refresh"><base href="${ELSEWHERE}/base/">
<link rel="stylesheet" href="${ELSEWHERE}/style.css"><link rel="preload" as="image" href="${ELSEWHERE}/preload">
<script src="${ELSEWHERE}/script.js"></script><script>alert('script')</script>
<style>@import "${ELSEWHERE}/import.css"; p { background: url(${ELSEWHERE}/background) }</style></head>
<body onload="alert('load')">${LINES.map((line) => `<p onmouseover="alert('over')">${line}</p>`).join('')}
<img src="${ELSEWHERE}/picture.png" onerror="alert('error')"><img src="missing.png" onerror="alert('missing')">
<img srcset="${ELSEWHERE}/set.png 2x"><svg onload="alert('svg')"><image href="${ELSEWHERE}/svg.png"/><script>alert('in svg')</script></svg>
<iframe src="${ELSEWHERE}/frame"></iframe><iframe srcdoc="<script>parent.alert('frame')</script>"></iframe>
<object data="${ELSEWHERE}/object"></object><embed src="${ELSEWHERE}/embed"><video autoplay poster="${ELSEWHERE}/poster"><source src="${ELSEWHERE}/video"></video>
<form action="${ELSEWHERE}/form"><input autofocus onfocus="alert('focus')"><button>提交</button></form>
<details open ontoggle="alert('toggle')"><summary>甲</summary>乙</details><template><script>alert('template')</script></template>
<table background="${ELSEWHERE}/table"><tr><th>规章</th><td><img src=x onerror="alert('cell')">&lt;script&gt;alert('text')&lt;/script&gt;</td><td>2</td></tr></table>
<p>&lt;img src=x onerror=alert('written')&gt;</p><a href="javascript:alert('link')">丙</a></body></html>`

/** The report as a Word file with pictures, templates and frames elsewhere, and entities of the machine's own files. */
export function hostileWord(): Uint8Array {
  const blip = '<w:drawing><a:blip r:embed="rId50" r:link="rId50"/></w:drawing>'
  const field = '<w:instrText>INCLUDEPICTURE "http://elsewhere.invalid/field" \\d</w:instrText>'
  const body = [...LINES.map((line) => p(line)), p('&own;&far;'), `<w:p><w:r>${blip}${field}</w:r></w:p>`].join('')
  const entries = unzipSync(wordFile(`${body}<w:altChunk r:id="rId51"/><w:subDoc r:id="rId52"/>`))
  const change = (name: string, from: string, to: string): void => {
    entries[name] = strToU8(strFromU8(entries[name] ?? new Uint8Array()).replace(from, to))
  }
  const main = 'word/document.xml'
  const entities = `<!ENTITY own SYSTEM "file:///etc/passwd"><!ENTITY far SYSTEM "${ELSEWHERE}/entity">`
  change(main, '<w:document', `<!DOCTYPE w:document SYSTEM "${ELSEWHERE}/dtd" [${entities}]><w:document`)
  const types = ['image', 'aFChunk', 'subDocument', 'attachedTemplate', 'frame', 'oleObject']
  const outside = types.map((type, index) => {
    const kind = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`
    return `<Relationship Id="rId${50 + index}" Type="${kind}" Target="${ELSEWHERE}/${type}" TargetMode="External"/>`
  })
  change('word/_rels/document.xml.rels', '<Relationships>', `<Relationships>${outside.join('')}`)
  return zipSync(entries)
}

/** The report as a PDF with every action a PDF can begin by itself, and pictures that lie elsewhere. */
export function hostilePdf(): Uint8Array {
  const content = LINES.map((line, index) => write(60, 780 - 30 * index, line)).join('')
  const actions = [
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); alert\\(1\\)) /Next << /S /URI /URI (http://elsewhere.invalid/uri) >> >>',
    '/AA << /O << /S /Launch /F (/bin/touch) /P (/tmp/launched) >> /WC << /S /SubmitForm /F (http://elsewhere.invalid/form) >> >>',
    "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (alert\\('name'\\)) >>] >> >>",
  ].join(' ')
  const outside =
    '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 850] /A << /S /GoToR /F (http://elsewhere.invalid/a.pdf) >> >>]'
  const file = new TextDecoder('latin1').decode(rawPdf([{ content }]))
  return Uint8Array.from(
    file.replace('/Type /Catalog', `/Type /Catalog ${actions}`).replace('/Type /Page /', `/Type /Page ${outside} /`),
    (character) => character.charCodeAt(0),
  )
}
