/** The faces a document is set in, by their id in public/fonts/fonts.json. */
export interface FontSet {
  faces: Record<string, FontFace>
}

export interface FontFace {
  /** A plain TrueType file (glyf outlines), ascent and descent normalised to 880 and -120 per 1000. */
  bytes: Uint8Array
  /** The characters it has, as hexadecimal ranges: "20-7e,4e00-9fff". */
  coverage: string
  /** Id of the face to look a missing character up in first: ours, behind one of the user's own. */
  reserve?: string
}
