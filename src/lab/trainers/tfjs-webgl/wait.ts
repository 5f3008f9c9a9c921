/** Throws where the browser took the context away; from then on each call on it would do nothing, in silence. */
export function requireContext(gl: WebGL2RenderingContext): void {
  if (!gl.isContextLost()) return;
  throw new Error(
    'The browser lost the GPU during the run (the WebGL context). A driver that was reset or a laptop that changed ' +
      'its GPU does this; run it again.',
  );
}

/**
 * Makes a function that waits until the GPU has done all it was given.
 *
 * Commands are carried out in order, so a pixel can be read once all before it is done. `gl.finish()` won't do:
 * Chrome only flushes. A fence would be asked again and again from a timer, which browsers slow down to 4 ms.
 */
export function createWait(gl: WebGL2RenderingContext): () => void {
  const framebuffer = gl.createFramebuffer();
  const pixel = gl.createRenderbuffer();
  const value = new Uint8Array(4);
  gl.bindRenderbuffer(gl.RENDERBUFFER, pixel);
  gl.renderbufferStorage(gl.RENDERBUFFER, gl.RGBA8, 1, 1);
  gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
  gl.framebufferRenderbuffer(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.RENDERBUFFER, pixel);
  return () => {
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, value);
    requireContext(gl);
    if (gl.getError() === gl.OUT_OF_MEMORY) {
      throw new Error('The GPU has no room for what this batch and these hidden units need.');
    }
  };
}
