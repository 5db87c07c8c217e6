import { describe, expect, test } from 'vitest'
import { faultsForPdfA1 } from '../../support/preflight'
import { reviewedReports } from '../../support/reviewed'

/**
 * What PDF/A-1 forbids and PDF/A-3 allows, as PDFBox words it: the number of the part itself (ISO 19005-3, 6.6.4),
 * files within the file (6.8), and subsets without a list of their glyphs (6.2.11.4.2).
 */
const ALLOWED_IN_PART_3 = [/MetaData, part must be 1$/, /EmbeddedFile entry is present/, /CIDSet entry is missing/]

describe('a validator of PDF/A-1b', async () => {
  const reports = await reviewedReports()

  test.each(reports)('finds in $name nothing but what PDF/A-3b allows', ({ pdf }) => {
    const faults = faultsForPdfA1(pdf)
    expect(faults.some((fault) => ALLOWED_IN_PART_3[0]?.test(fault))).toBe(true)
    expect(faults.filter((fault) => !ALLOWED_IN_PART_3.some((allowed) => allowed.test(fault)))).toEqual([])
  })
})
