import { config } from 'zod'

// The page allows no code made of texts; without this zod tries whether it is allowed, and is refused, at every start.
config({ jitless: true })
