declare module '*.pfb' {
  const bytes: Uint8Array;
  export default bytes;
}
