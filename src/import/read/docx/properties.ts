import { childOf, type XmlElement } from '../xml'

/** The value of a property such as <w:outlineLvl w:val="0"/>. */
export function settingOf(properties: XmlElement | undefined, name: string): string | undefined {
  return childOf(properties, name)?.attributes['w:val']
}

/** The value of a property as a whole number of at least 0. */
export function numberOf(properties: XmlElement | undefined, name: string): number | undefined {
  const value = settingOf(properties, name)
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

/** Whether a property such as <w:b/> is switched on or off; undefined when it is not stated. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(properties, name)
  return property && !/^(0|false|off|none)$/.test(property.attributes['w:val'] ?? '')
}
