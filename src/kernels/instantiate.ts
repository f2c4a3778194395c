const compiledFrom = new Map<string, WebAssembly.Module | null>();

/**
 * Compiles bytes that came with the script; nothing is fetched.
 *
 * @param base64 WebAssembly as a `?kernel` import gives it
 * @returns the module, or null where this machine has no WebAssembly with 128-bit vectors, or the page's policy forbids it
 *
 * Cost: compiled once for each text.
 */
export function kernelModule(base64: string): WebAssembly.Module | null {
  const known = compiledFrom.get(base64);
  if (known !== undefined) return known;
  const module = compile(base64);
  compiledFrom.set(base64, module);
  return module;
}

function compile(base64: string): WebAssembly.Module | null {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    return new WebAssembly.Module(bytes);
  } catch (error) {
    // Without vectors the bytes do not validate; a policy without wasm-unsafe-eval refuses to compile. Both have the TypeScript way.
    if (error instanceof WebAssembly.CompileError || error instanceof EvalError) return null;
    throw error;
  }
}
