/** How a published file carries its own data, so that it can be read back without reading its text. */

/** Id of the element or part that holds the data, in HTML and DOCX. */
export const EMBEDDED_ID = 'nianbao-data'

/** Name of the file attached to a PDF. */
export const EMBEDDED_FILE = 'nianbao.json'

/** Namespace of the XML part that holds the data in a DOCX. */
export const EMBEDDED_NAMESPACE = 'urn:nianbao:data'
