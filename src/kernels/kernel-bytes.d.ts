/** WebAssembly built from an AssemblyScript file, as base64. */
declare module "*?kernel" {
  const base64: string;
  export default base64;
}
