import { strFromU8, strToU8, type Unzipped } from 'fflate'
import { EMBEDDED_NAMESPACE } from '../../document/embedding'
import { escapeMarkup } from '../escape'
import { inertJson } from '../inert'
import { element, XML_HEAD } from './xml'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

/** Names the part for the life of the file; any other would do, but the same report gives the same bytes. */
const ITEM_ID = '{6E69616E-6261-4F2D-8461-7461000001A0}'

/**
 * A Word file's parts with the report's public data among them, as a custom XML part (ECMA-376 part 1, 15.2.5):
 * Word and LibreOffice keep it when the file is edited and saved.
 * @param json text of a draft file
 */
export function embedData(parts: Unzipped, json: string): Unzipped {
  const item = freeItem(parts)
  const data = element('data', { xmlns: EMBEDDED_NAMESPACE }, escapeMarkup(inertJson(json)))
  const properties = element(
    'ds:datastoreItem',
    { 'ds:itemID': ITEM_ID, 'xmlns:ds': `${OFFICE}/customXml` },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': EMBEDDED_NAMESPACE })),
  )
  const toProperties = element(
    'Relationships',
    { xmlns: RELATIONSHIPS },
    relationship('rId1', 'customXmlProps', `itemProps${item}.xml`),
  )
  return {
    ...parts,
    ...edited(
      parts,
      '[Content_Types].xml',
      '</Types>',
      element('Override', { PartName: `/customXml/itemProps${item}.xml`, ContentType: PROPERTIES_TYPE }),
    ),
    ...edited(
      parts,
      'word/_rels/document.xml.rels',
      '</Relationships>',
      relationship('rIdPublicData', 'customXml', `../customXml/item${item}.xml`),
    ),
    [`customXml/item${item}.xml`]: strToU8(XML_HEAD + data),
    [`customXml/itemProps${item}.xml`]: strToU8(XML_HEAD + properties),
    [`customXml/_rels/item${item}.xml.rels`]: strToU8(XML_HEAD + toProperties),
  }
}

/** The first number no custom part of the file has yet: a shell made in Word may bring some. */
function freeItem(parts: Unzipped): number {
  let number = 1
  while (parts[`customXml/item${number}.xml`]) number += 1
  return number
}

function relationship(id: string, type: string, target: string): string {
  return element('Relationship', { Id: id, Type: `${OFFICE}/relationships/${type}`, Target: target })
}

/** A part with an element more at its end. */
function edited(parts: Unzipped, name: string, end: string, added: string): Unzipped {
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  return { [name]: strToU8(xml.replace(end, added + end)) }
}
