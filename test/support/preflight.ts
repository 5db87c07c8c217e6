import { readPdf } from './poppler'

/** Apache PDFBox 2 with its validator, and what these stand on, as Debian installs them. */
const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
]

/**
 * What the validator of PDF/A-1b finds in a PDF, a line each: the number of the clause it counts by and the fault.
 * It knows no other part of PDF/A.
 */
export function faultsForPdfA1(pdf: Uint8Array): string[] {
  const path = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':')
  const validator = 'org.apache.pdfbox.preflight.Validator_A1b'
  // It ends with an error whenever it finds a fault, and then its words are in what it printed.
  const printed = readPdf(pdf, 'sh', ['-c', `java -cp ${path} ${validator} "$0" || true`, 'FILE'])
  if (!printed.includes('PDF/A-1b file')) throw new Error(`The validator did not get to its verdict: ${printed}`)
  return printed.split('\n').filter((line) => /^\d/.test(line))
}
