/**
 * Where the public data of a report lies inside its published files, for those who read them back:
 * the id of the data block in the HTML page, the name of the file attached to the PDF, and the XML namespace
 * of the custom part in the DOCX. Renderers write them, importers look for them.
 */
export const EMBEDDED_ID = 'nianbao-data'
export const EMBEDDED_FILE = 'nianbao.json'
export const EMBEDDED_NAMESPACE = 'urn:nianbao:data'
