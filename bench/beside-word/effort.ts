/**
 * What hands and eyes do: keys pressed (a combination counts once), mouse buttons pressed, pointings with the mouse,
 * figures looked up or worked out before they are typed.
 */
export interface Effort {
  keys: number
  clicks: number
  points: number
  looks: number
}

export const NOTHING: Effort = { keys: 0, clicks: 0, points: 0, looks: 0 }

/**
 * Seconds of the operators of the keystroke-level model (Card, Moran, Newell 1980, from memory): a key by an average
 * typist, a button pressed and let go, pointing at something, a hand going to the mouse and back, and making up one's
 * mind, which is counted once for every figure.
 */
const KEY_S = 0.28
const CLICK_S = 0.2
const POINT_S = 1.1
const HAND_S = 0.8
const MIND_S = 1.35

export function add(...efforts: Effort[]): Effort {
  return efforts.reduce((sum, one) => ({
    keys: sum.keys + one.keys,
    clicks: sum.clicks + one.clicks,
    points: sum.points + one.points,
    looks: sum.looks + one.looks,
  }))
}

/** Seconds by that model; what a text should say has to be thought of besides, in either way. */
export function seconds({ keys, clicks, points, looks }: Effort): number {
  return keys * KEY_S + clicks * CLICK_S + points * (POINT_S + HAND_S) + looks * MIND_S
}

/** Goes to a place either by so many keys or by one pointing and so many clicks, whichever is quicker. */
export function cheaper(keys: number, clicks: number): Effort {
  const [byKeys, byMouse] = [
    { ...NOTHING, keys },
    { ...NOTHING, clicks, points: 1 },
  ]
  return seconds(byKeys) <= seconds(byMouse) ? byKeys : byMouse
}
