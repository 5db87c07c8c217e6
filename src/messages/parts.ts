/** What stands around a report's sections, by the name it has wherever it is spoken of. */
export const parts = { title: '标题', preface: '前言', signature: '落款' }
