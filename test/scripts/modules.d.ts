// The scripts are plain JavaScript, which tsconfig.json leaves alone.
declare module '*.mjs'
