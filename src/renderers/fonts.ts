/** The faces a document is set in, by their id in public/fonts/fonts.json. */
export interface FontSet {
  faces: Record<string, FontFace>
  /**
   * Packs bytes as zlib does (RFC 1950), beside the main thread: what is used of the faces goes packed into a PDF. Left
   * out, the web's own streams do it, which need the main thread for every few kilobytes.
   */
  deflate?: (bytes: Uint8Array) => Promise<Uint8Array>
}

export interface FontFace {
  /** A plain TrueType file (glyf outlines), ascent and descent normalised to 880 and -120 per 1000. */
  bytes: Uint8Array
  /** The characters it has, as hexadecimal ranges: "20-7e,4e00-9fff". */
  coverage: string
  /** Id of the face to look a missing character up in first: ours, behind one of the user's own. */
  reserve?: string
}
