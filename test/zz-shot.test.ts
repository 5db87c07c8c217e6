import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'vitest'
import { writeDraft } from '../src/draft/write'
import { emptyFolder } from './support/cli'
import { draftWith } from './support/drafts'
import { format2021 } from './support/formats'
import { openWizard } from './support/wizard'
import { paragraphs } from './support/rules'
it('shot', async () => {
  const wizard = await openWizard()
  const page = wizard.page
  page.setDefaultTimeout(8000)
  const base = draftWith(format2021, {'requests.received.naturalPerson': 120, 'requests.received.total': 120, 'requests.granted.naturalPerson': 120,'requests.granted.total': 120, 'requests.total.naturalPerson': 120, 'requests.total.total': 120})
  const draft = { ...base, agency: { ...base.agency, name: '甲县教育局' }, signature: { ...base.signature, date: '2022-03-10' },
    previous: { ...draftWith(format2021, {'requests.carriedOut.total': 3, 'requests.carriedOut.naturalPerson': 3}), previous: null },
    sections: { ...base.sections, overview: paragraphs('我局,依法办理,按时答复。', '2021年，我局坚持以公开为常态、不公开为例外，全年共收到政府信息公开申请102件，均在法定期限内答复，没有超期办理的情况，群众比较满意，社会反响良好。联系人手机13812345678。', '按时,答复,(含网站)。'), others: paragraphs('无。') } }
  const file = join(emptyFolder(), 'a.nianbao.json')
  writeFileSync(file, writeDraft(draft as never))
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('link', { name: /^三、/ }).click()
  await page.waitForTimeout(2500)
  await page.screenshot({ path: '/tmp/w/rules/tmp/a.png' })
  await page.setViewportSize({ width: 1366, height: 1600 })
  await page.screenshot({ path: '/tmp/w/rules/tmp/b.png' })
  await page.getByRole('button', { name: '改文字' }).first().click()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/w/rules/tmp/c.png' })
  console.log(await page.evaluate(() => String(getSelection())), wizard.errors)
  await wizard.close()
}, 60000)
